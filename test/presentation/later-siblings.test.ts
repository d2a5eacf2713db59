import { expect, test } from 'vitest';
import { lineText } from '../../source/presentation/segments.ts';
import { treeLines } from '../../source/presentation/tree-pane.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

/** Five well runs of one task around a failed one: the last of them are told by the group's row above it. */
const runs = collectionOf([
  { id: 'run_top', status: 'FAILED', created: 0, finished: 9 },
  ...[1, 2, 3, 5, 6].map(
    (at): TerseRun => ({ id: `run_${at}`, task: 'send', parent: 'run_top', created: at, finished: at }),
  ),
  { id: 'run_bad', status: 'FAILED', parent: 'run_top', created: 4, finished: 4 },
]);

function starts(keys: string): readonly string[] {
  const state = pressed(stateOf(runs, { columns: 80, rows: 24 }), keys);
  return treeLines(state, 80, 20, 0).map((line) => lineText(line).slice(0, 15).trimEnd());
}

test('the last row that is shown ends the guide, whatever its group hides after it', () => {
  expect(starts('')).toEqual([' ▼✘ top', ' ├▶✔ 5 × send', '❯╰ ✘ bad  cause']);
});

test('an open group goes on below it', () => {
  expect(starts('=')).toEqual([
    ' ▼✘ top',
    ' ├ ✔ send',
    ' ├ ✔ send',
    ' ├ ✔ send',
    '❯├ ✘ bad  cause',
    ' ├ ✔ send',
    ' ╰ ✔ send',
  ]);
});
