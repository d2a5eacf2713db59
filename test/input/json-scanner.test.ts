import { describe, expect, test } from 'vitest';
import { JsonScanner } from '../../source/input/json-scanner.ts';
import { placeAt } from '../../source/input/line-position.ts';
import { TextCursor } from '../../source/input/text-cursor.ts';

/** What a scan of the text says, fed in chunks: `done` with what is left, or where and why it stops; and its notices. */
function scan(text: string | Uint8Array, chunkBytes = 1000): string {
  const bytes = Buffer.from(text);
  const cursor = new TextCursor();
  cursor.noteCharacter(0);
  const scanner = new JsonScanner(cursor);
  scanner.begin();
  let outcome = 'more';
  let at = 0;
  while (outcome === 'more' && at < bytes.length) {
    const to = Math.min(bytes.length, at + chunkBytes);
    outcome = scanner.scan(bytes, at, to, 0);
    at = scanner.stoppedAt;
  }
  if (outcome === 'more') outcome = scanner.end();
  const notices = scanner.notices.map((notice) => ` ${notice.kind}@${notice.line}:${notice.column}`).join('');
  if (outcome === 'done') return `done ${bytes.subarray(at).toString()}`.trimEnd() + notices;
  const { line, column } = placeAt(cursor.position);
  return `${line}:${column} ${scanner.reason}${notices}`;
}

const noEnd = '"," or "}" after a value';

describe('a value that is whole', () => {
  test.each([
    ['null', 'done'],
    ['true ', 'done'],
    ['-0.5E+10', 'done'],
    ['0', 'done'],
    ['12]', 'done ]'],
    ['"a\\u00e9\\n\\"" x', 'done  x'],
    ['{}{}', 'done {}'],
    ['[ ] ', 'done'],
    ['{"a":[1,{"b":null}],"c":"\\ud800"}', 'done'],
    ['[1e999, 9007199254740993]', 'done'],
    ['\t[\r\n\t1 ]', 'done'],
  ])('%j: %s', (text, expected) => {
    const trimmed = text.trimStart();
    expect(scan(trimmed)).toBe(expected);
    expect(scan(trimmed, 1)).toBe(expected);
  });
});

describe('a value that breaks off', () => {
  test.each([
    ['{"a":1 "b":2}', `1:8 expected ${noEnd}`],
    ['[1 2]', '1:4 expected "," or "]" after a value'],
    ['{"a" 1}', '1:6 expected ":" after a key'],
    ['{"a":1,}', '1:8 trailing comma: expected a key after it'],
    ['[1,]', '1:4 trailing comma: expected a value after it'],
    ['[,1]', '1:2 expected a value or "]"'],
    ['[1,,2]', '1:4 expected a value before the comma'],
    ['{a:1}', '1:2 expected a key in double quotes or "}"'],
    ["{'a':1}", '1:2 expected a key in double quotes or "}"'],
    ['{"a":1,b:2}', '1:8 expected a key in double quotes'],
    ["['a']", '1:2 expected a value or "]"; strings stand in double quotes'],
    ['[+1]', '1:2 expected a value or "]"; numbers begin with a digit or a minus sign'],
    ['[1,/*x*/2]', '1:4 expected a value; JSON has no comments'],
    ['{"a":\u0000}', '1:6 expected a value, not a NUL byte'],
    ['{"a":undefined}', '1:6 expected a value'],
    ['012', '1:2 numbers cannot start with 0'],
    ['[-01]', '1:4 numbers cannot start with 0'],
    ['[- 1]', '1:3 expected a digit after the minus sign'],
    ['[1.]', '1:4 expected a digit after the decimal point'],
    ['[1e]', '1:4 expected a digit in the exponent'],
    ['[1e+]', '1:5 expected a digit in the exponent'],
    ['[1.2.3]', '1:5 expected "," or "]" after a value'],
    ['1x', '1:2 this does not go on as a number'],
    ['1.5x', '1:4 this does not go on as a number'],
    ['[nul]', '1:5 expected "null"'],
    ['trux', '1:4 expected "true"'],
    ['falsey', '1:6 expected "false"'],
    ['"a\nb"', '1:3 this string is not closed before the line ends'],
    ['"a\tb"', '1:3 a tab in a string must be written as \\t'],
    ['"a\u0001"', '1:3 a control character in a string must be escaped'],
    ['"\\x41"', '1:3 expected one of " \\ / b f n r t u after a backslash in a string'],
    ['"\\u00g0"', '1:6 expected four hexadecimal digits after \\u'],
    ['[1}', '1:3 expected "," or "]" after a value'],
    ['{"a":1]', `1:7 expected ${noEnd}`],
    ['{\n  "a": 1,\n  "é😀" x\n}', '3:8 expected ":" after a key'],
    ['["é😀", x]', '1:8 expected a value'],
    ['{"a":[1,\n', '2:1 ends inside an array that began at line 1'],
    ['{\n"a":{"b":1', '2:11 ends inside an object that began at line 2'],
    ['"abc', '1:5 ends inside a string'],
    ['-', '1:2 ends inside a number'],
    ['tru', '1:4 ends inside a word'],
    ['[tru', '1:5 ends inside an array that began at line 1'],
  ])('%j: %s', (text, expected) => {
    expect(scan(text)).toBe(expected);
    expect(scan(text, 1)).toBe(expected);
  });

  test('says nothing in its reason that the input could have put there', () => {
    expect(scan('{"a":\u001b]52;c;AAAA\u0007}')).toBe('1:6 expected a value, not a control character');
  });
});

