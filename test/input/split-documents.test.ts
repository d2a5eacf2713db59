import { describe, expect, test } from 'vitest';
import { eventsOf, linesOf, memorySource } from './memory-source.ts';

/** A title, the text, and its events as lines. */
async function holds([, text = '', ...expected]: readonly string[]): Promise<void> {
  expect(await linesOf(text)).toEqual(expected);
  for (const chunkBytes of [1, 2, 3, 7]) expect(await linesOf(text, { chunkBytes })).toEqual(expected);
}

describe('what is a document', () => {
  test.each([
    ['one value', ' {"id":1}\n', '1:2 value {"id":1}'],
    ['JSON lines', '{"id":1}\r\n\n{"id":2}', '1:1 value {"id":1}', '3:1 value {"id":2}'],
    [
      'joined values',
      '{"id":1}{"id":2} "x" 3',
      '1:1 value {"id":1}',
      '1:9 value {"id":2}',
      '1:18 value "x"',
      '1:22 value 3',
    ],
    [
      'an array of any layout',
      '[{"id":1},\n  {"id":2} , [3]]',
      '1:2 element {"id":1}',
      '2:3 element {"id":2}',
      '2:14 element [3]',
    ],
    ['arrays as lines', '[{"id":1}]\n[{"id":2}]', '1:2 element {"id":1}', '2:2 element {"id":2}'],
    [
      'a page',
      '{"data":[{"id":1},{"id":2}],"pagination":{"next":"x"}}',
      '1:10 page-element {"id":1}',
      '1:19 page-element {"id":2}',
    ],
    [
      'a page the other way round',
      '{"pagination":{"a":[{}]},\n"data" : [{"id":1}] }',
      '2:11 page-element {"id":1}',
    ],
    ['a page with an escaped key', '{"d\\u0061ta":[{"id":1}]}', '1:15 page-element {"id":1}'],
    [
      'rows of a query',
      '{"format":"json",\n"results":[{"run_id":1},\n{"run_id":2}]}',
      '2:12 page-element {"run_id":1}',
      '3:1 page-element {"run_id":2}',
    ],
    [
      'rows of ClickHouse',
      '{"meta":[{"name":"a"}],"data":[{"a":1}],"rows":1,"statistics":{"elapsed":0.1}}',
      '1:32 page-element {"a":1}',
    ],
    ['results of no format', '{"results":[1]}', '1:1 value {"results":[1]}'],
    ['data of a format', '{"format":"x","data":[1]}', '1:1 value {"format":"x","data":[1]}'],
    ['results as text', '{"format":"csv","results":"a"}', '1:1 value {"format":"csv","results":"a"}'],
    ['a query without rows', '{"format":"json","results":[]}', '1:1 value {"format":"json","results":[]}'],
    ['pages as lines', '{"data":[1]}\n{"data":[2]}', '1:10 page-element 1', '2:10 page-element 2'],
    ['an empty page', '{"data": [ ], "pagination": {}}', '1:1 value {"data": [ ], "pagination": {}}'],
    ['data that is no array', '{"data":{"id":1}}', '1:1 value {"data":{"id":1}}'],
    ['data in another place', '{"id":1,"data":[2]}', '1:1 value {"id":1,"data":[2]}'],
    ['pagination alone', '{"pagination":{}}', '1:1 value {"pagination":{}}'],
    ['an empty text', '', '1:1 empty'],
    ['white space', ' \n ', '2:2 empty'],
    ['an empty array', '[ ]', '1:1 empty'],
    ['empty arrays', '[][]', '1:1 empty', '1:3 empty'],
    ['columns in code points', '["é😀", {"id":1}]', '1:2 element "é😀"', '1:8 element {"id":1}'],
    [
      'a mark where files were joined',
      '{"id":1}\n\ufeff{"id":2}',
      '1:1 value {"id":1}',
      '2:2 value {"id":2}',
    ],
  ])('%s', (...row) => holds(row));
});

