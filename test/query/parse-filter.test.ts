import { describe, expect, test } from 'vitest';
import type { FilterExpression } from '../../source/query/filter-expression.ts';
import { mistakeText } from '../../source/query/filter-mistake.ts';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { printFilter } from '../../source/query/print-filter.ts';

function expressionOf(text: string): FilterExpression {
  const parsed = parseFilter(text);
  if (parsed.kind === 'mistake') throw new Error(mistakeText(parsed.mistake));
  return parsed.expression;
}

function mistakeIn(text: string): string {
  const parsed = parseFilter(text);
  return parsed.kind === 'mistake'
    ? mistakeText(parsed.mistake)
    : `no mistake: ${printFilter(parsed.expression)}`;
}

describe('how parts are joined', () => {
  test.each([
    ['a b', 'a b'],
    ['a|b', 'a | b'],
    ['a b | c d', 'a b | c d'],
    ['a (b | c) d', 'a (b | c) d'],
    ['(a b) | c', 'a b | c'],
    ['((a))', 'a'],
    ['(a b) c', '(a b) c'],
    ['a|(b|c)', 'a | (b | c)'],
    ['!a b', '!a b'],
    ['! a', '!a'],
    ['!!a', 'a'],
    ['!(!a)', 'a'],
    ['!!!a', '!a'],
    ['!(a b)', '!(a b)'],
    ['!(a | b) c', '!(a | b) c'],
    ['(a)(b)', 'a b'],
    ['"a""b"', 'a b'],
    ['\t a \n b ', 'a b'],
  ])('%j is %j', (text, printed) => {
    expect(printFilter(expressionOf(text))).toBe(printed);
  });

  test('and binds tighter than or, not tightest', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((text) => ({ kind: 'text', text }));
    expect(expressionOf('!a b | c')).toEqual({
      kind: 'or',
      parts: [{ kind: 'and', parts: [{ kind: 'not', part: a }, b] }, c],
    });
  });
});

describe('words and phrases', () => {
  test.each([
    ['timeout', 'timeout'],
    ['run_a81f', 'run_a81f'],
    ['"rate limit"', 'rate limit'],
    ['"say \\"no\\" to C:\\\\x"', 'say "no" to C:\\x'],
    ['"C:\\new"', 'C:\\new'],
    ['""', ''],
    ['a=b', 'a=b'],
    ['a>b', 'a>b'],
    ['status', 'status'],
    ['payload.json', 'payload.json'],
    ['payload..json', 'payload..json'],
    ['example.com:8080', 'example.com:8080'],
    ['error.ts', 'error.ts'],
    ['payload', 'payload'],
    ['@scope/name', '@scope/name'],
    ['don"t', 'don"t'],
    ['a!b', 'a!b'],
    ['f(x', 'f(x'],
    ['*', '*'],
    ['日本 ', '日本'],
  ])('%j is the text %j', (query, text) => {
    expect(expressionOf(query)).toEqual({ kind: 'text', text });
  });
});

