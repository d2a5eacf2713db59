/** The log of a run: spans and lines of its trace in the order of time, foldable by their depth. */
import { IntList } from '../model/int-list.ts';
import type { LogLine } from '../model/run.ts';
import { parseTimeMs } from '../model/time.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { absentBodyText, type DetailSubject } from './detail-subject.ts';
import { rowsOf } from './joined-rows.ts';

type LogRow = Extract<DetailRow, { kind: 'log' }>;

/** A row a line that no fold hides, made when it is asked for; a note where there is no log. */
export function logRows(subject: DetailSubject): DetailRows {
  const { body, logLevel, toggledFolds } = subject;
  if (body === null) return rowsOf([{ kind: 'note', text: absentBodyText(subject) }]);
  const { logs } = body.run;
  if (logs.length === 0) return rowsOf([{ kind: 'note', text: 'no document of this run has a log' }]);
  const lines = unfoldedLines(logs, logLevel, toggledFolds);
  const at = (index: number): DetailRow => {
    if (index < 0 || index >= lines.size) return { kind: 'blank' };
    return logRow(logs, lines.get(index), index + 1 < lines.size ? lines.get(index + 1) : logs.length);
  };
  return { count: lines.size, at };
}

/** Key of the fold that a line opens or closes: the lines behind it as far as they are deeper; null where none is. */
export function logFoldKey({ place, isFoldable }: Pick<LogRow, 'place' | 'isFoldable'>): string | null {
  return isFoldable ? `log:${place}` : null;
}

function logRow(logs: readonly LogLine[], place: number, nextShown: number): LogRow {
  const line = logs[place] as LogLine;
  const isFoldable = (logs[place + 1]?.depth ?? -1) > line.depth;
  const hiddenLines = isFoldable ? nextShown - place - 1 : 0;
  return { kind: 'log', line, timeMs: parseTimeMs(line.time), place, isFoldable, hiddenLines };
}

/** Places of the lines that are shown. Lines less deep than `level` are open by default, the run's own span being 0. */
function unfoldedLines(logs: readonly LogLine[], level: number, toggledFolds: ReadonlySet<string>): IntList {
  const lines = new IntList();
  let place = 0;
  while (place < logs.length) {
    const { depth } = logs[place] as LogLine;
    lines.push(place);
    const isOpen = depth < level !== toggledFolds.has(`log:${place}`);
    place += 1;
    while (!isOpen && place < logs.length && (logs[place] as LogLine).depth > depth) place += 1;
  }
  return lines;
}
