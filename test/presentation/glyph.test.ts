import { describe, expect, test } from 'vitest';
import { runStates } from '../../source/model/run-state.ts';
import {
  glyphOf,
  glyphSign,
  glyphWidth,
  shortStatusWord,
  statusWord,
} from '../../source/presentation/glyph.ts';
import { widthCells } from '../../source/presentation/width.ts';

describe('every state', () => {
  test.each(runStates)('%s has a sign of a cell, a code of four and a word', (state) => {
    expect(widthCells(glyphSign(glyphOf(state), false))).toBe(glyphWidth(false));
    expect(glyphSign(glyphOf(state), true)).toMatch(/^[\x21-\x7e]{1,4}$/);
    expect(shortStatusWord(state).length).toBeLessThanOrEqual(4);
    expect(statusWord(state, 'ANYTHING')).not.toBe('');
  });
});

test.each([
  ['succeeded', '✔', 'ok'],
  ['failed', '✘', 'FAIL'],
  ['failed to run', '✘', 'FAIL'],
  ['executing', '◐', 'RUN'],
  ['queued', '◷', 'WAIT'],
  ['delayed', '◷', 'WAIT'],
  ['waiting', '◷', 'WAIT'],
  ['cancelled', '∅', 'CANC'],
  ['expired', '∅', 'CANC'],
  ['crashed', '!', 'CRSH'],
  ['system failure', '!', 'CRSH'],
  ['timed out', '⊘', 'TIME'],
  ['unknown', '?', '?'],
] as const)('%s is %s or %s', (state, sign, code) => {
  expect(glyphSign(glyphOf(state), false)).toBe(sign);
  expect(glyphSign(glyphOf(state), true)).toBe(code);
});

test.each([
  [null, 'Unknown'],
  ['DONE', '"DONE"'],
  ['✔ Completed', '"✔ Completed"'],
  ['a\u001bb', '"a␛b"'],
  ['x'.repeat(1_000_000), `"${'x'.repeat(40)}…"`],
])('an unknown status stands as given, and apart from words of ours', (status, word) => {
  expect(statusWord('unknown', status)).toBe(word);
});