describe('terms', () => {
  test.each<[string, object, string?]>([
    ['status:failed', { kind: 'status', group: 'failed' }],
    ['status:FAILED', { kind: 'status', group: 'failed' }, 'status:failed'],
    ['status:final', { kind: 'status', group: 'final' }],
    ['status:Running', { kind: 'status', group: 'running' }, 'status:running'],
    ['status:succeeded', { kind: 'status', state: 'succeeded' }],
    ['status:COMPLETED', { kind: 'status', state: 'succeeded' }, 'status:succeeded'],
    ['status:COMPLETED_WITH_ERRORS', { kind: 'status', state: 'failed' }, 'status:completed-with-errors'],
    ['status:"Timed out"', { kind: 'status', state: 'timed out' }, 'status:timed-out'],
    ['status:timed-out', { kind: 'status', state: 'timed out' }],
    ['status:TimedOut', { kind: 'status', state: 'timed out' }, 'status:timed-out'],
    ['status:"Completed with_errors"', { kind: 'status', state: 'failed' }, 'status:completed-with-errors'],
    ['status:waiting', { kind: 'status', state: 'waiting' }],
    ['status:PENDING', { kind: 'status', state: 'queued' }, 'status:queued'],
    ['status:canceled', { kind: 'status', state: 'cancelled' }, 'status:cancelled'],
    ['status:DEQUEUED', { kind: 'status', state: 'starting' }, 'status:starting'],
    ['status:unknown', { kind: 'status', state: 'unknown' }],
    ['task:send-*', { kind: 'name', field: 'task', glob: 'send-*' }],
    ['task:"send email"', { kind: 'name', field: 'task', glob: 'send email' }],
    ['task:""', { kind: 'name', field: 'task', glob: '' }],
    ['id:run_a(b', { kind: 'name', field: 'id', glob: 'run_a(b' }],
    ['version:20260503.2', { kind: 'name', field: 'version', glob: '20260503.2' }],
    ['tag:a:b', { kind: 'name', field: 'tag', glob: 'a:b' }],
    ['error~timeout', { kind: 'error-text', text: 'timeout' }],
    ['error~"rate limit"', { kind: 'error-text', text: 'rate limit' }],
    ['error~/x/', { kind: 'error-text', text: '/x/' }],
    ['error:/(a b|c)? "d/', { kind: 'error-pattern', source: '(a b|c)? "d', isCaseIgnored: false }],
    ['error:/a\\/b/i', { kind: 'error-pattern', source: 'a\\/b', isCaseIgnored: true }],
    ['attempts:3', { kind: 'count', field: 'attempts', comparison: '=', amount: '3' }],
    ['depth:>=2', { kind: 'count', field: 'depth', comparison: '>=', amount: '2' }],
    ['children:<10', { kind: 'count', field: 'children', comparison: '<', amount: '10' }],
    ['duration:>1.5s', { kind: 'duration', field: 'duration', comparison: '>', amount: '1.5', unit: 's' }],
    ['queued:<=200ms', { kind: 'duration', field: 'queued', comparison: '<=', amount: '200', unit: 'ms' }],
    ['duration:<0s', { kind: 'duration', field: 'duration', comparison: '<', amount: '0', unit: 's' }],
    ['duration:<-7s', { kind: 'duration', field: 'duration', comparison: '<', amount: '-7', unit: 's' }],
    [
      'created:2026-05-03..2026-05-04',
      {
        kind: 'time',
        field: 'created',
        form: 'range',
        from: { kind: 'date', text: '2026-05-03' },
        to: { kind: 'date', text: '2026-05-04' },
      },
    ],
    [
      'started:2026-05-03t10:00z..',
      {
        kind: 'time',
        field: 'started',
        form: 'range',
        from: { kind: 'time', text: '2026-05-03T10:00Z' },
        to: null,
      },
      'started:2026-05-03T10:00Z..',
    ],
    [
      'finished:"..2026-05-03 10:00:00.5+05:30"',
      {
        kind: 'time',
        field: 'finished',
        form: 'range',
        from: null,
        to: { kind: 'time', text: '2026-05-03T10:00:00.5+05:30' },
      },
      'finished:..2026-05-03T10:00:00.5+05:30',
    ],
    [
      'updated:>-2h',
      { kind: 'time', field: 'updated', form: 'after', moment: { kind: 'ago', amount: '2', unit: 'h' } },
    ],
    [
      'created:-2h..-1.5h',
      {
        kind: 'time',
        field: 'created',
        form: 'range',
        from: { kind: 'ago', amount: '2', unit: 'h' },
        to: { kind: 'ago', amount: '1.5', unit: 'h' },
      },
    ],
    ['is:stuck', { kind: 'is', word: 'stuck' }],
    ['has:payload', { kind: 'has', word: 'payload' }],
    ['payload.a.b:V', { kind: 'body', field: 'payload', path: ['a', 'b'], value: 'V', isQuoted: false }],
    [
      'output."a.b c".0:"5"',
      { kind: 'body', field: 'output', path: ['a.b c', '0'], value: '5', isQuoted: true },
    ],
    ['metadata:null', { kind: 'body', field: 'metadata', path: [], value: 'null', isQuoted: false }],
    ['payload.a:b:c=d', { kind: 'body', field: 'payload', path: ['a'], value: 'b:c=d', isQuoted: false }],
    ['payload."":""', { kind: 'body', field: 'payload', path: [''], value: '', isQuoted: true }],
  ])('%s', (query, term, printed = query) => {
    expect(expressionOf(query)).toEqual(term);
    expect(printFilter(expressionOf(query))).toBe(printed);
  });

  test('an unquoted value ends at white space, a closing parenthesis or a bar', () => {
    expect(printFilter(expressionOf('(task:a(b)|task:c task:d'))).toBe('task:a(b | task:c task:d');
  });
});

