import { expect, test } from 'vitest';
import { detailsLines } from '../../../source/presentation/details/details-lines.ts';
import { lineText } from '../../../source/presentation/segments.ts';
import { pressed } from '../../helpers/session-state.ts';
import { stateOfDocuments } from '../../helpers/state-of-documents.ts';

const at = (second: number) => new Date(Date.UTC(2026, 4, 3, 10, 0, second)).toISOString();

function attempt(number: number, start: number, end: number, message: string, frame: string): object {
  const stack = `HttpError: ${message}\n    at ${frame}:42:11)\n    at run (/app/src/ship.ts:18:5)`;
  const error = { name: 'HttpError', message, stack };
  return {
    id: `attempt_${number}`,
    number,
    status: 'FAILED',
    startedAt: at(start),
    completedAt: at(end),
    error,
  };
}

const label = 'createLabel (/app/src/ship.ts';
const document = {
  id: 'run_1',
  taskIdentifier: 'ship-label',
  status: 'FAILED',
  createdAt: at(0),
  startedAt: at(0),
  finishedAt: at(40),
  attempts: [
    attempt(1, 0, 8, 'carrier answered 422', label),
    attempt(2, 12, 20, 'carrier answered 503', label),
    attempt(3, 24, 30, 'carrier answered 422', 'parse (/app/src/http.ts'),
    attempt(4, 34, 40, 'carrier answered 503', label),
  ],
};

async function lines(columns: number): Promise<readonly string[]> {
  const state = pressed(await stateOfDocuments([document], { columns, rows: 24 }), 'a');
  return detailsLines(state, columns, 10).map((line) => lineText(line).trimEnd());
}

test('attempts that differ say in what', async () => {
  expect(await lines(80)).toEqual([
    '  #1 Failed  8.0s  ████                  HttpError: carrier answered 422',
    '      gap    4.0s      ▒▒',
    '  #2 Failed  8.0s        ████            HttpError: carrier answered 503',
    '     unlike #1: 503, there 422',
    '      gap    4.0s            ▒',
    '  #3 Failed  6.0s             ███        HttpError: carrier answered 422',
    '     unlike #2: 422, there 503; at parse (src/http.ts), there createLabel',
    '                (src/ship.ts)',
    '      gap    4.0s                ▒▒',
    '  #4 Failed  6.0s                  ██✘   = same error as #2',
  ]);
});
