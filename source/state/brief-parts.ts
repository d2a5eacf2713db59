/** The brief of one failure: what a person who was woken for it has to know, in the order in which they ask. */
import { verdictOf } from '../model/blame.ts';
import { errorFrame } from '../model/error-frame.ts';
import { isFailedAttempt } from '../model/failed-attempt.ts';
import { groupOfRun } from '../model/group-of-run.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { ErrorRecord } from '../model/run-record.ts';
import { stateFacts } from '../model/run-state.ts';
import { sameErrorAs } from '../model/same-error-as.ts';
import { subtreeTimes } from '../model/subtree-times.ts';
import type { BriefPart } from './brief-part.ts';
import { headline } from './error-headline.ts';
import { nextLook } from './next-look.ts';

const mostMessageLines = 2;
const mostInChain = 6;
const mostCutShort = 3;

/** The parts that have something to say of a failed run. */
export function briefParts(runs: RunCollection, row: number): readonly BriefPart[] {
  const { index } = runs;
  const error = index.error(row);
  const parts: BriefPart[] = [messagePart(runs, row, error)];
  const frame = errorFrame(index, row);
  if (frame !== null) parts.push({ kind: 'frame', frame });
  parts.push(whenPart(runs, row), { kind: 'attempts', text: attemptsText(runs, row) }, chainPart(runs, row));
  const cutShort = runs.blame.explainedBy.get(row) ?? [];
  if (cutShort.length > 0) {
    parts.push({ kind: 'cut-short', rows: cutShort.slice(0, mostCutShort), count: cutShort.length });
  }
  const also = alsoPart(runs, row);
  if (also !== null) parts.push(also);
  parts.push({ kind: 'next', text: nextLook(runs, row) });
  return parts;
}

function messagePart({ index }: RunCollection, row: number, error: ErrorRecord | null): BriefPart {
  const text = error === null ? null : headline(error);
  if (text === null || text.trim() === '') {
    return { kind: 'no-message', text: `no error is told: ${stateFacts[index.state(row)].meaning}` };
  }
  const lines = text.split(/\r?\n/, 100).filter((line) => line.trim() !== '');
  return { kind: 'message', lines: lines.slice(0, mostMessageLines), isCut: lines.length > mostMessageLines };
}

function whenPart({ index, forest }: RunCollection, row: number): BriefPart {
  const root = forest.root[row] ?? row;
  const endedAtMs = index.finishedAtMs(row);
  const createdAtMs = index.createdAtMs(root);
  const startMs = Number.isNaN(createdAtMs) ? subtreeTimes(index, forest, root).startMs : createdAtMs;
  return { kind: 'when', endedAtMs, afterStartMs: endedAtMs - startMs, root };
}

/** `1`, `3, all with this error`, `3 with 2 different errors`, `5 of which 2 are listed`. */
function attemptsText({ index }: RunCollection, row: number): string {
  const attempts = index.attempts(row);
  const count = index.attemptCount(row);
  if (count === null) return 'how many is not told';
  if (count === 0) return 'none: it never ran';
  const whole = count === 1 ? '1 attempt' : `${count} attempts`;
  if (attempts.length === 0) return count === 1 ? whole : `${whole}, not listed in this input`;
  if (attempts.length < count) return `${whole}, ${attempts.length} of them listed`;
  const errors = attempts.filter(isFailedAttempt).map(({ error }) => error);
  if (errors.length < 2) return whole;
  const different = sameErrorAs(errors).filter((first, place) => first < 0 && errors[place] !== null).length;
  if (different === 1) return `${whole}, ${errors.length === 2 ? 'both' : 'all'} with this error`;
  return different === 0 ? whole : `${whole} with ${different} different errors`;
}

/** From the top down; of a very long one the top and what is nearest to the run. */
function chainPart(runs: RunCollection, row: number): BriefPart {
  const { forest } = runs;
  const chain: number[] = [];
  let at = row;
  for (; at !== noRow && chain.length < mostInChain; at = forest.parent[at] ?? noRow) chain.push(at);
  const hiddenCount = at === noRow ? 0 : (forest.depth[at] ?? 0);
  if (at !== noRow) chain.push(forest.root[row] ?? at);
  return { kind: 'chain', rows: chain.reverse(), hiddenCount, failedCount: failedAbove(runs, row) };
}

/** How many runs above failed because this one did, one for the other. */
function failedAbove({ blame, forest }: RunCollection, row: number): number {
  let count = 0;
  let explained = row;
  for (let above = forest.parent[row] ?? noRow; above !== noRow; above = forest.parent[above] ?? noRow) {
    const explaining = blame.explainedBy.get(above);
    if (verdictOf(blame, above) !== 'propagated' || explaining?.includes(explained) !== true) continue;
    count += 1;
    explained = above;
  }
  return count;
}

function alsoPart({ blame, forest }: RunCollection, row: number): BriefPart | null {
  const group = groupOfRun(blame, row);
  if (group === null || group.rows.length < 2) return null;
  const own = forest.root[row] ?? row;
  const example =
    group.rows.find((other) => forest.root[other] !== own) ?? group.rows.find((other) => other !== row);
  return {
    kind: 'also',
    runCount: group.rows.length - 1,
    familyCount: group.families.filter((family) => family !== own).length,
    example: example ?? noRow,
  };
}
