/** A forest as text that a test can read. */
import type { Forest } from '../../source/model/forest.ts';
import type { RunWarning } from '../../source/model/problem.ts';
import { noRow, type RunIndex } from '../../source/model/run-index.ts';

/** One line a run, two spaces a level, ids without `run_`; `~` before a run whose parent is not known. */
export function forestText(index: RunIndex, forest: Forest): string {
  const lines: string[] = [];
  for (const root of forest.roots) {
    let row = root;
    while (row !== noRow) {
      const mark = forest.isParentUnknown[row] === 1 ? '~' : '';
      lines.push(`${'  '.repeat(forest.depth[row] as number)}${mark}${index.id(row).replace(/^run_/, '')}`);
      let next = forest.firstChild[row] as number;
      while (next === noRow && row !== root) {
        next = forest.nextSibling[row] as number;
        if (next === noRow) row = forest.parent[row] as number;
      }
      row = next;
    }
  }
  return lines.join('\n');
}

/** `kind run other` a warning, ids without `run_`. */
export function warningsText(warnings: readonly RunWarning[]): string[] {
  return warnings.map(({ kind, runId, otherId }) =>
    [kind, runId, otherId]
      .filter((text) => text !== null)
      .join(' ')
      .replaceAll('run_', ''),
  );
}
