/** The columns of the list of tasks: how wide, and which there is room for. */
import type { TaskStatistics } from '../../model/task-statistics.ts';
import { type TaskColumn, taskFigure } from '../../state/lists/task-entries.ts';
import { formatCount } from '../format-count.ts';
import { formatDuration } from '../format-time.ts';

export interface TaskColumnFacts {
  readonly column: Exclude<TaskColumn, 'task'>;
  readonly head: string;
  readonly cells: number;
}

/** From left to right. */
const columns: readonly TaskColumnFacts[] = [
  { column: 'runs', head: 'RUNS', cells: 9 },
  { column: 'failed', head: 'FAILED', cells: 8 },
  { column: 'rate', head: 'RATE', cells: 6 },
  { column: 'handled', head: 'HANDLED', cells: 8 },
  { column: 'retried', head: 'RETRIED', cells: 8 },
  { column: 'attempts', head: 'ATTEMPTS', cells: 9 },
  { column: 'p50', head: 'p50', cells: 8 },
  { column: 'p95', head: 'p95', cells: 8 },
  { column: 'max', head: 'MAX', cells: 8 },
  { column: 'queue50', head: 'Q p50', cells: 8 },
  { column: 'queue95', head: 'Q p95', cells: 8 },
];

/** Which go first into a narrow screen. */
const worth: readonly TaskColumn[] = [
  'failed',
  'runs',
  'p95',
  'rate',
  'p50',
  'retried',
  'queue95',
  'max',
  'handled',
  'attempts',
  'queue50',
];

/** The columns that fit into so many cells, that which is sorted by in any case. */
export function taskColumnsIn(cells: number, sortedBy: TaskColumn): readonly TaskColumnFacts[] {
  const chosen = new Set<TaskColumn>();
  let left = cells;
  for (const column of [sortedBy, ...worth]) {
    const facts = columns.find((one) => one.column === column);
    if (facts === undefined || chosen.has(column)) continue;
    if (facts.cells > left && column !== sortedBy) continue;
    chosen.add(column);
    left -= facts.cells;
  }
  return columns.filter(({ column }) => chosen.has(column));
}

/** A figure as its column tells it; `-` where it is not known. */
export function taskFigureText(figures: TaskStatistics, column: Exclude<TaskColumn, 'task'>): string {
  const figure = taskFigure(figures, column);
  switch (column) {
    case 'runs':
    case 'failed':
    case 'handled':
    case 'retried':
    case 'attempts':
      return formatCount(figure);
    case 'rate':
      return ratePercent(figure);
    default:
      return formatDuration(figure);
  }
}

/** `12%`, `0.4%`, `<0.1%`: what is not nothing is not told as nothing, nor what is not all as all. */
export function ratePercent(rate: number): string {
  if (Number.isNaN(rate)) return '-';
  if (rate === 0 || rate === 1) return `${rate * 100}%`;
  const percent = rate * 100;
  if (percent < 0.1) return '<0.1%';
  if (percent > 99) return `${Math.floor(percent * 10) / 10}%`;
  return percent < 10 ? `${percent.toFixed(1)}%` : `${Math.round(percent)}%`;
}
