/** Finds what a row says: of a run, or of a folded group of runs. */
import { criticalPath } from '../model/critical-path.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState, isFinalState } from '../model/run-state.ts';
import { stuckRuns } from '../model/stuck.ts';
import { isMatch } from '../query/match-rows.ts';
import { hasBit } from '../state/bit-set.ts';
import { flaggedRows } from '../state/flagged-rows.ts';
import { firstShownChild } from '../state/flatten-tree.ts';
import { leftOutBelow } from '../state/kept-runs.ts';
import { siblingGroupsOf } from '../state/sibling-groups.ts';
import type { State } from '../state/state.ts';
import { type FailureVerdict, failureVerdict, runTone } from './failure-verdict.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-time.ts';
import { glyphOf, shortStatusWord, statusWord } from './glyph.ts';
import { groupItem } from './group-item.ts';
import type { Tone, VisibleText } from './line.ts';
import { rowFacts } from './row-facts.ts';
import { runName } from './run-name.ts';
import type { TreeItem } from './tree-item.ts';
import { own } from './visible.ts';

/** What items are made from. */
export type ItemView = Pick<State, 'runs' | 'visible' | 'settings' | 'matched'>;

/** The item at a position of the visible rows; not for message lines. */
export function treeItem(view: ItemView, position: number): TreeItem {
  const row = view.visible.row[position] ?? noRow;
  if (view.visible.isGroup[position] === 1) {
    const groups = siblingGroupsOf(view.runs, view.runs.forest.parent[row] ?? noRow);
    const members = groups?.membersByLeader.get(row);
    if (members !== undefined) {
      const path = criticalRows(view.runs, row);
      const isCritical = path.size > 0 && members.some((member) => path.has(member));
      const flagged = flaggedRows(view.runs);
      const isFlagged = flagged.size > 0 && members.some((member) => flagged.has(member));
      return { ...groupItem(view.runs, members, view.settings.isAscii), isCritical, isFlagged };
    }
  }
  return runItem(view, row);
}

function runItem({ runs, visible, settings, matched }: ItemView, row: number): TreeItem {
  const { index } = runs;
  const state = index.state(row);
  const isLoaded = index.presence(row) === 'loaded';
  const glyph = isLoaded ? glyphOf(state) : 'unknown';
  const hasChildren = firstShownChild(runs, visible, row) !== noRow;
  const isUnfolded = hasChildren && hasBit(visible.unfolded, row);
  const { timeline } = rowFacts(runs, row);
  const isAbove = matched !== null && !isMatch(matched, row);
  const isOpen = isLoaded && !isFinalState(state) && state !== 'unknown';
  return {
    row,
    fold: hasChildren ? (isUnfolded ? 'unfolded' : 'folded') : 'leaf',
    glyph,
    glyphTone: isLoaded && !isAbove ? runTone(runs, row) : 'dim',
    name: runName(index, row),
    nameTone: isLoaded && !isAbove ? nameTone(failureVerdict(runs, row)) : 'dim',
    attempts: index.attemptCount(row),
    rollUps: rollUps({ runs, visible, settings, matched }, row, hasChildren && !isUnfolded),
    duration: formatDuration(durationMs(runs, row, isOpen)),
    isOpen: isOpen && !Number.isNaN(index.startedAtMs(row)),
    word: index.presence(row) === 'implied' ? own('-') : statusWord(state, index.status(row)),
    shortWord: index.presence(row) === 'implied' ? own('-') : shortStatusWord(state),
    pieces: timeline.segments,
    isFailingEnd: isFailedState(state) && failureVerdict(runs, row) !== 'propagated',
    remark: isAbove ? own('no match') : remarkOf(runs, row),
    isCritical: criticalRows(runs, row).has(row),
    isFlagged: flaggedRows(runs).has(row),
    note: isLoaded ? null : own('not in this input'),
  };
}

/** The runs on the critical path of a run's family; none where that is its top alone. */
function criticalRows({ index, forest }: RunCollection, row: number): ReadonlySet<number> {
  const path = criticalPath(index, forest, forest.root[row] ?? row);
  return path !== null && path.rows.size > 1 ? path.rows : noRows;
}

const noRows: ReadonlySet<number> = new Set();

/** Bright where it began, dim where it only passed on: the eye finds the cause in a tree full of failures. */
function nameTone(verdict: FailureVerdict | null): Tone {
  return verdict === 'cause' || verdict === 'aside' ? 'strong' : 'plain';
}

/** A cause is called one where others failed for it: the tones alone must not tell them apart. */
function remarkOf(runs: RunCollection, row: number): VisibleText | null {
  const stuck = stuckRuns(runs).get(row);
  if (stuck !== undefined) return own(`stuck ${formatDuration(stuck.ageMs)}`);
  const verdict = failureVerdict(runs, row);
  if (verdict === 'handled' || verdict === 'aside') return own(verdict);
  const family = runs.blame.families.get(runs.forest.root[row] ?? noRow);
  return verdict === 'cause' && family !== undefined && family.propagated.length > 0 ? own(verdict) : null;
}

/** From start to end, or to the newest time of the input for a run that goes on; NaN where either is not known. */
function durationMs({ index }: RunCollection, row: number, isOpen: boolean): number {
  const endMs = index.finishedAtMs(row);
  return (isOpen && Number.isNaN(endMs) ? index.newestTimeMs : endMs) - index.startedAtMs(row);
}

/** What a fold hides, and what is left out for its worth: `12 hidden`. */
function rollUps(
  { runs, visible, settings }: ItemView,
  row: number,
  isFolded: boolean,
): readonly VisibleText[] {
  if (isFolded) return [hiddenBelow(runs, row, settings.isAscii)];
  const hidden = visible.kept === null ? 0 : (leftOutBelow(runs.forest, visible.kept)[row] ?? 0);
  return hidden === 0 ? [] : [own(`${formatCount(hidden)} hidden`)];
}

/** `… 4/17`: how many runs the fold hides, and how many of these failed. */
function hiddenBelow({ index, forest }: RunCollection, row: number, isAscii: boolean): VisibleText {
  const hidden = (forest.subtreeSize[row] ?? 1) - 1;
  const failed = (forest.subtreeFailed[row] ?? 0) - (isFailedState(index.state(row)) ? 1 : 0);
  const dots = isAscii ? '..' : '…';
  return own(`${dots} ${failed > 0 ? `${formatCount(failed)}/` : ''}${formatCount(hidden)}`);
}