describe('JSON lines', () => {
  test.each([
    [
      'cut inside a string',
      '{"id":1}\n{"id":2,"s":"ab\n{"id":3}\n',
      '1:1 value {"id":1}',
      '2:16 BROKEN [{"id":2,"s":"ab] this string is not closed before the line ends',
      '3:1 value {"id":3}',
    ],
    [
      'cut inside an object',
      '{"id":1,"a":{"b":2}\n{"id":2}\n',
      '1:20 BROKEN [{"id":1,"a":{"b":2}] the line ends inside an object',
      '2:1 value {"id":2}',
    ],
    [
      'cut behind a comma',
      '{"id":1,\n{"id":2}\n',
      '1:9 BROKEN [{"id":1,] the line ends inside an object',
      '2:1 value {"id":2}',
    ],
    [
      'cut behind a colon',
      '{"id":1,"a":\n{"id":2}\n{"id":3}\n',
      '1:13 BROKEN [{"id":1,"a":] the line ends inside an object',
      '2:1 value {"id":2}',
      '3:1 value {"id":3}',
    ],
    [
      'cut behind a colon, before the last line',
      '{"id":1,"a":\n{"id":2}\n',
      '1:13 BROKEN [{"id":1,"a":] the line ends inside an object',
      '2:1 value {"id":2}',
    ],
    [
      'cut deep inside',
      '{"a":{"b":[{"c":1},\r\n{"id":2}\r\n{"id":3}\r\n{"id":4}',
      '1:20 BROKEN [{"a":{"b":[{"c":1},] the line ends inside an object',
      '2:1 value {"id":2}',
      '3:1 value {"id":3}',
      '4:1 value {"id":4}',
    ],
    [
      'the last cut',
      '{"id":1}\n{"id":2,"a":[\n',
      '1:1 value {"id":1}',
      '2:14 BROKEN [{"id":2,"a":[] ends inside an array that began at line 2 (truncated)',
    ],
    [
      'each cut',
      '{"a":\n{"b":\n{"c":1}',
      '1:6 BROKEN [{"a":] the line ends inside an object',
      '2:6 BROKEN [{"b":] the line ends inside an object',
      '3:1 value {"c":1}',
    ],
    [
      'junk inside',
      '{"id":1,oops}\n{"id":2}',
      '1:9 BROKEN [{"id":1,oops}] expected a key in double quotes',
      '2:1 value {"id":2}',
    ],
    [
      'junk behind',
      '{"id":1} oops\n{"id":2}',
      '1:1 value {"id":1}',
      '1:10 BROKEN [oops] expected the end of the line or a further value',
      '2:1 value {"id":2}',
    ],
    [
      'a comma behind each',
      '{"id":1},\n{"id":2}',
      '1:1 value {"id":1}',
      '1:9 BROKEN [,] expected the end of the line or a further value',
      '2:1 value {"id":2}',
    ],
    [
      'commas between, on a line',
      '{"id":1},{"id":2}',
      '1:1 value {"id":1}',
      '1:9 BROKEN [,] expected the end of the line or a further value',
      '1:10 value {"id":2}',
    ],
    [
      'plain text',
      '{"id":1}\nplain {text}\n"quoted" text\n{"id":2}',
      '1:1 value {"id":1}',
      '2:1 BROKEN [plain {text}] expected a value',
      '4:1 value {"id":2}',
    ],
    [
      'a log line',
      '2024-01-01 10:00 started\n{"id":1}',
      '1:5 BROKEN [2024-01-01 10:00 started] this does not go on as a number',
      '2:1 value {"id":1}',
    ],
    [
      'a log line with a bracket',
      '[info] started\n{"id":1}\n[1 of 5 done\n{"id":2}\n{"id":3}',
      '1:2 BROKEN [info] expected a value',
      '2:1 value {"id":1}',
      '3:2 element 1',
      '3:4 BROKEN [of 5 done] expected "," or "]" after an element',
      '4:1 value {"id":2}',
      '5:1 value {"id":3}',
    ],
    [
      'a page that is cut',
      '{"data":[{"id":1},{"id":\n{"data":[{"id":2}]}\n',
      '1:10 page-element {"id":1}',
      '1:25 BROKEN [{"id":] the line ends inside an object',
      '2:10 page-element {"id":2}',
    ],
    [
      'an array that is cut',
      '[{"id":1},{"id":2}\n[{"id":3}]\n',
      '1:2 element {"id":1}',
      '1:11 element {"id":2}',
      '1:19 BROKEN [] ends inside an array that began at line 1',
      '2:2 element {"id":3}',
    ],
    [
      'zero bytes before',
      '\0\0{"id":1}\n{"id":2}',
      '1:1 BROKEN [\0\0] expected a value, not a NUL byte',
      '1:3 value {"id":1}',
      '2:1 value {"id":2}',
    ],
    [
      'a page of HTML',
      '<html>\n<p {"a":1}>\n</html>',
      '1:1 BROKEN [<html>] expected a value',
      '2:1 BROKEN [<p {"a":1}>] expected a value',
      '3:1 BROKEN [</html>] expected a value',
    ],
  ])('%s', (...row) => holds(row));
});

