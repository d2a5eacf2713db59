/** The failure brief of the whole input: what failed first, why, and what to look at, on one screen. */

import { verdictOf } from '../model/blame.ts';
import type { ErrorGroup } from '../model/error-groups.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { stateFacts } from '../model/run-state.ts';
import { briefParts } from '../state/brief-parts.ts';
import { type BriefContext, briefLabel, briefLabelCells, briefSegments } from './brief-part-segments.ts';
import { briefRemainder } from './brief-remainder.ts';
import { wrapSegments } from './details/wrap-segments.ts';
import { errorTitle } from './failure-message.ts';
import { formatCount, formatCounted } from './format-count.ts';
import { glyphOf, glyphSign, glyphTone } from './glyph.ts';
import type { Line, Segment } from './line.ts';
import { runName } from './run-name.ts';
import { blank, cutSegments, segment, segmentsWidth } from './segments.ts';
import { own, visibleSegments, visibleStart } from './visible.ts';
import { padToWidth } from './width.ts';

/** What a brief is drawn with. */
export type BriefView = Omit<BriefContext, 'reach' | 'hasDates'>;

/** Lines of one cause at most, and of all of them together: what a terminal of 24 rows shows below a prompt. */
export const mostLinesOfCause = 10;
const mostLines = 22;

/** Lines that a message, or what to look at next, is wrapped into. */
const mostLinesOfPart = 2;
const leastTextCells = 12;
const indentCells = 2;
const longestId = 200;

/**
 * Lines of at most `width` cells: each kind of failure by its first run, the largest first, causes before asides. All are told at length
 * where they fit on one screen; else the first is, then a line for each other, then how many more there are. Below them what runs,
 * is invalid or missing. A blank line stands between the parts.
 */
export function briefLines(view: BriefView, width: number): readonly Line[] {
  const { runs } = view;
  const groups = groupsInOrder(runs);
  const rest = briefRemainder(view).map((segments) => lineOf(segments, width));
  const blocks = blocksOf(view, groups, width, mostLines - (rest.length === 0 ? 0 : rest.length + 1));
  if (rest.length > 0) blocks.push(rest);
  return blocks.flatMap((block, place) => (place === 0 ? block : [lineOf([], width), ...block]));
}

/** Asides failed too, but not that failed their family: they come after all causes. */
function groupsInOrder({ blame }: RunCollection): readonly ErrorGroup[] {
  const hasCause = (group: ErrorGroup): boolean =>
    group.rows.some((row) => verdictOf(blame, row) === 'cause');
  return [...blame.groups.filter(hasCause), ...blame.groups.filter((group) => !hasCause(group))];
}

function blocksOf(view: BriefView, groups: readonly ErrorGroup[], width: number, room: number): Line[][] {
  const blocks: Line[][] = [];
  let used = 0;
  for (const group of groups) {
    if (used > room) break;
    const block = causeBlock(view, leader(view.runs, group), width);
    blocks.push(block);
    used += block.length + (blocks.length > 1 ? 1 : 0);
  }
  const first = blocks[0];
  if (used <= room || first === undefined || groups.length < 2) return blocks;
  const others = groups.slice(1);
  const left = Math.max(room - first.length - 1, 2);
  const shown = others.length <= left ? others : others.slice(0, left - 1);
  const lines = shown.map((group) => lineOf(groupSegments(view, group, width), width));
  const hidden = others.length - shown.length;
  if (hidden > 0) lines.push(lineOf([blank(indentCells), moreSegment(view, hidden)], width));
  return [first, lines];
}

function moreSegment({ isAscii }: BriefView, hidden: number): Segment {
  const kinds = formatCounted(hidden, 'more kind of failure', 'more kinds of failure');
  return segment(own(`${isAscii ? '..' : '…'} and ${kinds}: --print json has all`), 'dim');
}

/** The run that a group is told by: its first cause, else its first aside. */
function leader({ blame }: RunCollection, { rows }: ErrorGroup): number {
  return rows.find((row) => verdictOf(blame, row) === 'cause') ?? (rows[0] as number);
}

/** `✘ ship-label  run_a81f…  Failed  cause`, then its parts. */
function causeBlock(view: BriefView, row: number, width: number): Line[] {
  const head = lineOf(headSegments(view, row), width);
  const textCells = Math.max(width - indentCells - briefLabelCells, leastTextCells);
  const context = { ...view, hasDates: true, reach: textCells * mostLinesOfPart };
  const wrapped = briefParts(view.runs, row).map((part) => {
    const lines = wrapSegments(briefSegments(part, context), textCells);
    return { part, lines };
  });
  let spare = mostLinesOfCause - 1 - wrapped.length;
  const block: Line[] = [head];
  for (const { part, lines } of wrapped) {
    const most = Math.min(lines.length, 1 + Math.max(0, Math.min(spare, mostLinesOfPart - 1)));
    spare -= most - 1;
    lines.slice(0, most).forEach((line, place) => {
      const label = segment(padToWidth(place === 0 ? briefLabel(part) : own(''), briefLabelCells), 'dim');
      const isCut = place === most - 1 && lines.length > most;
      const text = isCut ? cutSegments([...line, ...(lines[most] ?? [])], textCells) : line;
      block.push(lineOf([blank(indentCells), label, ...text], width));
    });
  }
  return block;
}

function headSegments({ runs, isAscii }: BriefView, row: number): readonly Segment[] {
  const { index, blame } = runs;
  const glyph = glyphOf(index.state(row));
  const isCause = verdictOf(blame, row) === 'cause';
  return [
    segment(glyphSign(glyph, isAscii), isCause ? 'cause' : glyphTone(glyph)),
    blank(1),
    segment(runName(index, row), 'strong'),
    blank(2),
    segment(visibleStart(index.id(row), longestId), 'dim'),
    blank(2),
    segment(own(stateFacts[index.state(row)].label), glyphTone(glyph)),
    segment(own(isCause ? '  cause' : '  aside: not what failed its family'), 'dim'),
  ];
}

/** `✘ 7× ImageError: unsupported colour space  resize-photo, 2 families`. */
function groupSegments({ runs, isAscii }: BriefView, group: ErrorGroup, width: number): readonly Segment[] {
  const row = leader(runs, group);
  const isCause = verdictOf(runs.blame, row) === 'cause';
  const count = `${formatCount(group.rows.length)}${isAscii ? 'x' : '×'}`;
  const families = `, ${formatCounted(group.families.length, 'family', 'families')}${isCause ? '' : ', aside'}`;
  const head = [
    segment(glyphSign(glyphOf(group.state), isAscii), 'failure'),
    blank(1),
    segment(padToWidth(own(count), 4, 'start')),
    blank(1),
  ];
  const tail = [blank(2), segment(runName(runs.index, row)), segment(own(families), 'dim')];
  const title =
    group.error === null
      ? [segment(own(`${stateFacts[group.state].label}, no error told`))]
      : visibleSegments(errorTitle(group.error), 'plain', width);
  const room = Math.max(width - segmentsWidth(head) - segmentsWidth(tail), leastTextCells);
  return [...head, ...cutSegments(title, room), ...tail];
}

function lineOf(segments: readonly Segment[], width: number): Line {
  return { segments: cutSegments(segments, width), isSelected: false };
}
