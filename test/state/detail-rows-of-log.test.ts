/** The tab log: lines of a trace in the order of time, folded by their depth. */
import { describe, expect, test } from 'vitest';
import type { LogLine } from '../../source/model/run.ts';
import type { RunBody } from '../../source/model/run-body.ts';
import { detailRows, detailTabs } from '../../source/state/detail-rows.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const runs = collectionOf([{ id: 'run_a', created: 0, started: 0, finished: 9 }]);

function line(depth: number, message: string, isError = false): LogLine {
  return {
    time: '2026-08-21T11:00:00.250Z',
    level: 'INFO',
    message,
    data: null,
    depth,
    durationMs: null,
    isError,
  };
}

function withLogs(logs: readonly LogLine[]): State {
  const run = { pointer: '', logs, waits: [] };
  const document = runs.documents[0];
  const body = { row: 0, document, run, documents: [{ document, run }], problems: [] } as unknown as RunBody;
  return { ...stateOf(runs), bodies: new Map([[0, body]]) };
}

const logs = [
  line(0, 'run'),
  line(1, 'Attempt 1'),
  line(2, 'fetch'),
  line(2, 'no label', true),
  line(1, 'Attempt 2'),
  line(0, 'done'),
];

function shown(state: State): string[] {
  return detailTexts(detailRows(state));
}

describe('the log', () => {
  const opened = pressed(withLogs(logs), 'O tab');

  test('is a tab where the run has one', () => {
    expect(detailTabs(opened)).toContain('log');
    expect(detailTabs(withLogs([]))).not.toContain('log');
    expect(shown(pressed(withLogs([]), 'O'))).toEqual(['(no document of this run has a log)']);
    expect(shown(pressed(stateOf(runs), 'O'))).toEqual(['(loading…)']);
  });

  test.each([
    [
      'is open at first',
      '',
      [
        'v INFO run',
        '  v INFO Attempt 1',
        '    INFO fetch',
        '    ! INFO no label',
        '  INFO Attempt 2',
        'INFO done',
      ],
    ],
    ['folds to a level', '1', ['v INFO run', '  > (2) INFO Attempt 1', '  INFO Attempt 2', 'INFO done']],
    ['folds a line', 'space', ['> (4) INFO run', 'INFO done']],
    [
      'and unfolds it',
      'space l j h',
      ['v INFO run', '  > (2) INFO Attempt 1', '  INFO Attempt 2', 'INFO done'],
    ],
    [
      'unfolds all',
      '1 space =',
      [
        'v INFO run',
        '  v INFO Attempt 1',
        '    INFO fetch',
        '    ! INFO no label',
        '  INFO Attempt 2',
        'INFO done',
      ],
    ],
  ])('%s', (_, keys, lines) => {
    expect(shown(pressed(opened, keys))).toEqual(lines);
  });
});

test('a hundred thousand lines, each deeper than the last or as deep, are laid out at once', () => {
  const many = pressed(
    withLogs(Array.from({ length: 100_000 }, (_, place) => line(place % 50_000, 'x'))),
    'O tab 3',
  );
  expect(detailRows(many).count).toBe(8);
  expect(pressed(many, '= G').details.cursor).toBe(99_999);
});
