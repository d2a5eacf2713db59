/** The first line: what was read, what failed, where one is. A verdict, not a brand. */
import { forestTotals } from '../model/forest-totals.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { stuckRuns } from '../model/stuck.ts';
import { familyPlace } from '../state/panes.ts';
import type { State } from '../state/state.ts';
import { formatBytes, formatCount, formatCounted } from './format-count.ts';
import { type GlyphName, glyphSign, glyphTone } from './glyph.ts';
import type { Line, Segment, Tone, VisibleText } from './line.ts';
import { quotedName } from './run-name.ts';
import { blank, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own } from './visible.ts';
import { cutStartToWidth } from './width.ts';

/** One thing the verdict says. */
interface Statement {
  /** From the longest to the shortest. */
  readonly forms: readonly Segment[];
  /** The higher, the later it is left out. */
  readonly worth: number;
}

/** ` dump.jsonl  41 runs, 6 families  ✘ 3 failed  ! 1 invalid     2/6`, exactly `width` cells. */
export function verdictLine(state: State, width: number): Line {
  const right = [...progress(state.runs.progress), ...place(state)];
  const room = width - segmentsWidth(right);
  return lineOfSides(fitted(statements(state), room), right, width);
}

function statements({ runs, settings, matched, filter }: State): readonly Statement[] {
  const { index, totals } = runs;
  const { unfinished, families } = forestTotals(runs.forest);
  const { isAscii } = settings;
  const all: Statement[] = [];
  const name = inputName(runs);
  if (name !== null) {
    all.push({ forms: [40, 14].map((cells) => segment(cutStartToWidth(name, cells))), worth: 2 });
  }
  const runCount = index.loadedCount === 0 ? 'no runs' : formatCounted(index.loadedCount, 'run');
  const familyCount = families > 1 ? `, ${formatCounted(families, 'family', 'families')}` : '';
  if (index.loadedCount > 0 || runs.progress.isComplete) {
    all.push(said('plain', 3, runCount + familyCount, runCount));
  }
  // On the screen the second line tells it beside the filter.
  if (matched !== null && filter.shown === null) all.push(said('accent', 6, matchText(matched.count)));
  const { failed, handled } = failures(runs);
  if (failed > 0) all.push(blamed(runs, failed, isAscii));
  else if (index.loadedCount > 0)
    all.push(said('success', 5, isAscii ? 'none failed' : '✔ none failed', 'ok'));
  if (handled > 0) {
    all.push(said('warning', 1, `${formatCount(handled)} handled`));
  }
  if (unfinished > 0) all.push(signed('executing', unfinished, ['unfinished'], isAscii, 1));
  const stuck = stuckRuns(runs).size;
  if (stuck > 0) all.push(said('warning', 3, `${formatCount(stuck)} stuck`));
  if (totals.invalid > 0) {
    const count = formatCount(totals.invalid);
    all.push(said('warning', 4, `! ${count} invalid`, `! ${count}`));
  }
  if (totals.warnings > 0) all.push(said('warning', 0, formatCounted(totals.warnings, 'warning')));
  return all;
}

function matchText(count: number): string {
  return count === 1 ? '1 matches' : `${formatCount(count)} match`;
}

/** Failures that count, and those that their family survived. Before anything is blamed all count. */
function failures({ blame, forest }: RunCollection): { readonly failed: number; readonly handled: number } {
  const { failed, handled } = blame.totals;
  return failed + handled > 0 ? { failed, handled } : { failed: forestTotals(forest).failed, handled: 0 };
}

/** `✘ 4 failed = 1 cause + 1 aside`, `✘ 4 failed`, `✘ 4`; without causes where nothing is blamed yet. */
function blamed({ blame }: RunCollection, failed: number, isAscii: boolean): Statement {
  const { causes, asides } = blame.totals;
  const parts: string[] = [];
  if (causes > 0) parts.push(formatCounted(causes, 'cause'));
  if (asides > 0) parts.push(formatCounted(asides, 'aside'));
  const reasons = parts.length === 0 ? [] : [`failed = ${parts.join(' + ')}`];
  return signed('failed', failed, [...reasons, 'failed'], isAscii, 5);
}

/** `✘ 3 failed`, shortly `✘ 3`; in ASCII the words alone, shortly `FAIL 3`. */
function signed(
  glyph: GlyphName,
  count: number,
  words: readonly string[],
  isAscii: boolean,
  worth: number,
): Statement {
  const sign = glyphSign(glyph, isAscii);
  const counted = words.map((word) => `${isAscii ? '' : `${sign} `}${formatCount(count)} ${word}`);
  return said(glyphTone(glyph), worth, ...counted, `${sign} ${formatCount(count)}`);
}

function said(tone: Tone, worth: number, ...forms: readonly string[]): Statement {
  return { forms: forms.map((form) => segment(own(form), tone)), worth };
}

/** All at length if there is room; else what is worth least is said more shortly, then left out, one after the other. */
function fitted(all: readonly Statement[], room: number): readonly Segment[] {
  const shown = new Map<Statement, number>(all.map((statement) => [statement, 0]));
  const segments = (): readonly Segment[] =>
    spaced(
      [...shown].map(([{ forms }, at]) => forms[at]).filter((form): form is Segment => form !== undefined),
    );
  const isFitting = (): boolean => segmentsWidth(segments()) <= room;
  const shorten = (statement: Statement): void => {
    let at = shown.get(statement) ?? 0;
    while (!isFitting() && at + 1 < statement.forms.length) {
      at += 1;
      shown.set(statement, at);
    }
  };
  // What went last may have left more room than was needed.
  const lengthen = (statement: Statement): void => {
    for (let at = (shown.get(statement) ?? 0) - 1; at >= 0; at -= 1) {
      shown.set(statement, at);
      if (isFitting()) continue;
      shown.set(statement, at + 1);
      return;
    }
  };
  const byWorth = all.toSorted((a, b) => a.worth - b.worth);
  for (const statement of byWorth.filter(({ worth }) => worth < keptWorth)) {
    shorten(statement);
    if (!isFitting()) shown.delete(statement);
  }
  for (const statement of byWorth) if (shown.has(statement)) shorten(statement);
  for (const statement of byWorth.slice(0, -1)) if (!isFitting()) shown.delete(statement);
  for (const statement of byWorth.toReversed()) if (shown.has(statement)) lengthen(statement);
  return segments();
}

/** What is worth less goes altogether before anything worth more is shortened. */
const keptWorth = 2;

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
  const share = bytesTotal === null || bytesTotal === 0 ? null : Math.floor((bytesRead / bytesTotal) * 100);
  const amount = share === null ? formatBytes(bytesRead) : `${Math.min(99, share)}%`;
  return [segment(own(bytesRead === 0 ? '  reading …' : `  reading ${amount} …`), 'running')];
}

/** Which family of how many the cursor is in. */
function place(state: State): readonly Segment[] {
  const families = state.rootOrder.length;
  if (families < 2) return [blank(1)];
  return [segment(own(`  ${formatCount(familyPlace(state) + 1)}/${formatCount(families)} `), 'dim')];
}
