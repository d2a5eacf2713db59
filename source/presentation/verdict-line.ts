/** The first line: what was read, what failed, where one is. A verdict, not a brand. */
import { forestTotals } from '../model/forest-totals.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { familyPlace } from '../state/panes.ts';
import type { State } from '../state/state.ts';
import { formatBytes, formatCount, formatCounted } from './format-count.ts';
import { glyphSign } from './glyph.ts';
import type { Line, Segment } from './line.ts';
import { blank, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own, visible } from './visible.ts';
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
  if (name !== '') {
    const text = visible(name);
    all.push({
      long: segment(cutStartToWidth(text, 40)),
      short: segment(cutStartToWidth(text, 14)),
      worth: 2,
    });
  }
  const runCount = formatCounted(index.loadedCount, 'run');
  const familyCount = families > 1 ? `, ${formatCounted(families, 'family', 'families')}` : '';
  all.push(said(index.loadedCount === 0 ? 'no runs' : runCount + familyCount, runCount, 'plain', 3));
  if (failed > 0) {
    const sign = glyphSign('failed', isAscii);
    all.push(said(`${sign} ${formatCount(failed)} failed`, `${sign} ${formatCount(failed)}`, 'failure', 5));
  } else if (index.loadedCount > 0) {
    all.push(said(`${glyphSign('ok', isAscii)} none failed`, glyphSign('ok', isAscii), 'success', 5));
  }
  if (unfinished > 0) {
    const sign = glyphSign('executing', isAscii);
    all.push(
      said(
        `${sign} ${formatCount(unfinished)} unfinished`,
        `${sign} ${formatCount(unfinished)}`,
        'running',
        1,
      ),
    );
  }
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

function said(long: string, short: string, tone: Segment['tone'], worth: number): Statement {
  return { long: segment(own(long), tone), short: segment(own(short), tone), worth };
}

/** All at length if there is room, else what is worth least goes first, then the rest is said shortly. */
function fitted(all: readonly Statement[], room: number): readonly Segment[] {
  const byWorth = all.toSorted((a, b) => a.worth - b.worth);
  for (const form of ['long', 'short'] as const) {
    for (let gone = 0; gone <= (form === 'long' ? Math.min(1, all.length - 1) : all.length - 1); gone += 1) {
      const left = new Set(byWorth.slice(0, gone));
      const parts = all.filter((statement) => !left.has(statement)).map((statement) => statement[form]);
      const segments = spaced(parts);
      if (segmentsWidth(segments) <= room) return segments;
    }
  }
  return spaced(byWorth.slice(-1).map(({ short }) => short));
}

function spaced(parts: readonly Segment[]): readonly Segment[] {
  return parts.flatMap((part, index) => [blank(index === 0 ? 1 : 2), part]);
}

function inputName({ inputs }: RunCollection): string {
  const only = inputs[0];
  if (only === undefined) return '';
  return inputs.length === 1 ? only.name : formatCounted(inputs.length, 'input');
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
