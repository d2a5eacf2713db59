/** Well siblings of one task told as one row: `12 × send-email ⣿⡇`. */
import type { RunCollection } from '../model/run-collection.ts';
import type { BarPiece } from './bar.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-time.ts';
import { glyphTone } from './glyph.ts';
import type { VisibleText } from './line.ts';
import { runName } from './run-name.ts';
import type { TreeItem } from './tree-item.ts';
import { joinVisible, own } from './visible.ts';

interface GroupTimes {
  readonly startMs: number;
  readonly endMs: number;
  readonly spread: VisibleText;
}

/** Groups never change with their forest, and `members` is one array for each. */
const timesByMembers = new WeakMap<Int32Array, GroupTimes>();

/** The row of a folded group. Its time goes from the first start to the last end; the spread is least, median and longest duration. */
export function groupItem(
  runs: RunCollection,
  members: Int32Array,
  isAscii: boolean,
): Omit<TreeItem, 'isCritical' | 'isFlagged'> {
  const row = members[0] as number;
  let times = timesByMembers.get(members);
  if (times === undefined) {
    times = groupTimes(runs, members);
    timesByMembers.set(members, times);
  }
  const count = own(`${formatCount(members.length)} ${isAscii ? 'x' : '×'} `);
  const piece: BarPiece = { kind: 'attempt', ...times, isOpen: false, isFailed: false };
  return {
    row,
    fold: 'folded',
    glyph: 'ok',
    glyphTone: glyphTone('ok'),
    name: joinVisible([count, runName(runs.index, row)]),
    nameTone: 'plain',
    attempts: null,
    rollUps: rollUps(isAscii ? own('') : dots(members.length), times.spread),
    duration: formatDuration(times.endMs - times.startMs),
    isOpen: false,
    word: own('all ok'),
    shortWord: own('ok'),
    pieces: Number.isNaN(times.endMs - times.startMs) ? [] : [piece],
    isFailingEnd: false,
    remark: null,
    note: null,
  };
}

function groupTimes({ index }: RunCollection, members: Int32Array): GroupTimes {
  let startMs = Number.POSITIVE_INFINITY;
  let endMs = Number.NEGATIVE_INFINITY;
  const durations: number[] = [];
  for (const row of members) {
    const started = index.startedAtMs(row);
    const finished = index.finishedAtMs(row);
    if (started < startMs) startMs = started;
    if (finished > endMs) endMs = finished;
    if (finished >= started) durations.push(finished - started);
  }
  if (durations.length === 0) return { startMs: Number.NaN, endMs: Number.NaN, spread: own('') };
  durations.sort((a, b) => a - b);
  const least = durations[0] as number;
  const median = durations[(durations.length - 1) >> 1] as number;
  const longest = durations[durations.length - 1] as number;
  const [low, middle, high] = [least, median, longest].map(formatDuration);
  return {
    startMs,
    endMs,
    spread: own(low === high ? `each ${low}` : `${low} to ${high}, median ${middle}`),
  };
}

function rollUps(marks: VisibleText, spread: VisibleText): readonly VisibleText[] {
  if (spread === '') return [marks];
  return marks === '' ? [spread] : [joinVisible([marks, spread], own(' ')), marks];
}

const dotsACell = 8;
const mostCells = 4;

/** A dot for each run, eight in a cell; no more than fills four cells. */
function dots(count: number): VisibleText {
  const shown = Math.min(count, dotsACell * mostCells);
  const rest = shown % dotsACell;
  const full = '⣿'.repeat(Math.floor(shown / dotsACell));
  // Dots are set from the left column down, then the right.
  return own(full + (rest === 0 ? '' : String.fromCharCode(0x2800 + (dotBits[rest] as number))));
}

const dotBits = [0, 0x01, 0x03, 0x07, 0x47, 0x4f, 0x5f, 0x7f] as const;
