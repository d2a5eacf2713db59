/** The tab compare: in what a run differs from the last that went well, or from a marked one. */
import { jsonDifferences, valueExcerpt } from '../model/json-differences.ts';
import { noNode } from '../model/json-tree.ts';
import type { JsonPart, RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { stateFacts } from '../model/run-state.ts';
import { type ComparisonView, comparisonBase } from './comparison-base.ts';
import type { DetailRow, DetailRows, FactValue } from './detail-row.ts';
import { oddOneRows } from './detail-rows-of-odd-one.ts';
import { fact, text, words } from './fact-row.ts';
import { joinedRows, rowsOf } from './joined-rows.ts';
import type { State } from './state.ts';

interface Memory {
  readonly base: RunBody;
  readonly runs: RunCollection;
  readonly rows: DetailRows;
}

/** Bodies never change: what was compared holds. */
const memories = new WeakMap<RunBody, Memory>();

const mostDifferences = 500;
const longestValueBytes = 400;

/** The rows of the comparison of the cursor's run; a note where there is nothing to compare with, or not yet. */
export function comparisonRows(state: ComparisonDetails): DetailRows {
  const odd = state.bodies.has(state.cursor) ? oddOneRows(state) : [];
  const rows = baseRows(state);
  return odd.length === 0 ? rows : joinedRows([rows, rowsOf(odd)]);
}

type ComparisonDetails = ComparisonView & Pick<State, 'bodies' | 'failedLoads'>;

function baseRows(state: ComparisonDetails): DetailRows {
  const { runs, cursor, bodies, failedLoads } = state;
  const base = comparisonBase(state);
  if (base.row === noRow) return rowsOf([{ kind: 'note', text: base.text }]);
  const head: readonly DetailRow[] = [
    fact('Compared with', { kind: 'run', row: base.row, note: null }),
    { kind: 'note', text: base.text },
    { kind: 'blank' },
  ];
  const [body, other] = [bodies.get(cursor), bodies.get(base.row)];
  if (body === undefined || other === undefined) {
    const reason = failedLoads.get(cursor) ?? failedLoads.get(base.row);
    const note = reason === undefined ? 'loading…' : `cannot be read again: ${reason}`;
    return rowsOf([...head, ...indexRows(runs, cursor, base.row), { kind: 'note', text: note }]);
  }
  const known = memories.get(body);
  if (known?.base === other && known.runs === runs) return known.rows;
  const rows = rowsOf([...head, ...indexRows(runs, cursor, base.row), ...bodyPartRows(body, other)]);
  memories.set(body, { base: other, runs, rows });
  return rows;
}

/** What the index knows of both: only where it differs, but for the time they took. */
function indexRows(runs: RunCollection, here: number, there: number): readonly DetailRow[] {
  const { index } = runs;
  const rows: DetailRow[] = [{ kind: 'heading', text: 'run' }];
  const same: string[] = [];
  const add = (path: string, one: FactValue | null, other: FactValue | null, isSame: boolean): void => {
    if (isSame) same.push(path);
    else rows.push({ kind: 'difference', path, here: one, there: other });
  };
  const told = (path: string, value: (row: number) => string | null): void => {
    const [one, other] = [value(here), value(there)];
    add(path, one === null ? null : text(one), other === null ? null : text(other), one === other);
  };
  const took = (path: string, value: (row: number) => number): void => {
    const [one, other] = [value(here), value(there)];
    if (Number.isNaN(one) && Number.isNaN(other)) return;
    add(path, durationValue(one), durationValue(other), one === other);
  };
  const stateOf = (row: number): FactValue => words(stateFacts[index.state(row)].label);
  add('status', stateOf(here), stateOf(there), index.state(here) === index.state(there));
  told('task', (row) => index.taskIdentifier(row));
  told('version', (row) => index.version(row));
  told('tags', (row) => index.tags(row).toSorted().join(', ') || null);
  told('test run', (row) => (index.isTest(row) === true ? 'yes' : 'no'));
  told('attempts', (row) => index.attemptCount(row)?.toString() ?? null);
  took('duration', (row) => index.finishedAtMs(row) - index.startedAtMs(row));
  took('queued', (row) => index.startedAtMs(row) - index.createdAtMs(row));
  told('children', (row) => childrenText(runs, row));
  if (same.length > 0) rows.push({ kind: 'note', text: `same ${same.join(', ')}` });
  return rows;
}

function durationValue(durationMs: number): FactValue | null {
  return Number.isNaN(durationMs) ? null : { kind: 'duration', durationMs, note: null };
}

/** `2 × charge-card, ship-label`, by task. */
function childrenText({ index, forest }: RunCollection, row: number): string {
  const counts = new Map<string, number>();
  for (
    let child = forest.firstChild[row] ?? noRow;
    child !== noRow;
    child = forest.nextSibling[child] ?? noRow
  ) {
    const task = index.taskIdentifier(child) ?? 'task not known';
    counts.set(task, (counts.get(task) ?? 0) + 1);
  }
  const parts = [...counts].map(([task, count]) => (count === 1 ? task : `${count} × ${task}`));
  return parts.toSorted().join(', ') || 'none';
}

function bodyPartRows(here: RunBody, there: RunBody): readonly DetailRow[] {
  return (['payload', 'output', 'metadata'] as const).flatMap((part) => {
    const [left, right] = [partOf(here, part), partOf(there, part)];
    if (left.node === noNode && right.node === noNode) return [];
    const rows: DetailRow[] = [{ kind: 'blank' }, { kind: 'heading', text: part }];
    const { differences, isCut } = jsonDifferences(left, right, mostDifferences);
    const value = ({ tree }: JsonPart, node: number): FactValue | null =>
      node === noNode ? null : text(valueExcerpt({ tree, node }, longestValueBytes));
    for (const difference of differences) {
      rows.push({
        kind: 'difference',
        path: difference.path === '' ? part : difference.path,
        here: value(left, difference.here),
        there: value(right, difference.there),
      });
    }
    if (differences.length === 0 && !isCut) rows.push({ kind: 'note', text: 'the same' });
    if (isCut) rows.push({ kind: 'note', text: `… only so far: ${differences.length} differences listed` });
    return rows;
  });
}

function partOf({ json, parts }: RunBody, part: keyof RunBody['parts']): JsonPart {
  return parts[part] ?? { tree: json, node: noNode };
}
