import { expect, test } from 'vitest';
import { terminalSize } from '../../source/terminal/terminal-size.ts';

test.each([
  ['as the terminal says', [120, 40], { columns: 120, rows: 40 }],
  ['80×24 where it does not know', [0, 0], { columns: 80, rows: 24 }],
  ['the part that it does know', [132, 0], { columns: 132, rows: 24 }],
] as const)('%s', (_name, [columns, rows], size) => {
  expect(terminalSize({ getWindowSize: () => [columns, rows] })).toEqual(size);
});

test('80×24 for a terminal that is gone', () => {
  const gone = () => {
    throw new Error('EBADF');
  };
  expect(terminalSize({ getWindowSize: gone })).toEqual({ columns: 80, rows: 24 });
});
