/** Detail rows as short lines, for tables that say what stands there. */
import { keyText, sourceText } from '../../source/model/json-text.ts';
import type { DetailRow, DetailRows, FactValue } from '../../source/state/detail-row.ts';

/** Every row, one line each. */
export function detailTexts(rows: DetailRows): string[] {
  return Array.from({ length: rows.count }, (_, index) => detailText(rows.at(index)));
}

function detailText(row: DetailRow): string {
  switch (row.kind) {
    case 'blank':
      return '';
    case 'heading':
      return `# ${row.text}`;
    case 'section':
      return `${row.isFolded ? '>' : 'v'} ${row.text}`;
    case 'note':
    case 'help':
      return `(${row.text})`;
    case 'fact':
      return `${row.label}: ${factText(row.value)}`;
    case 'queued':
      return `queued ${seconds(row.span)}`;
    case 'gap':
      return `gap ${seconds(row.span)}${row.isOpen ? ' …' : ''}`;
    case 'log': {
      const { line, isFoldable, hiddenLines } = row;
      const sign = isFoldable ? (hiddenLines > 0 ? `> (${hiddenLines}) ` : 'v ') : '';
      return `${'  '.repeat(line.depth)}${sign}${line.isError ? '! ' : ''}${line.level} ${line.message}`;
    }
    case 'wait': {
      const { isOpen, label } = row.wait;
      return `wait ${seconds(row.wait)}${isOpen ? ' …' : ''}${label === null ? '' : ` ${label}`}`;
    }
    case 'attempt': {
      const { attempt, sameErrorAs, isOpen } = row;
      const same = sameErrorAs === null ? '' : ` = #${sameErrorAs}`;
      const ofRun = row.isErrorOfRun ? ", the run's error" : '';
      return `#${attempt.number} ${attempt.state}${isOpen ? ' …' : ''}${same}${ofRun}`;
    }
    case 'attempt-difference': {
      const { from, words, isOtherMessage, frame } = row.difference;
      const said = isOtherMessage ? 'another message' : words && `${words.here} not ${words.there}`;
      return `unlike #${from}: ${said}${frame === null ? '' : `, ${frame.here} not ${frame.there}`}`;
    }
    case 'difference':
      return `${row.path}: ${row.here === null ? '-' : factText(row.here)} was ${row.there === null ? '-' : factText(row.there)}`;
    case 'time-part':
      return `${row.part} ${row.partMs}/${row.wholeMs}`;
    case 'critical-step':
      return `${'  '.repeat(row.depth)}critical ${row.row} ${row.ownMs}/${row.wholeMs}`;
    case 'error-message':
      return `${'  '.repeat(row.depth)}${row.isFirst ? (row.isGathered ? '+' : '!') : '|'} ${row.text}`;
    case 'frame':
      return `${'  '.repeat(row.depth)}at ${row.frame.functionName} ${row.frame.owner}${row.isFirstOwn ? ' <-' : ''}${row.fold === null ? '' : ` [${row.fold}]`}`;
    case 'source-place':
      return `${'  '.repeat(row.depth)}in ${row.text}`;
    case 'source-line':
      return `${'  '.repeat(row.depth)}${row.column === null ? ' ' : '>'} ${row.number} ${row.text}`;
    case 'folded-frames': {
      const counts = row.frames.map(({ owner, count }) => `${count} ${owner}`).join(' ');
      return `${'  '.repeat(row.depth)}${row.isFolded ? '…' : 'v'} ${counts} [${row.fold}]`;
    }
    case 'brief':
      return `${row.part.kind}${'text' in row.part ? `: ${row.part.text}` : ''}`;
    case 'stack-text':
      return `${'  '.repeat(row.depth)}> ${row.text}`;
    case 'json': {
      const key = keyText(row.tree, row.node)?.text;
      const value = row.isClosing ? 'end' : sourceText(row.tree, row.node).text;
      return `${'  '.repeat(row.depth)}json ${key === undefined ? '' : `${key}: `}${value}`;
    }
    case 'json-text':
      return `${'  '.repeat(row.depth)}text ${new TextDecoder().decode(row.tree.bytes.subarray(row.start, row.end))}`;
    case 'chain':
      return `${'  '.repeat(row.depth)}run ${row.row}${row.isHere ? ' here' : ''}`;
    case 'problem':
      return `${row.file}:${row.problem.line}:${row.problem.column} ${row.problem.kind} ${row.problem.pointer} ${row.problem.message}`;
    case 'excerpt':
      return row.isCaret ? `${' '.repeat(row.caretColumn - 1)}^` : row.text;
    case 'warning':
      return `warning ${row.warning.kind} ${row.warning.runId} → ${row.otherRow}`;
  }
}

function factText(value: FactValue): string {
  switch (value.kind) {
    case 'text':
    case 'words':
      return value.text;
    case 'state':
      return `${value.state} (${value.status})`;
    case 'time':
      return `${value.timeMs === null ? 'unreadable' : new Date(value.timeMs).toISOString()} from ${value.text}`;
    case 'duration':
      return `${value.durationMs}ms${value.note === null ? '' : ` (${value.note})`}`;
    case 'states':
      return value.states.map(({ state }) => state).join(' → ');
    case 'document':
      return `${value.place} ${value.state} ${value.updatedAt} ${value.dialect}: ${value.gave.join(', ')}`;
    case 'run':
      return `run ${value.row}${value.note === null ? '' : ` (${value.note})`}`;
  }
}

function seconds({ startMs, endMs }: { startMs: number; endMs: number }): string {
  return `${(endMs - startMs) / 1000}s`;
}
