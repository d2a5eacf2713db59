import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStack } from '../../source/model/stack.ts';
import { frameLabel, parseFrame } from '../../source/model/stack-frame.ts';

describe('frames', () => {
  test.each<[string, string | null, string | null, string]>([
    [
      'at createLabel (file:///app/src/trigger/ship.ts:42:11)',
      'createLabel',
      'src/trigger/ship.ts:42:11',
      'own',
    ],
    ['at async run (/app/src/trigger/ship.ts:18:5)', 'run', 'src/trigger/ship.ts:18:5', 'own'],
    ['at file:///app/src/trigger/x.ts:41:18', null, 'src/trigger/x.ts:41:18', 'own'],
    ['at async file:///app/src/trigger/x.ts:41:18', null, 'src/trigger/x.ts:41:18', 'own'],
    ['at new Foo (/home/me/project/src/foo.ts:1:2)', 'new Foo', '/home/me/project/src/foo.ts:1:2', 'own'],
    ['at Foo.bar [as baz] (/app/src/foo.ts:1:2)', 'Foo.bar [as baz]', 'src/foo.ts:1:2', 'own'],
    ['at Object.<anonymous> (/app/src/foo.ts:1:2)', 'Object.<anonymous>', 'src/foo.ts:1:2', 'own'],
    ['at Array.map (<anonymous>)', 'Array.map', null, 'node'],
    ['at new Promise (<anonymous>)', 'new Promise', null, 'node'],
    ['at async Promise.all (index 0)', 'Promise.all', null, 'node'],
    ['at <anonymous>', null, null, 'node'],
    ['at foo (native)', 'foo', null, 'node'],
    ['at eval (eval at load (/app/src/load.ts:7:3), <anonymous>:1:1)', 'eval', 'src/load.ts:7:3', 'own'],
    [
      'at eval (eval at a (eval at b (file:///app/src/b.ts:5:6), <anonymous>:1:1), <anonymous>:2:3)',
      'eval',
      'src/b.ts:5:6',
      'own',
    ],
    ['at node:internal/main/run_main_module:23:47', null, 'node:internal/main/run_main_module:23:47', 'node'],
    [
      'at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
      'process.processTicksAndRejections',
      'node:internal/process/task_queues:105:5',
      'node',
    ],
    [
      'at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1595:16)',
      'TCPConnectWrap.afterConnect [as oncomplete]',
      'node:net:1595:16',
      'node',
    ],
    [
      'at Module._compile (internal/modules/cjs/loader.js:1063:30)',
      'Module._compile',
      'internal/modules/cjs/loader.js:1063:30',
      'node',
    ],
    ['at get (webpack://shop/./src/trigger/get.ts:3:4)', 'get', 'src/trigger/get.ts:3:4', 'own'],
    ['at get (webpack-internal:///(rsc)/./src/trigger/get.ts:3:4)', 'get', 'src/trigger/get.ts:3:4', 'own'],
    ['at page (/app/src/(shop)/[id]/page.ts:3:4)', 'page', 'src/(shop)/[id]/page.ts:3:4', 'own'],
    ['at run (C:\\Users\\me\\src\\ship.ts:18:5)', 'run', 'C:\\Users\\me\\src\\ship.ts:18:5', 'own'],
    ['at run (file:///C:/Users/me/src/ship.ts:18:5)', 'run', 'C:/Users/me/src/ship.ts:18:5', 'own'],
    ['at C:\\Users\\me\\src\\ship.ts:18:5', null, 'C:\\Users\\me\\src\\ship.ts:18:5', 'own'],
    ['at run (/app/src/trigger/ship.ts:18:-1)', 'run', 'src/trigger/ship.ts:18', 'own'],
    ['at run (/app/src/trigger/ship.ts:18)', 'run', 'src/trigger/ship.ts:18', 'own'],
    ['at run (/app/src/trigger/ship.ts:18:5) {', 'run', 'src/trigger/ship.ts:18:5', 'own'],
    ['at run (/app/src/trigger/ship.ts:18:5)\r', 'run', 'src/trigger/ship.ts:18:5', 'own'],
    [
      'at post (file:///app/node_modules/.pnpm/got@14/node_modules/got/dist/index.js:9:1)',
      'post',
      'node_modules/.pnpm/got@14/node_modules/got/dist/index.js:9:1',
      'dependency',
    ],
    [
      'at post (C:\\p\\node_modules\\got\\index.js:9:1)',
      'post',
      'C:\\p\\node_modules\\got\\index.js:9:1',
      'dependency',
    ],
    [
      'at async _runTask (file:///app/node_modules/@trigger.dev/core/dist/esm/v3/workers/taskExecutor.js:244:25)',
      '_runTask',
      'node_modules/@trigger.dev/core/dist/esm/v3/workers/taskExecutor.js:244:25',
      'trigger.dev',
    ],
    ['at TaskExecutor.execute (/x/worker.js:1:1)', 'TaskExecutor.execute', '/x/worker.js:1:1', 'trigger.dev'],
    [
      'at _TaskExecutor.execute (/x/worker.js:1:1)',
      '_TaskExecutor.execute',
      '/x/worker.js:1:1',
      'trigger.dev',
    ],
    ['at MyTaskExecutor.execute (/app/src/x.ts:1:1)', 'MyTaskExecutor.execute', 'src/x.ts:1:1', 'own'],
    [
      'at ConsoleInterceptor.intercept (/x/a.js:1:1)',
      'ConsoleInterceptor.intercept',
      '/x/a.js:1:1',
      'trigger.dev',
    ],
    [
      'at async TriggerTracer.startActiveSpan (/x/a.js:1:1)',
      'TriggerTracer.startActiveSpan',
      '/x/a.js:1:1',
      'trigger.dev',
    ],
    ['at EXECUTE_TASK_RUN (/x/a.js:1:1)', 'EXECUTE_TASK_RUN', '/x/a.js:1:1', 'trigger.dev'],
    ['at ZodIpcConnection.on (/x/a.js:1:1)', 'ZodIpcConnection.on', '/x/a.js:1:1', 'trigger.dev'],
    [
      'at /home/me/.trigger/__entryPoint.ts:11:2',
      null,
      '/home/me/.trigger/__entryPoint.ts:11:2',
      'trigger.dev',
    ],
  ])('%s', (line, functionName, place, owner) => {
    const frame = parseFrame(`    ${line}`);
    expect(frame).not.toBeNull();
    if (frame === null) return;
    expect(frame.text).toBe(`    ${line}`);
    expect(frame.functionName).toBe(functionName);
    const label =
      functionName === null ? (place ?? '<anonymous>') : `${functionName} (${place ?? '<anonymous>'})`;
    expect(frameLabel(frame)).toBe(label);
    expect(frame.owner).toBe(owner);
    expect(frame.isAsync).toBe(line.startsWith('at async'));
  });

  test.each([
    ['at least three labels were rejected'],
    ['    at home'],
    ['at least one (see the docs)'],
    ['    at localhost:8080'],
    ['    at 12:30'],
    ['    at :1:2'],
    ['attic (/app/src/x.ts:1:2)'],
    ['  Error: at fn (/app/src/x.ts:1:2)'],
    [''],
    ['    at '],
    ['    at )'],
  ])('%j is none', (line) => {
    expect(parseFrame(line)).toBeNull();
  });

  test('keeps the path as the stack has it, line and column', () => {
    const frame = parseFrame('    at run (file:///app/src/x.ts:41:18)');
    expect(frame?.location).toEqual({ file: 'src/x.ts', path: 'file:///app/src/x.ts', line: 41, column: 18 });
    expect(parseFrame('at f (/x.ts:1:-1)')?.location?.column).toBe(-1);
  });
});