describe('an array', () => {
  test.each([
    [
      'on one line, an element broken',
      '[{"a":1},{"b":oops},{"c":3}]',
      '1:2 element {"a":1}',
      '1:15 BROKEN [{"b":oops}] expected a value',
      '1:21 element {"c":3}',
    ],
    [
      'a bad escape',
      '[{"a":"\\x, {"},{"c":3}]',
      '1:9 BROKEN [{"a":"\\x, {"}] expected one of " \\ / b f n r t u after a backslash in a string',
      '1:16 element {"c":3}',
    ],
    [
      'a quote missing at the end of a string',
      '[{"a":"oops},{"b":"c"},{"d":1}]',
      '1:16 BROKEN [{"a":"oops}] expected "," or "}" after a value',
      '1:14 element {"b":"c"}',
      '1:24 element {"d":1}',
    ],
    [
      'a quote missing at the start of a string',
      '[{"a":oops"},{"b":"c"},{"d":1}]',
      '1:7 BROKEN [{"a":oops"}] expected a value',
      '1:14 element {"b":"c"}',
      '1:24 element {"d":1}',
    ],
    [
      'a quote missing before nested objects',
      '[{"s":"oops,"c":[{"i":1},{"i":2}]},{"id":2},{"id":3}]',
      '1:14 BROKEN [{"s":"oops,"c":[{"i":1},{"i":2}]}] expected "," or "}" after a value',
      '1:36 element {"id":2}',
      '1:45 element {"id":3}',
    ],
    [
      'two broken',
      '[{x},{"id":1},{y},{z}]',
      '1:3 BROKEN [{x}] expected a key in double quotes or "}"',
      '1:6 element {"id":1}',
      '1:16 BROKEN [{y}] expected a key in double quotes or "}"',
      '1:20 BROKEN [{z}] expected a key in double quotes or "}"',
    ],
    [
      'a bracket too many',
      '[{"id":1}}, {"id":2}]',
      '1:2 element {"id":1}',
      '1:10 BROKEN [}, ] expected "," or "]" after an element',
      '1:13 element {"id":2}',
    ],
    [
      'no comma',
      '[{"id":1} {"id":2}]',
      '1:2 element {"id":1}',
      '1:11 BROKEN [] expected "," or "]" after an element',
      '1:11 element {"id":2}',
    ],
    [
      'commas too many',
      '[,{"id":1},,,{"id":2},]',
      '1:2 BROKEN [] expected a value before the comma',
      '1:3 element {"id":1}',
      '1:12 BROKEN [] expected a value before the comma',
      '1:14 element {"id":2}',
      '1:23 BROKEN [] trailing comma: expected a value after it',
    ],
    [
      'a broken word and number',
      '[1, tru, 01, 3]',
      '1:2 element 1',
      '1:8 BROKEN [tru] expected "true"',
      '1:11 BROKEN [01] numbers cannot start with 0',
      '1:14 element 3',
    ],
    [
      'indented, an element broken',
      '[\n  {\n    "a": oops,\n    "b": [{}]\n  },\n  {\n    "id": 2\n  }\n]\n',
      '3:10 BROKEN [{\n    "a": oops,\n    "b": [{}]\n  }] expected a value',
      '6:3 element {\n    "id": 2\n  }',
    ],
    [
      'indented, a bracket missing inside',
      '[\n  {\n    "a": {\n      "b": 1,\n    "c": 2\n  },\n  {\n    "id": 2\n  }\n]',
      '6:5 BROKEN [{\n    "a": {\n      "b": 1,\n    "c": 2\n  },] ends inside an object that began at line 2',
      '7:3 element {\n    "id": 2\n  }',
    ],
    [
      'indented, never closed',
      '[\n  {\n    "a": 1\n  {\n    "id": 2\n  }\n]',
      '3:11 BROKEN [{\n    "a": 1] ends inside an object that began at line 2',
      '4:3 element {\n    "id": 2\n  }',
    ],
    [
      'bracket and brace on a line',
      '[{\n  "a": oops\n}, {\n  "id": 2\n}]',
      '2:8 BROKEN [{\n  "a": oops\n}] expected a value',
      '3:4 element {\n  "id": 2\n}',
    ],
    [
      'one element a line, one cut',
      '[\n{"id":1},\n{"id":2,\n{"id":3},\n{"id":4}\n]',
      '2:1 element {"id":1}',
      '3:9 BROKEN [{"id":2,] the line ends inside an object',
      '4:1 element {"id":3}',
      '5:1 element {"id":4}',
    ],
    [
      'one element a line, the last cut',
      '[\n{"id":1},\n{"id":2,"a":\n]',
      '2:1 element {"id":1}',
      '3:13 BROKEN [{"id":2,"a":] the line ends inside an object',
    ],
    [
      'one element a line, a comma missing',
      '[\n  {"id":1}\n  {"id":2}\n]',
      '2:3 element {"id":1}',
      '3:3 BROKEN [] expected "," or "]" after an element',
      '3:3 element {"id":2}',
    ],
    [
      'text between elements',
      '[\n  {"id":1},\n  what is this,\n  {"id":2}\n]',
      '2:3 element {"id":1}',
      '3:3 BROKEN [what is this] expected a value',
      '4:3 element {"id":2}',
    ],
    [
      'not closed',
      '[{"id":1},\n',
      '1:2 element {"id":1}',
      '1:11 BROKEN [] ends inside an array that began at line 1 (truncated)',
    ],
    [
      'not closed, indented',
      '[\n  {"id":1},\n',
      '2:3 element {"id":1}',
      '3:1 BROKEN [] ends inside an array that began at line 1 (truncated)',
    ],
    [
      'cut inside an element',
      '[{"id":1},{"id":2',
      '1:2 element {"id":1}',
      '1:18 BROKEN [{"id":2] ends inside an object that began at line 1 (truncated)',
    ],
    [
      'junk behind it',
      '[1]x',
      '1:2 element 1',
      '1:4 BROKEN [x] expected the end of the line or a further value',
    ],
  ])('%s', (...row) => holds(row));
});

