/** Every shape of error that Trigger.dev writes (formats.md §4), from the document to what a person sees of it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detailsLines } from '../../../source/presentation/details/details-lines.ts';
import { lineText } from '../../../source/presentation/segments.ts';
import { pressed } from '../../helpers/session-state.ts';
import { stateOfDocuments } from '../../helpers/state-of-documents.ts';

const frames = resolve(import.meta.dirname, '../../frames');
const thrown = JSON.stringify({ code: 'E_STOCK', details: { sku: 'A-1', left: 0 }, retryable: false });

const frameLines = [
  '    at createLabel (file:///app/src/trigger/ship.ts:42:11)',
  '    at async Shop.order [as buy] (/app/src/trigger/ship.ts:18:5)',
  '    at new Label (/app/src/lib/label.ts:7:3)',
  '    at Array.map (<anonymous>)',
  '    at request (/app/node_modules/undici/lib/api.js:10:20)',
  '    ... 12 frames omitted ...',
  '    at Object.<anonymous> (webpack://shop/./src/trigger/start.ts:3:4)',
  '    at C:\\Users\\me\\shop\\src\\a b.ts:9:1',
  '    at eval (eval at run (/app/src/trigger/rule.ts:5:9), <anonymous>:1:7)',
  '    at fromBun (/app/src/trigger/bun.ts:12:-1)',
  '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
  '    at _ConsoleInterceptor.intercept (file:///app/node_modules/@trigger.dev/core/dist/esm/v3/consoleInterceptor.js:41:20)',
];

/** A stack as V8 writes it. */
function stackOf(head: string, lines: readonly string[] = frameLines.slice(0, 2)): string {
  return [head, ...lines].join('\n');
}

const shapes: readonly (readonly [string, object])[] = [
  [
    'BUILT_IN_ERROR, with every kind of frame',
    {
      type: 'BUILT_IN_ERROR',
      name: 'CarrierError',
      message: 'label rejected\nby the carrier',
      stackTrace: stackOf('CarrierError: label rejected\nby the carrier', frameLines),
    },
  ],
  ['CUSTOM_ERROR', { type: 'CUSTOM_ERROR', raw: thrown }],
  ['STRING_ERROR', { type: 'STRING_ERROR', raw: 'out of stock' }],
  [
    'INTERNAL_ERROR, its stack the standard error of the process',
    {
      type: 'INTERNAL_ERROR',
      code: 'TASK_PROCESS_OOM_KILLED',
      message: 'killed',
      stackTrace: '<--- Last few GCs --->\n    at none (/app/src/no-frame.ts:1:1)\nFATAL ERROR: heap limit',
    },
  ],
  [
    'INTERNAL_ERROR flattened, its code in the message',
    { message: 'trigger.dev internal error (TASK_RUN_STALLED_EXECUTING)' },
  ],
  ['CUSTOM_ERROR flattened, JSON as the message', { message: thrown }],
  [
    'JSON behind words',
    {
      name: 'HttpError',
      message: `status 409: ${thrown}`,
      stackTrace: stackOf(`HttpError: status 409: ${thrown}`),
    },
  ],
  [
    'causes, outermost first',
    {
      name: 'Error',
      message: 'order failed',
      stackTrace: stackOf('Error: order failed'),
      causes: [
        { name: 'DbError', message: 'cannot write', stackTrace: stackOf('DbError: cannot write') },
        { message: 'connection lost' },
      ],
    },
  ],
  [
    'AggregateError and cause in the stack text',
    {
      name: 'AggregateError',
      message: 'all carriers refused',
      stackTrace: stackOf('AggregateError: all carriers refused', [
        '    at any (/app/src/trigger/ship.ts:5:1) {',
        '  [errors]: [',
        '    Error: first',
        '        at one (/app/src/carriers/one.ts:6:1),',
        '    TypeError: second',
        '        at two (/app/src/carriers/two.ts:7:1) {',
        "      code: 'E_TWO',",
        '      [cause]: Error: refused',
        '          at connect (node:net:1555:16)',
        '    }',
        '  ]',
        '}',
      ]),
    },
  ],
  [
    'a message that was cut',
    {
      name: 'Error',
      message: 'the carrier said that...[truncated]',
      stackTrace: stackOf('Error: the carrier said that...[truncated]'),
    },
  ],
  [
    'a stack without own frames',
    { name: 'Error', message: 'no', stackTrace: stackOf('Error: no', frameLines.slice(3, 6)) },
  ],
  ['an empty stack', { name: 'Error', message: 'no stack', stackTrace: '' }],
  [
    'a stack that says something else',
    { name: 'Error', message: 'short', stackTrace: stackOf('Error: something longer') },
  ],
];

async function linesOf(error: object, columns: number): Promise<readonly string[]> {
  const document = {
    id: 'run_1',
    taskIdentifier: 'ship',
    status: 'FAILED',
    createdAt: '2026-05-03T10:00:00.000Z',
    error,
  };
  const state = pressed(await stateOfDocuments([document], { columns, rows: 40 }), 'x');
  const lines = detailsLines(state, columns, 40).map((line) => lineText(line).trimEnd());
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

describe('every shape of error', () => {
  /** `UPDATE_FRAMES=1` writes them anew; look at what changed before it is kept. */
  test.each([80, 120])('in %i columns', async (columns) => {
    const parts: string[] = [];
    for (const [name, error] of shapes) parts.push(`# ${name}`, ...(await linesOf(error, columns)), '');
    const text = parts.join('\n');
    const path = resolve(frames, `error-shapes-${columns}.txt`);
    if (process.env['UPDATE_FRAMES'] === '1') writeFileSync(path, text);
    if (!existsSync(path)) throw new Error(`no ${path}: UPDATE_FRAMES=1 writes it`);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