function kindsOf(stack: string, name: string | null = null, message: string | null = null): string[] {
  return parseStack(stack, name, message).lines.map((line) => line.kind);
}

describe('stacks', () => {
  test('a message of many lines ends at the first frame', () => {
    const stack = 'Error: one\ntwo\n\n  three\n    at run (/app/x.ts:1:2)\n    at node:internal/x:1:2';
    expect(kindsOf(stack)).toEqual(['message', 'message', 'message', 'message', 'frame', 'frame']);
  });

  test('a message that is known may hold a line that looks like a frame', () => {
    const message = 'quoted:\n    at run (/app/x.ts:1:2)\nend';
    const stack = `CarrierError: ${message}\n    at ship (/app/y.ts:3:4)`;
    expect(kindsOf(stack)).toEqual(['message', 'frame', 'text', 'frame']);
    expect(kindsOf(stack, 'CarrierError', message)).toEqual(['message', 'message', 'message', 'frame']);
    expect(kindsOf(stack, null, message)).toEqual(['message', 'message', 'message', 'frame']);
    expect(kindsOf(message, null, message)).toEqual(['message', 'message', 'message']);
  });

  test('a message alone is all message', () => {
    expect(kindsOf('just text')).toEqual(['message']);
    expect(kindsOf('')).toEqual(['message']);
  });

  test('omitted frames are told with their count', () => {
    const stack =
      'Error: x\n    at a (/app/a.ts:1:1)\n    ... 57 frames omitted ...\n    at b (/app/b.ts:1:1)';
    expect(parseStack(stack).lines[2]).toEqual({
      kind: 'omitted',
      text: '    ... 57 frames omitted ...',
      frameCount: 57,
    });
  });

  test('causes, gathered errors and the properties that Node prints stay where they are', () => {
    const stack = [
      'Error: outer',
      '    at a (/app/a.ts:1:1) {',
      '  [cause]: Error: inner',
      '      at b (/app/b.ts:1:1) {',
      "    code: 'ECONNRESET'",
      '  }',
      '}',
      'Caused by: TypeError: first',
      '    at c (/app/c.ts:1:1)',
      '  [errors]: [',
    ].join('\n');
    expect(kindsOf(stack)).toEqual([
      'message',
      'frame',
      'cause',
      'frame',
      'text',
      'bracket',
      'bracket',
      'cause',
      'frame',
      'bracket',
    ]);
  });

  test('gathered errors begin where Node puts them, and nothing of theirs passes for another', () => {
    const stack = [
      'AggregateError: all failed',
      '    at a (/app/a.ts:1:1) {',
      '  [errors]: [',
      '    Error: first',
      '    Details: of the first,',
      '        at b (/app/b.ts:1:1) {',
      "      code: 'E_FIRST',",
      '      status: 1,',
      '      [cause]: Error: why',
      '          at c (/app/c.ts:1:1)',
      '    },',
      '    TypeError: second',
      '        at node:internal/d:1:1,',
      '    [Error: third],',
      '    Error: fourth',
      '        at e (/app/e.ts:1:1)',
      '  ],',
      '  [cause]: Error: of all',
      '}',
    ].join('\n');
    const { lines } = parseStack(stack);
    const heads = lines.flatMap((line) =>
      line.kind === 'cause'
        ? `${line.indent} ${line.isGathered ? 'gathers' : 'caused by'} ${line.text.trim()}`
        : [],
    );
    expect(heads).toEqual([
      '4 gathers Error: first',
      '6 caused by [cause]: Error: why',
      '4 gathers TypeError: second',
      '4 gathers [Error: third],',
      '4 gathers Error: fourth',
      '2 caused by [cause]: Error: of all',
    ]);
    expect(lines.filter(({ kind }) => kind === 'frame')).toHaveLength(5);
  });

  test('joined, the lines are the text again, whatever it holds', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '\n',
        '\r\n',
        '    at run (/app/x.ts:1:2)',
        'at x:1:2',
        '    ... 3 frames omitted ...',
        '[cause]: ',
        '(',
        ')',
        ':1:2',
        'eval at ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.option(fc.string()),
        fc.option(fc.string()),
        (pieces, name, message) => {
          const stack = pieces.join('');
          const { lines } = parseStack(stack, name, message);
          expect(lines.map((line) => line.text).join('\n')).toBe(stack);
        },
      ),
    );
  });

  // A parse whose steps grew with the square of the length would not end within the test's time.
  test.each([
    ['parentheses', `    at ${'('.repeat(1_000_000)}`],
    ['closed parentheses', `    at ${'('.repeat(500_000)}${')'.repeat(500_000)}`],
    ['colons and digits', `    at ${'1:'.repeat(500_000)}1`],
    ['spaces', ' '.repeat(1_000_000)],
    ['evals', `    at ${'eval at ('.repeat(100_000)}x:1:1)`],
    ['dots', '    ... '.repeat(125_000)],
    ['short lines', '    at x (y:1:2)\n'.repeat(60_000)],
    ['brackets', ' [cause'.repeat(150_000)],
  ])('a megabyte of %s is read', (_, stack) => {
    expect(
      parseStack(stack)
        .lines.map((line) => line.text)
        .join('\n') === stack,
    ).toBe(true);
  });
});
