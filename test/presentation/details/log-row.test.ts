/** How lines of a log look at the widths of a screen. */
import { expect, test } from 'vitest';
import type { LogLine } from '../../../source/model/run.ts';
import type { RunBody } from '../../../source/model/run-body.ts';
import { detailsLines } from '../../../source/presentation/details/details-lines.ts';
import { lineText } from '../../../source/presentation/segments.ts';
import type { TimeMode } from '../../../source/state/state.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { stateOf } from '../../helpers/session-state.ts';

const runs = collectionOf([{ id: 'run_a', created: 0, started: 0, finished: 9 }]);

function line(time: string | null, depth: number, message: string, more: Partial<LogLine> = {}): LogLine {
  return { time, level: 'TRACE', message, data: null, depth, durationMs: null, isError: false, ...more };
}

const logs = [
  line('2026-08-21T11:00:00.000Z', 0, 'ship-label', { durationMs: 9000 }),
  line('2026-08-21T11:00:01.250Z', 1, 'Attempt 1', { durationMs: 4021, isError: true, level: 'ERROR' }),
  line('2026-08-21T11:00:02.000Z', 2, 'rejected \u001b[2J by a carrier that says no', { level: 'WARN' }),
  line('soon', 20, '', { level: null }),
  line(null, 1, 'two\nlines', { level: 'A WORD OF ITS OWN', durationMs: 0.25 }),
];

function drawn(width: number, timeMode: TimeMode = 'absolute', isAscii = false, shown = logs): string[] {
  const run = { pointer: '', logs: shown, waits: [] };
  const document = runs.documents[0];
  const body = { row: 0, document, run, documents: [{ document, run }] } as unknown as RunBody;
  const state = stateOf(runs, undefined, { timeZone: 'UTC', timeMode, isAscii });
  const details = { ...state.details, tab: 'log' as const };
  const lines = detailsLines({ ...state, details, bodies: new Map([[0, body]]) }, width, shown.length);
  return lines.map((each) => lineText(each).trimEnd());
}

const at80 = [
  '  11:00:00.000    9.0s TRACE ▼ ship-label',
  '  11:00:01.250    4.0s ERROR  ▼ ! Attempt 1',
  '  11:00:02.000         WARN    ▼ rejected ␛[2J by a carrier that says no',
  '  soon                             …20   ""',
  '  -                 0s A WO…    two␊lines',
];

test('of 80 cells', () => {
  expect(drawn(80)).toEqual(at80);
});

test('what a line bears stands behind its message', () => {
  const borne = line('2026-08-21T11:00:03.000Z', 1, 'charging', { data: '{"user":"u_42","bell":"\u0007"}' });
  expect(drawn(80, 'absolute', false, [borne])).toEqual([
    '  11:00:03.000         TRACE    charging {"user":"u_42","bell":"␇"}',
  ]);
});

test('of 120, with dates', () => {
  expect(drawn(120)[1]).toBe('  2026-08-21 11:00:01.250    4.0s ERROR  ▼ ! Attempt 1');
});

test('of 40, without durations and levels', () => {
  expect(drawn(40)).toEqual([
    '  11:00:00 ▼ ship-label',
    '  11:00:01  ▼ ! Attempt 1',
    '  11:00:02   ▼ rejected ␛[2J by a carri…',
    '  soon      …20   ""',
    '  -           two␊lines',
  ]);
});

test('since the start of the root, in ASCII', () => {
  expect(drawn(80, 'root', true).slice(0, 3)).toEqual([
    '        +0s    9.0s TRACE v ship-label',
    '      +1.3s    4.0s ERROR  v ! Attempt 1',
    '        +2s         WARN    v rejected ␛[2J by a carrier that says no',
  ]);
});