describe('mistakes are told with their column, what they are and the nearest word', () => {
  test.each([
    ['', 'column 1: the filter is empty'],
    ['   ', 'column 1: the filter is empty'],
    ['(a', 'column 1: this ( has no )'],
    ['a (b (c)', 'column 3: this ( has no )'],
    ['a)', 'column 2: no ( is open here'],
    ['a ()', 'column 3: these parentheses are empty'],
    ['a |', 'column 4: what | joins is missing'],
    ['| a', 'column 1: nothing stands before this |'],
    ['a || b', 'column 4: what | joins is missing'],
    ['(a |)', 'column 5: what | joins is missing'],
    ['!', 'column 2: what ! denies is missing'],
    ['a !', 'column 4: what ! denies is missing'],
    ['(!) a', 'column 3: what ! denies is missing'],
    ['a "b', 'column 3: this quote has no end'],
    ['task:"a', 'column 6: this quote has no end'],
    ['"a\\"', 'column 1: this quote has no end'],
    ['statsu:failed', 'column 1: there is no field statsu; did you mean status?'],
    ['a erorr~x', 'column 3: there is no field erorr; did you mean error?'],
    ['http://x', 'column 1: there is no field http; put the text in quotes to find it'],
    ['duraton>5s', 'column 1: there is no field duraton; did you mean duration?'],
    ['status=failed', 'column 7: "=" is not an operator of status; did you mean status:?'],
    ['status!=failed', 'column 7: "!=" is not an operator of status; did you mean status:?'],
    ['attempts>3', 'column 9: ">" is not an operator of attempts; did you mean attempts:>?'],
    ['task~x', 'column 5: "~" is not an operator of task; did you mean task:?'],
    ['attempts:=>3', 'column 10: "=>" is not an operator of attempts:; did you mean attempts:>=?'],
    ['depth:<>1', 'column 7: "<>" is not an operator of depth:'],
    ['depth:>=', 'column 9: a number is missing'],
    ['depth:!=1', 'column 7: "!=" is not an operator of depth:'],
    ['queued:>>1s', 'column 8: ">>" is not an operator of queued:'],
    ['created:<>2026-05-03', 'column 9: "<>" is not an operator of created: A..B, A.., ..B, >T or <T'],
    ['duration:>1.5.5s', 'column 11: "1.5.5s" is not a duration'],
    ['duration:>1,5s', 'column 11: "1,5s" is not a duration'],
    ['duration:>.5s', 'column 11: ".5s" is not a duration'],
    ['duration:>1e3s', 'column 12: "e3s" is not a unit: ms, s, m, h, d'],
    ['attempts:=3', 'column 10: "=" is not an operator of attempts:; did you mean attempts:?'],
    ['payload.a=5', 'column 10: "=" is not an operator of payload; did you mean payload.a:?'],
    ['status:', 'column 8: a status is missing'],
    ['status: failed', 'column 8: a status is missing'],
    ['(status:)', 'column 9: a status is missing'],
    ['status:faild', 'column 8: "faild" is not a status; did you mean failed?'],
    ['status:nonsense', 'column 8: "nonsense" is not a status'],
    ['is:stuk', 'column 4: "stuk" is not a word of is:; did you mean stuck?'],
    ['has:paylod', 'column 5: "paylod" is not a word of has:; did you mean payload?'],
    ['attempts:>', 'column 11: a number is missing'],
    ['attempts:many', 'column 10: "many" is not a number'],
    ['attempts:>3x', 'column 11: "3x" is not a number'],
    ['duration:>5', 'column 12: a unit is missing: ms, s, m, h, d'],
    ['duration:>5 status:failed', 'column 12: a unit is missing: ms, s, m, h, d'],
    ['duration:>5sec', 'column 12: "sec" is not a unit: ms, s, m, h, d; did you mean s?'],
    ['duration:>5S', 'column 12: "S" is not a unit: ms, s, m, h, d; did you mean s?'],
    ['duration:long', 'column 10: "long" is not a duration'],
    [
      'created:2026-05-03',
      'column 9: created wants a range: A..B, A.., ..B, >T or <T; did you mean created:2026-05-03..2026-05-03?',
    ],
    ['created:..', 'column 11: a time is missing'],
    ['created:>', 'column 10: a time is missing'],
    [
      'created:>=2026-05-03',
      'column 9: ">=" is not an operator of created, a range includes its ends; did you mean created:T..?',
    ],
    [
      'created:2026-02-29..',
      'column 9: "2026-02-29" is not a date (2026-05-03), a time (2026-05-03T10:00) or a while ago (-2h)',
    ],
    [
      'created:2026-05-03..soon',
      'column 21: "soon" is not a date (2026-05-03), a time (2026-05-03T10:00) or a while ago (-2h)',
    ],
    [
      'created:>2h',
      'column 10: "2h" is not a date (2026-05-03), a time (2026-05-03T10:00) or a while ago (-2h); did you mean -2h?',
    ],
    ['created:>-2w', 'column 12: "w" is not a unit: ms, s, m, h, d'],
    ['created:-1.5min..', 'column 13: "min" is not a unit: ms, s, m, h, d; did you mean m?'],
    ['created:-1h..-20 a', 'column 17: a unit is missing: ms, s, m, h, d'],
    ['created:-2', 'column 11: a unit is missing: ms, s, m, h, d'],
    ['error:foo', 'column 7: "foo" is not a regular expression between slashes; did you mean error~foo?'],
    ['error:', 'column 7: a regular expression is missing'],
    ['error:/abc', 'column 7: this regular expression has no closing /'],
    ['error:/a\\/', 'column 7: this regular expression has no closing /'],
    ['error://', 'column 7: this regular expression is empty'],
    ['error:/a/g', 'column 10: the only flag is i, not "g"'],
    ['error:/a/im', 'column 11: the only flag is i, not "m"'],
    ['error:/a(b/', 'column 9: this group has no )'],
    ['error:/a[/]b/', 'column 9: this class has no ]'],
    ['error:/a)/', 'column 9: no ( is open here'],
    ['error:/a|*b/', 'column 10: there is nothing to repeat'],
    ['error:/a(?=b)/', 'column 9: lookahead cannot be matched in linear time and is not supported'],
    ['error:/(?<!a)b/', 'column 8: lookbehind cannot be matched in linear time and is not supported'],
    ['error:/(a)\\1/', 'column 11: a back reference cannot be matched in linear time and is not supported'],
    ['error:/a{2,1}/', 'column 10: the numbers of {2,1} are out of order'],
    ['error:/a{1001}/', 'column 10: repeats are counted to 1000 at most'],
    ['error:/[z-a]/', 'column 9: this range is out of order'],
    ['payload.a.:5', 'column 11: a key is missing'],
    ['payload.a..b:5', 'column 11: a key is missing'],
    ['payload..b:5', 'column 9: a key is missing'],
    ['payload.a"b":5', 'column 10: ":" is missing'],
    ['payloda.customer.id:5', 'column 1: there is no field payloda; did you mean payload?'],
    ['!metdata.a:5', 'column 2: there is no field metdata; did you mean metadata?'],
    ['error.message:x', 'column 6: "." is not an operator of error; did you mean error~?'],
    ['task.id:x', 'column 5: "." is not an operator of task; did you mean task:?'],
    ['id:', 'column 4: an id is missing'],
    ['payload."a b"', 'column 14: ":" is missing'],
    ['payload.a:', 'column 11: a value is missing'],
    ['😀 status:x', 'column 10: "x" is not a status'],
  ])('%j: %s', (query, mistake) => {
    expect(mistakeIn(query)).toBe(mistake);
  });

  test('what is quoted of a filter is cut', () => {
    expect(mistakeIn(`status:${'x'.repeat(1000)}`)).toBe(`column 8: "${'x'.repeat(40)}…" is not a status`);
  });
});

describe('depth', () => {
  const depth = 200_000;

  test('parentheses, denials and joins may stand within each other without end', () => {
    expect(printFilter(expressionOf(`${'('.repeat(depth)}a${')'.repeat(depth)}`))).toBe('a');
    expect(printFilter(expressionOf(`${'!'.repeat(depth + 1)}a`))).toBe('!a');
    const nested = `${'a (b | '.repeat(depth)}c${')'.repeat(depth)}`;
    expect(printFilter(expressionOf(nested))).toBe(nested);
    expect(mistakeIn(`${'('.repeat(depth)}a`)).toBe(`column ${depth}: this ( has no )`);
  });
});
