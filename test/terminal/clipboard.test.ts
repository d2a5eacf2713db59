import { expect, test } from 'vitest';
import { clipboardSequence } from '../../source/terminal/clipboard.ts';

test('a text goes as base64, so that nothing in it acts on the terminal', () => {
  expect(clipboardSequence('run_é\x07')).toEqual({ sequence: '\x1b]52;c;cnVuX8OpBw==\x07', byteLength: 7 });
});

test('a text that terminals would cut is not sent at all', () => {
  expect(clipboardSequence('x'.repeat(74_001))).toEqual({ sequence: null, byteLength: 74_001 });
});
