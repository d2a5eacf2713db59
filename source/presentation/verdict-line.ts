/** The first line: what was read, what failed, where one is. A verdict, not a brand. */
import { forestTotals } from '../model/forest-totals.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { familyPlace } from '../state/panes.ts';
import type { State } from '../state/state.ts';
import { formatBytes, formatCount, formatCounted } from './format-count.ts';
import { type GlyphName, glyphSign, glyphTone } from './glyph.ts';
import type { Line, Segment, VisibleText } from './line.ts';
import { quotedName } from './run-name.ts';
import { blank, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own } from './visible.ts';
import { cutStartToWidth } from './width.ts';

/** One thing the verdict says: as it is said with room, with little room, and whether it goes where there is none. */
interface Statement {
  readonly long: Segment;
  readonly short: Segment;
  /** The higher, the later it is left out. */
  readonly worth: number;
}

/** ` dump.jsonl  41 runs, 6 families  ✘ 3 failed  ! 1 invalid     2/6`, exactly `width` cells. */
export function verdictLine(state: State, width: number): Line {
  const right = [...progress(state.runs.progress), ...place(state)];
  const room = width - segmentsWidth(right) - 1;
  return lineOfSides(fitted(statements(state), room), right, width);
}

function statements({ runs, settings }: State): readonly Statement[] {
  const { index, totals } = runs;
  const { failed, unfinished, families } = forestTotals(runs.forest);
  const { isAscii } = settings;
  const all: Statement[] = [];
  const name = inputName(runs);
  if (name !== null) {
    all.push({
      long: segment(cutStartToWidth(name, 40)),
      short: segment(cutStartToWidth(name, 14)),
      worth: 2,
    });
  }
  const runCount = index.loadedCount === 0 ? 'no runs' : formatCounted(index.loadedCount, 'run');
  const familyCount = families > 1 ? `, ${formatCounted(families, 'family', 'families')}` : '';
  all.push(said(runCount + familyCount, runCount, 'plain', 3));
  if (failed > 0) all.push(signed('failed', failed, 'failed', isAscii, 5));
  else if (index.loadedCount > 0)
    all.push(said(isAscii ? 'none failed' : '✔ none failed', 'ok', 'success', 5));
  if (unfinished > 0) all.push(signed('executing', unfinished, 'unfinished', isAscii, 1));
  if (totals.invalid > 0) {
    const count = formatCount(totals.invalid);
    all.push(said(`! ${count} invalid`, `! ${count}`, 'warning', 4));
  }
  if (totals.warnings > 0) {
    const count = formatCounted(totals.warnings, 'warning');
    all.push(said(count, count, 'warning', 0));
  }
  return all;
}

/** `✘ 3 failed`, shortly `✘ 3`; in ASCII the word alone, shortly `FAIL 3`. */
function signed(glyph: GlyphName, count: number, word: string, isAscii: boolean, worth: number): Statement {
  const sign = glyphSign(glyph, isAscii);
  const words = `${formatCount(count)} ${word}`;
  return said(isAscii ? words : `${sign} ${words}`, `${sign} ${formatCount(count)}`, glyphTone(glyph), worth);
}

function said(long: string, short: string, tone: Segment['tone'], worth: number): Statement {
  return { long: segment(own(long), tone), short: segment(own(short), tone), worth };
}

/** All at length if there is room; else what is worth least is shortened, then left out, one after the other. */
function fitted(all: readonly Statement[], room: number): readonly Segment[] {
  const shown = new Map<Statement, Segment>(all.map((statement) => [statement, statement.long]));
  const byWorth = all.toSorted((a, b) => a.worth - b.worth);
  const most = byWorth.at(-1);
  const isFitting = (): boolean => segmentsWidth(spaced([...shown.values()])) <= room;
  for (const statement of byWorth.filter(({ worth }) => worth < shortenedWorth)) {
    if (isFitting()) break;
    shown.set(statement, statement.short);
    if (!isFitting()) shown.delete(statement);
  }
  for (const statement of byWorth) {
    if (isFitting()) break;
    if (shown.has(statement)) shown.set(statement, statement.short);
  }
  for (const statement of byWorth) {
    if (isFitting() || statement === most) break;
    shown.delete(statement);
  }
  return spaced([...shown.values()]);
}

/** What is worth less goes altogether before anything worth more is shortened. */
const shortenedWorth = 2;

function spaced(parts: readonly Segment[]): readonly Segment[] {
  return parts.flatMap((part, index) => [blank(index === 0 ? 1 : 2), part]);
}

function inputName({ inputs }: RunCollection): VisibleText | null {
  const only = inputs[0];
  if (only === undefined) return null;
  return inputs.length === 1 ? quotedName(only.name) : own(formatCounted(inputs.length, 'input'));
}

function progress({ isComplete, bytesRead, bytesTotal }: RunCollection['progress']): readonly Segment[] {
  if (isComplete) return [];
  const isKnown = bytesTotal !== null && bytesTotal > 0;
  const read = isKnown
    ? `${Math.min(99, Math.floor((bytesRead / bytesTotal) * 100))}%`
    : formatBytes(bytesRead);
  return [segment(own(`  reading ${read}`), 'running')];
}

/** Which family of how many the cursor is in. */
function place(state: State): readonly Segment[] {
  const families = state.rootOrder.length;
  if (families < 2) return [blank(1)];
  return [segment(own(`  ${formatCount(familyPlace(state) + 1)}/${formatCount(families)} `), 'dim')];
}
