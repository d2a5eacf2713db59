/** A part of a brief as a label and a text. */
import type { RunCollection } from '../model/run-collection.ts';
import type { BriefPart } from '../state/brief-part.ts';
import { formatCount, formatCounted } from './format-count.ts';
import { formatDuration, formatInstant, formatOffset, zoneLabel } from './format-time.ts';
import type { Segment, VisibleText } from './line.ts';
import { runName } from './run-name.ts';
import { blank, segment } from './segments.ts';
import { own, visibleSegments, visibleStart } from './visible.ts';

export interface BriefContext {
  readonly runs: RunCollection;
  readonly isAscii: boolean;
  /** Zone that times are told in. */
  readonly timeZone: string;
  /** Whether the moment of a failure is told beside its distance from the start. */
  readonly hasDates: boolean;
  /** Cells that are worth making of a text that may be long. */
  readonly reach: number;
}

/** Cells of the labels, a gap included. */
export const briefLabelCells = 8;

/** More of an id is never read. */
const longestId = 200;

const labels: Readonly<Record<BriefPart['kind'], string>> = {
  message: 'why',
  'no-message': 'why',
  frame: 'at',
  when: 'when',
  attempts: 'tries',
  chain: 'in',
  'cut-short': 'awaited',
  also: 'also',
  next: 'next',
};

/** The word that a part begins with. */
export function briefLabel({ kind }: BriefPart): VisibleText {
  return own(labels[kind]);
}

/** What a part says, on one line that may be wrapped. */
export function briefSegments(part: BriefPart, context: BriefContext): readonly Segment[] {
  const { runs, isAscii, reach } = context;
  switch (part.kind) {
    case 'message': {
      const more = part.isCut ? [segment(own(isAscii ? ' ..' : ' …'), 'dim')] : [];
      const lines = part.lines.flatMap((line, place) => [
        ...(place > 0 ? [segment(own(' / '), 'dim')] : []),
        ...visibleSegments(line.trim(), 'failure', reach),
      ]);
      return [...lines, ...more];
    }
    case 'no-message':
    case 'attempts':
      return [segment(own(part.text))];
    case 'frame':
      return [...visibleSegments(part.frame, 'strong', reach), segment(own('  <- your code'), 'accent')];
    case 'when':
      return whenSegments(part, context);
    case 'chain':
      return chainSegments(part, context);
    case 'cut-short':
      return cutShortSegments(part, runs);
    case 'also':
      return alsoSegments(part, runs);
    case 'next':
      return visibleSegments(part.text, 'accent', reach);
  }
}

function whenSegments(
  { endedAtMs, afterStartMs, root }: Extract<BriefPart, { kind: 'when' }>,
  { runs, timeZone, hasDates }: BriefContext,
): readonly Segment[] {
  if (Number.isNaN(endedAtMs)) return [segment(own('its end is not told'), 'dim')];
  const instant = `${formatInstant(endedAtMs, timeZone)} ${zoneLabel(endedAtMs, timeZone)}`;
  if (Number.isNaN(afterStartMs)) return [segment(own(instant))];
  // An idempotency key may bring back a run of old.
  const before = `${formatDuration(-afterStartMs)} before the start of `;
  const offset = [
    segment(own(afterStartMs < 0 ? before : `${formatOffset(afterStartMs)} after the start of `)),
    segment(runName(runs.index, root)),
  ];
  return hasDates ? [...offset, segment(own(`  ${instant}`), 'dim')] : offset;
}

function chainSegments(
  { rows, hiddenCount, failedCount }: Extract<BriefPart, { kind: 'chain' }>,
  { runs, isAscii }: BriefContext,
): readonly Segment[] {
  if (rows.length < 2) return [segment(own('no other run: it is the root'), 'dim')];
  const arrow = own(isAscii ? ' > ' : ' › ');
  const names = rows.flatMap((row, place) => {
    const gap = place === 0 ? [] : [segment(arrow, 'dim')];
    const hidden =
      place === 1 && hiddenCount > 0
        ? [segment(own(`${formatCounted(hiddenCount, 'more run')}`), 'dim'), segment(arrow, 'dim')]
        : [];
    const tone = place === rows.length - 1 ? 'strong' : 'plain';
    return [...gap, ...hidden, segment(runName(runs.index, row), tone)];
  });
  if (failedCount === 0) return names;
  const above = failedCount === 1 ? 'a run above' : `${formatCount(failedCount)} runs above`;
  return [...names, segment(own(`  ${above} failed for it`), 'dim')];
}

function cutShortSegments(
  { rows, count }: Extract<BriefPart, { kind: 'cut-short' }>,
  { index }: RunCollection,
): readonly Segment[] {
  const named = rows.flatMap((row, place) => [
    ...(place > 0 ? [segment(own(', '))] : []),
    segment(runName(index, row)),
    segment(own(`, which ${index.state(row) === 'expired' ? 'expired' : 'was cancelled'}`)),
  ]);
  const hidden = count - rows.length;
  return hidden === 0 ? named : [...named, segment(own(`, and ${formatCount(hidden)} more`), 'dim')];
}

function alsoSegments(
  { runCount, familyCount, example }: Extract<BriefPart, { kind: 'also' }>,
  { index }: RunCollection,
): readonly Segment[] {
  const who = `${formatCounted(runCount, 'other run')} failed alike`;
  const where =
    familyCount === 0
      ? 'in this family'
      : `in ${formatCounted(familyCount, 'other family', 'other families')}`;
  return [
    segment(own(`${who}, ${where}: `)),
    segment(runName(index, example)),
    blank(1),
    segment(visibleStart(index.id(example), longestId), 'dim'),
  ];
}
