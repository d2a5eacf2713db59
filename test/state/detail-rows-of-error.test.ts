import { describe, expect, test } from 'vitest';
import type { RunError } from '../../source/model/run.ts';
import { errorRows } from '../../source/state/detail-rows-of-error.ts';
import { detailTexts } from '../helpers/detail-text.ts';

const own = '    at createLabel (/app/src/trigger/ship.ts:42:11)';
const ownRun = '    at async run (/app/src/trigger/ship.ts:18:5)';
const dependency = '    at request (/app/node_modules/undici/lib/api.js:9:1)';
const node = '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)';
const machinery =
  '    at async _runTask (/app/node_modules/@trigger.dev/core/dist/esm/v3/workers/taskExecutor.js:1:1)';

function error(parts: Partial<RunError>): RunError {
  return { kind: 'built-in', name: null, message: null, stack: null, code: null, causes: [], ...parts };
}

function rowsOf(parts: Partial<RunError>, toggled: readonly string[] = []): string[] {
  const folds = { name: '1', toggledFolds: new Set(toggled), sources: new Map(), jsonLevel: 2 };
  return detailTexts(errorRows(error(parts), folds));
}

const lines = (...parts: string[]): string => parts.join('\n');

describe('errorRows', () => {
  test.each<[string, Partial<RunError>, string[]]>([
    ['a message alone', { message: 'declined' }, ['! declined']],
    ['a name alone', { name: 'TypeError' }, ['! TypeError']],
    ['nothing at all', {}, ['! an error without name or message']],
    [
      'name, message and stack: the message once, own frames open, others folded by owner',
      {
        name: 'CarrierError',
        message: 'label rejected',
        stack: lines('CarrierError: label rejected', own, dependency, node, ownRun, machinery, machinery),
      },
      [
        '! CarrierError: label rejected',
        'at createLabel own <-',
        '… 1 dependency 1 node [frames:1:0]',
        'at run own',
        '… 2 trigger.dev [frames:1:1]',
      ],
    ],
    [
      'a message of several lines, one of which looks like a frame',
      {
        name: 'Error',
        message: 'first\n  at last (x.ts:1:1)',
        stack: lines('Error: first', '  at last (x.ts:1:1)', own),
      },
      ['! Error: first', '|   at last (x.ts:1:1)', 'at createLabel own <-'],
    ],
    [
      'a stack that tells what the message does not',
      { message: 'cut off', stack: lines('Error: another text', 'second line', own) },
      ['! cut off', '> Error: another text', '> second line', 'at createLabel own <-'],
    ],
    [
      'a stack without a message',
      { stack: lines('Error: only here', 'second line', own) },
      ['! Error: only here', '| second line', 'at createLabel own <-'],
    ],
    [
      'a stack of frames alone',
      { stack: own },
      ['! an error without name or message', 'at createLabel own <-'],
    ],
    ['an empty stack', { message: 'm', stack: '' }, ['! m']],
    [
      'the mark of omitted frames',
      { message: 'm', stack: lines('Error: m', own, '    ... 12 frames omitted ...', dependency) },
      ['! m', 'at createLabel own <-', '>     ... 12 frames omitted ...', '… 1 dependency [frames:1:0]'],
    ],
    [
      'no own frame: the first three stand open',
      { message: 'm', stack: lines('Error: m', dependency, node, machinery, machinery, dependency) },
      [
        '! m',
        'at request dependency',
        'at process.processTicksAndRejections node',
        'at _runTask trigger.dev',
        '… 1 trigger.dev 1 dependency [frames:1:0]',
      ],
    ],
    [
      'a thrown object',
      { kind: 'custom', message: '{"status":503,"retry":[]}' },
      [
        '! a value was thrown:',
        'json {"status":503,"retry":[]}',
        '  json status: 503',
        '  json retry: []',
        'json end',
      ],
    ],
    [
      'JSON behind words',
      { name: 'ApiError', message: 'failed [twice]: {"code":1}' },
      ['! ApiError: failed [twice]:', 'json {"code":1}', '  json code: 1', 'json end'],
    ],
    ['brackets that are no JSON', { message: 'got {x} instead of {y}' }, ['! got {x} instead of {y}']],
    [
      'an internal error: its stack is text',
      {
        kind: 'internal',
        code: 'TASK_PROCESS_OOM_KILLED',
        message: 'killed',
        stack: lines('<--- Last few GCs --->', own),
      },
      [
        '! TASK_PROCESS_OOM_KILLED: killed',
        '(The process ran out of memory: use a larger machine, or hold less in memory at once.)',
        '> <--- Last few GCs --->',
        `> ${own}`,
      ],
    ],
    [
      'an internal error as retrieve flattens it',
      { kind: 'internal', code: 'POD_EVICTED', message: 'trigger.dev internal error (POD_EVICTED)' },
      [
        '! trigger.dev internal error (POD_EVICTED)',
        '(The machine was taken away from under the run: most often memory or disk pressure.)',
      ],
    ],
    ['a code without help', { kind: 'internal', code: 'NEW_CODE' }, ['! NEW_CODE']],
    [
      'causes, outermost first, theirs behind each',
      {
        message: 'outer',
        causes: [
          error({ name: 'QueryError', message: 'insert', stack: lines('QueryError: insert', own) }),
          error({ message: 'inner' }),
        ],
      },
      ['! outer', '  ! QueryError: insert', '  at createLabel own <-', '    ! inner'],
    ],
    [
      'a cause within the stack',
      { message: 'm', stack: lines('Error: m', own, '  [cause]: Error: deeper', ownRun, '  }') },
      ['! m', 'at createLabel own <-', '  ! Error: deeper', '  at run own'],
    ],
    [
      'gathered errors beside each other, with the cause of one below it and that of all behind',
      {
        message: 'm',
        stack: lines(
          'AggregateError: m',
          '    at run (/app/a.ts:1:1) {',
          '  [errors]: [',
          '    Error: first',
          '        at b (/app/b.ts:1:1) {',
          '      [cause]: Error: why',
          '          at c (/app/c.ts:1:1)',
          '    },',
          '    [Error: second]',
          '  ],',
          '  [cause]: Error: of all',
          '}',
        ),
      },
      [
        '! m',
        'at run own <-',
        '  + Error: first',
        '  at b own',
        '    ! Error: why',
        '    at c own',
        '  + [Error: second]',
        '  ! Error: of all',
      ],
    ],
    [
      'causes in words, each of the one before',
      {
        message: 'm',
        stack: lines('Error: m', own, 'Caused by: Error: a', ownRun, 'Caused by: Error: b', ownRun),
      },
      ['! m', 'at createLabel own <-', '  ! Error: a', '  at run own', '    ! Error: b', '    at run own'],
    ],
    [
      'a message that was cut, and what the stack has more of it',
      { name: 'Error', message: 'one tw...[truncated]', stack: lines('Error: one two', own) },
      ['! Error: one tw...[truncated]', '> o', 'at createLabel own <-'],
    ],
    [
      'a message that was cut in both',
      { name: 'Error', message: 'one tw...[truncated]', stack: lines('Error: one tw...[truncated]', own) },
      ['! Error: one tw...[truncated]', 'at createLabel own <-'],
    ],
  ])('%s', (_, parts, rows) => {
    expect(rowsOf(parts)).toEqual(rows);
  });

  test('a toggled fold shows its frames word for word below its line', () => {
    const stack = lines('Error: m', own, dependency, node);
    expect(rowsOf({ message: 'm', stack }, ['frames:1:0'])).toEqual([
      '! m',
      'at createLabel own <-',
      'v 1 dependency 1 node [frames:1:0]',
      'at request dependency',
      'at process.processTicksAndRejections node',
    ]);
  });

  test('no line of any stack is lost', () => {
    const stack = lines(
      'Error: m',
      own,
      'odd text',
      dependency,
      '',
      '    ... 3 frames omitted ...',
      node,
      'end',
    );
    const folds = ['frames:1:0', 'frames:1:1', 'frames:1:2'];
    const rows = rowsOf({ message: 'm', stack }, folds).join('\n');
    for (const piece of ['createLabel', 'odd text', 'request', '3 frames omitted', 'processTicks', 'end']) {
      expect(rows).toContain(piece);
    }
  });

  test('a message and a stack of any length are cut, and what is left out is counted', () => {
    const message = Array.from({ length: 1000 }, (_, line) => `line ${line}`).join('\n');
    expect(rowsOf({ message })).toHaveLength(201);
    expect(rowsOf({ message }).at(-1)).toBe('(… 800 more lines of the message)');
    const stack = `${own}\n`.repeat(10_000);
    expect(rowsOf({ message: 'm', stack }).at(-1)).toMatch(/^\(… \d+ more characters of the stack\)$/);
    expect(
      rowsOf({ message: 'm', causes: Array.from({ length: 30 }, () => error({ message: 'c' })) }).at(-1),
    ).toBe('(… 10 more causes)');
  });

  test('causes of causes, ten thousand deep', () => {
    let deepest = error({ message: 'end' });
    for (let level = 0; level < 10_000; level += 1) deepest = error({ message: 'c', causes: [deepest] });
    expect(rowsOf({ ...deepest }).at(-1)).toBe('(… 9980 more causes)');
  });
});