describe('a list page', () => {
  test.each([
    [
      'an element broken',
      '{"data":[{"id":1},{"id":2 oops},{"id":3}],"pagination":{}}',
      '1:10 page-element {"id":1}',
      '1:27 BROKEN [{"id":2 oops}] expected "," or "}" after a value',
      '1:33 page-element {"id":3}',
    ],
    [
      'its rest broken',
      '{"data":[{"id":1}],"x":oops}\n{"id":2}',
      '1:10 page-element {"id":1}',
      '1:24 BROKEN [,"x":oops}] expected a value',
      '2:1 value {"id":2}',
    ],
    [
      'data that stands twice',
      '{"data":[{"id":1}],"data":[{"id":2}]}',
      '1:10 page-element {"id":1}',
      'notice duplicate-key 1:20',
    ],
    [
      'cut',
      '{"data":[{"id":1}',
      '1:10 page-element {"id":1}',
      '1:18 BROKEN [] ends inside the data of a list page that began at line 1 (truncated)',
    ],
    [
      'rows of a query, cut',
      '{"format":"json","results":[{"id":1}',
      '1:29 page-element {"id":1}',
      '1:37 BROKEN [] ends inside the results of a query that began at line 1 (truncated)',
    ],
    [
      'cut behind its data',
      '{"data":[{"id":1}]',
      '1:10 page-element {"id":1}',
      '1:19 BROKEN [] ends inside an object that began at line 1 (truncated)',
    ],
  ])('%s', (...row) => holds(row));
});