describe('what JSON.parse hides', () => {
  test.each([
    ['a key that comes again', '{"a":1,"b":2,"a":3}', 'done duplicate-key@1:14'],
    ['the same key in another object', '{"a":{"a":1},"b":[{"a":2},{"a":3}]}', 'done'],
    ['a key written with an escape', '{"a\\/é":1,"\\u0061/\\u00e9":2}', 'done duplicate-key@1:11'],
    ['a key beyond the BMP as two escapes', '{"😀":1,"\\ud83d\\ude00":2}', 'done duplicate-key@1:8'],
    ['half a pair is no pair', '{"\\ud83d":1,"\\ud83dx":2,"\\ude00":3}', 'done'],
    ['half a pair twice', '{"\\ud83d":1,"\\ud83d":2}', 'done duplicate-key@1:13'],
    ['an empty key', '{"":1,"":2}', 'done duplicate-key@1:7'],
    ['on a later line', '{\n "a": 1,\n "a": 2\n}', 'done duplicate-key@3:2'],
  ])('%s', (_, text, expected) => {
    expect(scan(text)).toBe(expected);
    expect(scan(text, 1)).toBe(expected);
  });

  test('finds a key again among many, and none where there is none', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `"key${index}":1`);
    expect(scan(`{${keys.join(',')}}`, 1e6)).toBe('done');
    expect(scan(`{${keys.join(',')},"key4711":2}`, 1e6)).toContain('done duplicate-key@1:');
    expect(scan(`{${keys.join(',')},"x":{"key4711":2}}`, 1e6)).toBe('done');
  });

  test.each([
    ['a Latin-1 letter', [0xe9], 'done invalid-utf8@1:4'],
    ['bytes that begin nothing, as one stretch', [0xff, 0xfe, 0x80], 'done invalid-utf8@1:4'],
    ['a surrogate', [0xed, 0xa0, 0x80], 'done invalid-utf8@1:4'],
    ['an overlong slash', [0xc0, 0xaf], 'done invalid-utf8@1:4'],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 'done invalid-utf8@1:4'],
    ['a character cut off', [0xe6, 0x97], 'done invalid-utf8@1:4'],
    ['two stretches', [0xff, 0x41, 0xff], 'done invalid-utf8@1:4 invalid-utf8@1:6'],
    ['good ones', [0xc3, 0xa9, 0xe6, 0x97, 0xa5, 0xf0, 0x9f, 0x98, 0x80, 0xf4, 0x8f, 0xbf, 0xbf], 'done'],
  ])('%s', (_, middle, expected) => {
    const bytes = Buffer.from([...Buffer.from('["é'), ...middle, ...Buffer.from('"]')]);
    expect(scan(bytes)).toBe(expected);
    expect(scan(bytes, 1)).toBe(expected);
  });

  test('counts columns as the text with its U+FFFD would', () => {
    const bytes = Buffer.from([...Buffer.from('["'), 0xe6, 0x97, 0xff, 0xc0, ...Buffer.from('é", x]')]);
    const column = [...bytes.toString('utf8')].indexOf('x') + 1;
    expect(scan(bytes)).toBe(`1:${column} expected a value invalid-utf8@1:3`);
  });

  test('is kept for the first hundred and counted for all', () => {
    const cursor = new TextCursor();
    const scanner = new JsonScanner(cursor);
    const bytes = Buffer.from(`{${'"a":1,'.repeat(250)}"b":1}`);
    scanner.begin();
    expect(scanner.scan(bytes, 0, bytes.length, 0)).toBe('done');
    expect(scanner.notices.length).toBe(100);
    expect(scanner.noticeCount).toBe(249);
  });
});

describe('depth', () => {
  test('of a million levels is taken, and told where it is not closed', () => {
    const depth = 1_000_000;
    expect(scan('['.repeat(depth) + ']'.repeat(depth), 1e6)).toBe('done');
    expect(scan('{"a":'.repeat(depth), 1e6)).toContain('ends inside an object');
    expect(scan(`${'[{"a":'.repeat(depth / 2)}x`, 1e6)).toContain('expected a value');
  });
});
