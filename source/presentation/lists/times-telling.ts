/** What is told of a stretch of time: from when to when, how many failed of how many, and why. */
import { type ErrorGroup, groupTitle } from '../../model/error-groups.ts';
import { rangeOf, type TimeRange, type Times } from '../../state/lists/times.ts';
import type { State } from '../../state/state.ts';
import { formatCount } from '../format-count.ts';
import { formatDuration, formatInstant, zoneLabel } from '../format-time.ts';
import type { Line } from '../line.ts';
import { blank, lineOf, segment } from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { own, visibleSegments } from '../visible.ts';
import { toldLine } from './list-drawing.ts';
import { ratePercent } from './task-columns.ts';

const mostCauses = 4;

/** A date and time no finer than the steps: `2026-11-03 09:12`, with days `2026-11-03`. */
export function momentText(timeMs: number, zone: string, stepMs: number): string {
  const text = formatInstant(timeMs, zone);
  if (stepMs >= 86_400_000 && text.endsWith(' 00:00:00.000')) return text.slice(0, -13);
  if (stepMs >= 60_000 && text.endsWith(':00.000')) return text.slice(0, -7);
  return stepMs >= 1000 ? text.replace(/\.000$/, '') : text;
}

/** The same for the end of a stretch: of the same day the time alone. */
export function laterText(fromMs: number, toMs: number, zone: string, stepMs: number): string {
  const from = momentText(fromMs, zone, stepMs);
  const to = momentText(toMs, zone, stepMs);
  const day = from.indexOf(' ');
  return day > 0 && to.startsWith(from.slice(0, day + 1)) ? to.slice(day + 1) : to;
}

/** Lines of exactly `width` cells that tell of the selected stretches. */
export function timesTelling(state: State, times: Times, width: number): readonly Line[] {
  const { isAscii } = state.settings;
  const zone = zoneOf(state);
  const range = rangeOf(times, times.at, times.selected);
  const { fromMs, toMs, failed, all } = range;
  const rate = all === 0 ? '' : `, ${ratePercent(failed / all)}`;
  const counts = `${formatCount(failed)} failed of ${formatCount(all)} that ended${rate}`;
  const from = momentText(fromMs, zone, times.stepMs);
  const to = laterText(fromMs, toMs, zone, times.stepMs);
  const span = `${from} ${isAscii ? '-' : '–'} ${to} ${zoneLabel(fromMs, zone)}  (${lengthText(toMs - fromMs)})`;
  const lines: Line[] = [
    lineOf([blank(1), segment(own(span), 'strong')], width),
    lineOf([blank(1), segment(own(counts), failed > 0 ? 'failure' : 'plain')], width),
  ];
  for (const [place, { group, count }] of causesIn(state, range).entries()) {
    const told = [
      segment(own(`${formatCount(count)}${isAscii ? 'x' : '×'} `), 'failure'),
      ...visibleSegments(groupTitle(group).trimStart().split('\n', 1)[0] ?? '', 'plain', width),
    ];
    lines.push(toldLine(place === 0 ? 'causes' : '', told, width));
  }
  const { allMs, failedMs } = times.ends;
  const whole = `${formatCount(failedMs.length)} failed of ${formatCount(allMs.length)} that ended`;
  lines.push(toldLine('in all', own(`${whole}, in stretches of ${lengthText(times.stepMs)}`), width));
  return lines;
}

/** `5s`, `1m`, `2d`. */
function lengthText(ms: number): string {
  return formatDuration(ms)
    .replace('.0s', 's')
    .replace(/ 0+[smh]$/, '')
    .replace(/ 0h$/, '');
}

interface CauseIn {
  readonly group: ErrorGroup;
  readonly count: number;
}

const causesByRange = new WeakMap<object, { readonly key: string; readonly causes: readonly CauseIn[] }>();

/** The causes of what failed within a range, most frequent first; those asked for last are kept. */
function causesIn({ runs }: State, { fromMs, toMs }: TimeRange): readonly CauseIn[] {
  const key = `${fromMs} ${toMs}`;
  const known = causesByRange.get(runs.blame);
  if (known?.key === key) return known.causes;
  const found: CauseIn[] = [];
  for (const group of runs.blame.groups) {
    if (!(group.firstSeenMs < toMs && group.lastSeenMs >= fromMs)) continue;
    let count = 0;
    for (const row of group.rows) {
      const endMs = runs.index.finishedAtMs(row);
      if (endMs >= fromMs && endMs < toMs) count += 1;
    }
    if (count > 0) found.push({ group, count });
  }
  const causes = found.sort((one, other) => other.count - one.count).slice(0, mostCauses);
  causesByRange.set(runs.blame, { key, causes });
  return causes;
}