describe('values over many lines', () => {
  test.each([
    [
      'indented, one broken',
      '{\n  "id": 1,\n  "x": oops,\n  "tags": ["after"]\n}\n{\n  "id": 2\n}\n',
      '3:8 BROKEN [{\n  "id": 1,\n  "x": oops,\n  "tags": ["after"]\n}] expected a value',
      '6:1 value {\n  "id": 2\n}',
    ],
    [
      'a string with a line in it',
      '{\n  "x": "new\nline",\n  "y": 1\n}\n{"id":2}',
      '2:12 BROKEN [{\n  "x": "new\nline",\n  "y": 1\n}] this string is not closed before the line ends',
      '6:1 value {"id":2}',
    ],
    [
      'a comma on a line of its own',
      '{\n  "x": [0x]\n,\n  "y": 1\n}\n{"id":2}',
      '2:10 BROKEN [{\n  "x": [0x]\n,\n  "y": 1\n}] expected "," or "]" after a value',
      '6:1 value {"id":2}',
    ],
    [
      'flat, one broken',
      '{\n"id": 1,\n"x": oops,\n"tags": [\n{\n}\n]\n}\n{\n"id": 2\n}\n',
      '3:6 BROKEN [{\n"id": 1,\n"x": oops,\n"tags": [\n{\n}\n]\n}] expected a value',
      '9:1 value {\n"id": 2\n}',
    ],
    [
      'flat, one never closed',
      '{\n"x": oops,\n"y": {\n}\n{\n"id": 2\n}\n',
      '2:6 BROKEN [{\n"x": oops,\n"y": {\n}] expected a value',
      '5:1 value {\n"id": 2\n}',
    ],
    [
      'a bracket missing',
      '{\n  "id": 1\n{\n  "id": 2\n}\n',
      '2:10 BROKEN [{\n  "id": 1] ends inside an object that began at line 1',
      '3:1 value {\n  "id": 2\n}',
    ],
    [
      'a value missing at the end',
      '{\n  "a":\n{\n  "id": 2\n}\n{\n  "id": 3\n}\n',
      '2:7 BROKEN [{\n  "a":] ends inside an object that began at line 1',
      '3:1 value {\n  "id": 2\n}',
      '6:1 value {\n  "id": 3\n}',
    ],
    [
      'a bracket too many',
      '{\n  "a": {}},\n  "b": 1\n}\n{"id":2}',
      '1:1 value {\n  "a": {}}',
      '2:11 BROKEN [,] expected the end of the line or a further value',
      '5:1 value {"id":2}',
    ],
    [
      'the last cut',
      '{\n  "id": 1,\n  "a": [\n',
      '4:1 BROKEN [{\n  "id": 1,\n  "a": [] ends inside an array that began at line 3 (truncated)',
    ],
  ])('%s', (...row) => holds(row));
});

test('a document that is too large for one text is refused by its size', async () => {
  const text = `{"id":1}\n{"id":"${'x'.repeat(100)}"}\n{"id":3}`;
  expect(await linesOf(text, { maxDocumentBytes: 50, chunkBytes: 8 })).toEqual([
    '1:1 value {"id":1}',
    `2:1 BROKEN [{"id":"${'x'.repeat(100)}"}] this document is 1 MiB; one larger than 0 MiB cannot be read`,
    '3:1 value {"id":3}',
  ]);
});

test('a large document comes without its bytes', async () => {
  const text = `{"id":"${'x'.repeat(100)}"}{"id":2}`;
  const events = await eventsOf(memorySource(text), { maxHeldBytes: 20, chunkBytes: 8 });
  expect(events.map((event) => event.kind === 'document' && event.bytes !== null)).toEqual([false, true]);
});

test('notices stay with their own document', async () => {
  const text = '{"a":1}\n{"a":1,"a":2}\n{"a":1}\n{"b":1,"b":2}\n{"a":3}';
  expect(await linesOf(text)).toEqual([
    '1:1 value {"a":1}',
    '2:1 value {"a":1,"a":2} ! duplicate-key 2:8 a',
    '3:1 value {"a":1}',
    '4:1 value {"b":1,"b":2} ! duplicate-key 4:8 b',
    '5:1 value {"a":3}',
  ]);
});

describe('an excerpt', () => {
  test.each([
    ['short', '{"id":1}\n{"id":é😀 oops}\n{"id":2}', '{"id":é😀 oops}', 7],
    ['at the end of its line', '{"id":"abc\r\n{"id":2}', '{"id":"abc', 11],
    ['long', `{"a":"${'é'.repeat(80)}",x${'y'.repeat(80)}}`, `…${'é'.repeat(48)}",x${'y'.repeat(49)}…`, 52],
  ])('%s', async (_, text, excerpt, caretColumn) => {
    for (const chunkBytes of [3, 1000]) {
      const events = await eventsOf(memorySource(text), { chunkBytes });
      const broken = events.find((event) => event.kind === 'broken');
      expect(broken).toMatchObject({ excerpt: { text: excerpt, caretColumn } });
    }
  });

  test('shows bytes that are no UTF-8 as U+FFFD', async () => {
    const events = await eventsOf(memorySource(Buffer.from([0x7b, 0xff, 0x7d])));
    expect(events[0]).toMatchObject({ column: 2, excerpt: { text: '{\ufffd}', caretColumn: 2 } });
  });
});
