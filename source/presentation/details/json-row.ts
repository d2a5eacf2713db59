/** A line of a JSON tree: fold sign, key, value; a folded container as `{…} 12 keys`, a long string cut with what is left of it. */
import { isContainer, nodeKind } from '../../model/json-node.ts';
import { keyText, sourceText, stringText, stringTextFrom, textBetween } from '../../model/json-text.ts';
import type { JsonKind, JsonTree } from '../../model/json-tree.ts';
import { signedAddress, signedAddressReach } from '../../model/signed-address.ts';
import type { DetailRow } from '../../state/detail-row.ts';
import { isOpenableText } from '../../state/json-folds.ts';
import { foldSign } from '../fold-sign.ts';
import { formatBytes, formatCount, formatCounted } from '../format-count.ts';
import type { Segment, Tone, VisibleText } from '../line.ts';
import { blank, cutSegments, segment, segmentsText, segmentsWidth } from '../segments.ts';
import { own, visibleSegments } from '../visible.ts';
import { shownFrom } from './match-in-string.ts';
import { drawing, marginCells, type RowContext, type RowDrawing } from './row-drawing.ts';

type JsonRow = Extract<DetailRow, { kind: 'json' }>;
type JsonTextRow = Extract<DetailRow, { kind: 'json-text' }>;

/** No character of JSON takes more bytes a cell than an escaped one with its marks; a text is decoded so far. */
const bytesACell = 12;

/** The line of a value or of a closing bracket. */
export function jsonRow(row: JsonRow, context: RowContext): RowDrawing {
  const { tree, node, depth, isClosing, isFolded } = row;
  const indented = indentSegments(depth, context);
  const hasFold = !isClosing && hasSign(row, segmentsWidth(indented), context);
  const sign = hasFold ? segment(foldSign(isFolded, context.isAscii), 'dim') : blank(1);
  const head = [...indented, sign, blank(1)];
  if (isClosing) return drawing(head, [segment(own(brackets(tree, node)[1] ?? ''), 'plain')]);
  const key = node === row.top ? [] : keySegments(tree, node, context);
  const room = Math.max(8, context.reach - marginCells - segmentsWidth(head) - segmentsWidth(key));
  return drawing(head, [...key, ...valueSegments(tree, node, isFolded, room, context)]);
}

/** Whether there is something to fold: members, elements, or a text that its line has no room for. */
function hasSign({ tree, node, isFolded }: JsonRow, indentCells: number, { reach }: RowContext): boolean {
  if (isContainer(tree, node)) return (tree.count[node] ?? 0) > 0;
  if (!isOpenableText(tree, node)) return false;
  const keyBytes = Math.max(0, (tree.keyEnd[node] ?? 0) - (tree.keyStart[node] ?? 0));
  const needed = indentCells + marginCells + 4 + keyBytes + (tree.end[node] ?? 0) - (tree.start[node] ?? 0);
  return !isFolded || needed > reach;
}

/** A line of a string that stands open: as it reads, behind a mark that no text can pass for. */
export function jsonTextRow(row: JsonTextRow, context: RowContext): RowDrawing {
  const text = textBetween(row.tree, row.start, row.end);
  const head = [...indentSegments(row.depth, context), segment(own(context.isAscii ? '| ' : '│ '), 'dim')];
  const body = visibleSegments(text.replace(/\n$/, ''), 'string');
  return { head, nextHead: head, body, tail: [], wrapping: 'always' };
}

/** Two cells a level, as far as half the pane; from there on the level is told as a number. */
function indentSegments(depth: number, { width }: RowContext): readonly Segment[] {
  const most = Math.max(2, Math.floor(width / 4));
  if (depth <= most) return [blank(2 * depth)];
  const level = `…${formatCount(depth)} `;
  return [blank(Math.max(0, 2 * most - level.length)), segment(own(level), 'dim')];
}

function brackets(tree: JsonTree, node: number): string {
  return nodeKind(tree, node) === 'object' ? '{}' : '[]';
}

function keySegments(tree: JsonTree, node: number, context: RowContext): readonly Segment[] {
  const cells = Math.max(8, Math.floor(context.width / 2));
  const key = keyText(tree, node, cells * bytesACell);
  if (key === null) return [];
  const byteLength = (tree.keyEnd[node] ?? 0) - (tree.keyStart[node] ?? 0) - 2;
  return [...quoted(key.text, byteLength, 'key', cells, key.hiddenBytes > 0), segment(own(': '), 'dim')];
}

