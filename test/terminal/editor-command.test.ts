import { describe, expect, test } from 'vitest';
import { editorCommand } from '../../source/terminal/editor-command.ts';
import { splitCommand } from '../../source/terminal/split-command.ts';

const place = { file: '/code/a b;$(x).ts', line: 42, column: 11 };
const { file } = place;

describe('an editor is told file, line and column', () => {
  test.each([
    ['vim', ['vim', '+call cursor(42,11)', '--', file], 'terminal'],
    ['nvim', ['nvim', '+call cursor(42,11)', '--', file], 'terminal'],
    ['/usr/bin/vim.basic', ['/usr/bin/vim.basic', '+call cursor(42,11)', '--', file], 'terminal'],
    ['vi', ['vi', '+42', '--', file], 'terminal'],
    ['nano', ['nano', '+42,11', file], 'terminal'],
    ['emacs -nw', ['emacs', '-nw', '+42:11', file], 'terminal'],
    ['emacsclient -t', ['emacsclient', '-t', '+42:11', file], 'terminal'],
    ['emacsclient', ['emacsclient', '+42:11', file], 'beside'],
    ['code', ['code', '--goto', `${file}:42:11`], 'beside'],
    ['code --wait', ['code', '--wait', '--goto', `${file}:42:11`], 'beside'],
    ['cursor -w', ['cursor', '-w', '--goto', `${file}:42:11`], 'beside'],
    ['windsurf', ['windsurf', '--goto', `${file}:42:11`], 'beside'],
    ['zed --wait', ['zed', '--wait', `${file}:42:11`], 'beside'],
    ['subl -w', ['subl', '-w', `${file}:42:11`], 'beside'],
    ['idea', ['idea', '--line', '42', '--column', '11', file], 'beside'],
    ['webstorm64.exe', ['webstorm64.exe', '--line', '42', '--column', '11', file], 'beside'],
    ['mate -w', ['mate', '-w', '--line', '42:11', '--', file], 'beside'],
    ['hx', ['hx', '--', `${file}:42:11`], 'terminal'],
    ['kak', ['kak', '+42:11', file], 'terminal'],
    ['micro', ['micro', '+42:11', file], 'terminal'],
    [
      '"/opt/My Editor/nvim" -R',
      ['/opt/My Editor/nvim', '-R', '+call cursor(42,11)', '--', file],
      'terminal',
    ],
    ['ed --unknown', ['ed', '--unknown', file], 'terminal'],
  ])('%s', (text, argv, where) => {
    const command = editorCommand(text, place);
    expect([command?.program, ...(command?.args ?? [])]).toEqual(argv);
    expect(command?.isInTerminal).toBe(where === 'terminal');
  });

  test('and the first column where it is not known', () => {
    expect(editorCommand('code', { ...place, column: -1 })?.args).toEqual(['--goto', `${file}:42:1`]);
  });

  test.each(['', '   ', '""', '"vim'])('none is named by %j', (text) => {
    expect(editorCommand(text, place)).toBe(null);
  });
});

describe('a command is taken apart without a shell', () => {
  test.each([
    ['code --wait', ['code', '--wait']],
    ['  a\tb  ', ['a', 'b']],
    ["'a b' c", ['a b', 'c']],
    ['"a \\"b\\" \\c" d', ['a "b" \\c', 'd']],
    ['a\\ b', ['a b']],
    ['a"b"\'c\'', ['abc']],
    ['a "" b', ['a', '', 'b']],
    ['vim; rm -rf $HOME `x` $(y) *', ['vim;', 'rm', '-rf', '$HOME', '`x`', '$(y)', '*']],
    ['a\\', ['a\\']],
    ['"open', null],
  ])('%j', (text, words) => {
    expect(splitCommand(text)).toEqual(words);
  });
});
