import headless from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { alignColumns } from '../../source/ui/align-columns.ts';

describe('a line', () => {
  test.each([
    ['of single cells stays as it is', '│ ship \x1b[31m✘\x1b[m', '│ ship \x1b[31m✘\x1b[m'],
    ['of wide letters that all agree on stays as it is', '日本 x', '日本 x'],
    ['is set anew after a joined emoji', '\x1b[1m👩‍👩‍👧x\x1b[m│', '\x1b[1m👩‍👩‍👧\x1b[3Gx\x1b[m│'],
  ])('%s', (_name, line, aligned) => {
    expect(alignColumns(line)).toBe(aligned);
  });
});

test('on a terminal that counts by code point the border stands in its column', async () => {
  const terminal = new headless.Terminal({ cols: 20, rows: 1, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(alignColumns('a👩‍👩‍👧b☺️c  │'), resolve));
  const line = terminal.buffer.active.getLine(0);
  expect(line?.getCell(9)?.getChars()).toBe('│');
  expect(line?.getCell(3)?.getChars()).toBe('b');
});