function valueSegments(
  tree: JsonTree,
  node: number,
  isFolded: boolean,
  room: number,
  context: RowContext,
): readonly Segment[] {
  const kind = nodeKind(tree, node);
  const count = tree.count[node] ?? 0;
  const byteLength = (tree.end[node] ?? 0) - (tree.start[node] ?? 0);
  switch (kind) {
    case 'object':
      if (isFolded) return [segment(own('{…}')), segment(own(` ${formatCounted(count, 'key')}`), 'dim')];
      return [segment(own(count === 0 ? '{}' : '{'))];
    case 'array':
      if (isFolded) return [segment(own('[…]')), segment(own(` ${formatCount(count)}`), 'dim')];
      return [segment(own(count === 0 ? '[]' : '['))];
    case 'string': {
      const text = stringText(tree, node, Math.max(room * bytesACell, signedAddressReach));
      const address = signedAddress(text.text);
      if (address !== null) return addressSegments(address, byteLength, room);
      return quoted(
        text.text,
        byteLength - 2,
        'string',
        room,
        text.hiddenBytes > 0,
        laterPart(tree, node, room, context),
      );
    }
    case 'number': {
      const digits = sourceText(tree, node, room * bytesACell);
      const shown = visibleSegments(digits.text, 'number');
      return digits.hiddenBytes === 0 && segmentsWidth(shown) <= room
        ? shown
        : withRest(shown, byteLength, room, 'number');
    }
    default:
      return [segment(own(kind), toneByWord[kind])];
  }
}

/** The part of a string around what a find matched in it, where that is further on than can be seen. */
interface LaterPart {
  readonly text: string;
}

function laterPart(tree: JsonTree, node: number, room: number, { find }: RowContext): LaterPart | null {
  if (find === null) return null;
  const near = Math.max(8, room - find.text.length - 12);
  const from = shownFrom(tree, node, find.needle, near);
  if (from === (tree.start[node] ?? 0) + 1) return null;
  return { text: stringTextFrom(tree, node, from, room * bytesACell).text };
}

/** The query of a signed address is a secret: only how long it is is shown. */
function addressSegments(address: string, byteLength: number, room: number): readonly Segment[] {
  const note = own(
    ` ${formatBytes(Math.max(1, byteLength - 2 - address.length))} of its signature not shown`,
  );
  const shown = cutSegments(visibleSegments(address, 'string', room * 2), Math.max(2, room - 3));
  return [segment(own('"'), 'string'), ...shown, segment(own('?…"'), 'string'), segment(note, 'dim')];
}

const toneByWord: Readonly<Record<Exclude<JsonKind, 'object' | 'array' | 'string' | 'number'>, Tone>> = {
  true: 'accent',
  false: 'accent',
  null: 'dim',
};

/** A text in quotes, escaped as JSON writes it but for what any screen can show; cut where it is longer than `cells`. */
function quoted(
  text: string,
  byteLength: number,
  tone: Tone,
  cells: number,
  isCut: boolean,
  later: LaterPart | null = null,
): readonly Segment[] {
  const shown = visibleSegments(escapedText(text), tone, cells * 2);
  const quote = segment(own('"'), tone);
  if (later !== null && (isCut || segmentsWidth(shown) + 2 > cells)) {
    const part = visibleSegments(escapedText(later.text), tone, cells * 2);
    return [quote, segment(own('…'), 'dim'), ...withRest(part, byteLength, cells - 2, tone)];
  }
  if (!isCut && segmentsWidth(shown) + 2 <= cells) return [quote, ...shown, quote];
  return [quote, ...withRest(shown, byteLength, cells - 1, tone)];
}

function withRest(
  shown: readonly Segment[],
  byteLength: number,
  cells: number,
  tone: Tone,
): readonly Segment[] {
  const longest = ` ${formatBytes(byteLength)} more`;
  const kept = cutSegments(shown, Math.max(2, cells - longest.length));
  const text = segmentsText(kept);
  const isMarked = text.endsWith('…');
  const shownBytes = new TextEncoder().encode(isMarked ? text.slice(0, -1) : text).length;
  const rest = ` ${formatBytes(Math.max(1, byteLength - shownBytes))} more`;
  const mark = isMarked ? [] : [segment('…' as VisibleText, tone)];
  return [...kept, ...mark, segment(own(rest), 'dim')];
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** A text as JSON rows show it. */
export function escapedText(text: string): string {
  return text.replace(/["\\\n\r\t]/g, (character) => escapes.get(character) ?? character);
}
