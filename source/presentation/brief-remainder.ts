/** What a brief says after the failures, or in place of them: what went well, what was survived, what still runs, what is missing or wrong. */
import { forestTotals } from '../model/forest-totals.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFinalState, stateFacts } from '../model/run-state.ts';
import { stuckRuns } from '../model/stuck.ts';
import type { BriefContext } from './brief-part-segments.ts';
import { formatCount, formatCounted } from './format-count.ts';
import { formatDuration } from './format-time.ts';
import { glyphSign } from './glyph.ts';
import type { Segment, Tone } from './line.ts';
import { runName } from './run-name.ts';
import { segment } from './segments.ts';
import { own } from './visible.ts';

/** Runs that are named where there may be any number. */
const mostNamed = 3;

/** A line each; none where all ended and failed. */
export function briefRemainder(
  view: Omit<BriefContext, 'reach' | 'hasDates'>,
): readonly (readonly Segment[])[] {
  const { runs, isAscii } = view;
  const { index, blame, totals } = runs;
  const lines: (readonly Segment[])[] = [];
  const say = (sign: string, tone: Tone, text: string, more: readonly Segment[] = []): void => {
    lines.push([segment(own(`${sign} `), tone), segment(own(text)), ...more]);
  };
  const { failed, handled } = blame.totals;
  const { unfinished } = forestTotals(runs.forest);
  if (failed === 0 && index.loadedCount > 0) {
    const all = unfinished === 0 ? 'nothing failed' : 'nothing failed so far';
    say(glyphSign('ok', isAscii), 'success', `${all}: ${formatCounted(index.loadedCount, 'run')}`);
  }
  if (index.size === 0) say('?', 'warning', 'no runs');
  if (handled > 0) {
    say(
      '~',
      'warning',
      `${formatCounted(handled, 'failure')} handled: the parent went on`,
      handledNames(runs),
    );
  }
  if (unfinished > 0) {
    say(
      glyphSign('executing', isAscii),
      'running',
      `${formatCount(unfinished)} unfinished: `,
      openNames(runs),
    );
  }
  const stuck = stuckRuns(runs);
  if (stuck.size > 0) {
    const count = `${formatCount(stuck.size)} of them stuck, far longer than usual: `;
    say('!', 'warning', count, stuckNames(runs, [...stuck.keys()]));
  }
  if (totals.invalid > 0) {
    const documents = formatCounted(totals.invalid, 'invalid document');
    say('!', 'warning', `${documents}: --check tells where`);
  }
  const missing = index.size - index.loadedCount;
  if (missing > 0) say('?', 'dim', `${formatCounted(missing, 'run')} named, but not in this input`);
  return lines;
}

function handledNames(runs: RunCollection): readonly Segment[] {
  const rows: number[] = [];
  for (const { handled } of runs.blame.families.values()) {
    rows.push(...handled.slice(0, mostNamed));
    if (rows.length >= mostNamed) break;
  }
  const named = rows.slice(0, mostNamed);
  return [segment(own('  ')), ...joined(named.map((row) => [segment(runName(runs.index, row), 'dim')]))];
}

function stuckNames(runs: RunCollection, rows: readonly number[]): readonly Segment[] {
  const oldest: number[] = [];
  for (const row of rows) keepOldest(runs, oldest, row);
  return joined(oldest.map((row) => openName(runs, row)));
}

/** `audit-log Queued for 3m 20s, …`, the oldest first. */
function openNames(runs: RunCollection): readonly Segment[] {
  const { index, forest } = runs;
  const open: number[] = [];
  for (let row = 0; row < index.size; row++) {
    const state = index.state(row);
    if (state !== 'unknown' && !isFinalState(state)) keepOldest(runs, open, row);
  }
  const more = forestTotals(forest).unfinished > open.length ? [segment(own(', …'), 'dim')] : [];
  return [...joined(open.map((row) => openName(runs, row))), ...more];
}

function keepOldest({ index }: RunCollection, kept: number[], row: number): void {
  const createdAtMs = index.createdAtMs(row);
  const place = kept.findIndex((other) => {
    const otherMs = index.createdAtMs(other);
    return createdAtMs < otherMs || (Number.isNaN(otherMs) && !Number.isNaN(createdAtMs));
  });
  if (place >= 0) kept.splice(place, 0, row);
  else if (kept.length < mostNamed) kept.push(row);
  if (kept.length > mostNamed) kept.length = mostNamed;
}

function openName({ index }: RunCollection, row: number): readonly Segment[] {
  const ageMs = index.newestTimeMs - index.createdAtMs(row);
  const age = row === noRow || Number.isNaN(ageMs) ? '' : ` for ${formatDuration(ageMs)}`;
  return [segment(runName(index, row)), segment(own(` ${stateFacts[index.state(row)].label}${age}`), 'dim')];
}

function joined(parts: readonly (readonly Segment[])[]): readonly Segment[] {
  return parts.flatMap((part, place) => (place === 0 ? part : [segment(own(', '), 'dim'), ...part]));
}
