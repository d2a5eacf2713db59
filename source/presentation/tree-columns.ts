/** How the width of the tree's pane is parted among the columns of a row. */

/** Widths in cells; 0 for a column that there is no room for. */
export interface TreeColumns {
  /** Guides, fold sign, glyph, name, attempts and roll-up. */
  readonly name: number;
  readonly attempts: number;
  readonly duration: number;
  readonly word: number;
  readonly isWordShort: boolean;
  readonly bar: number;
}

/** What the rows of a window need. */
export interface ColumnNeeds {
  readonly width: number;
  /** With column heads, attempts in a column of their own and the chart apart. */
  readonly isTable: boolean;
  readonly duration: number;
  readonly word: number;
}

const leastName = 24;
const leastNameBesideWord = 18;
const leastNameBesideCode = 14;
const leastBar = 10;
const codeCells = 4;

/** What gives way first: the bar, then the status word, which shortens before it goes. Never the duration, nor the glyph within the name. */
export function treeColumns(needs: ColumnNeeds): TreeColumns {
  return needs.isTable ? tableColumns(needs) : plainColumns(needs);
}

// cursor 1 │ name │ gap 1 │ duration │ open mark 1, gap 1 │ word │ gap 2 │ bar │ margin 1
function plainColumns({ width, duration, word }: ColumnNeeds): TreeColumns {
  const besideWord = width - 1 - 1 - duration - 2 - word;
  const room = besideWord - 3;
  const bar = Math.floor(room * 0.36);
  const columns = { attempts: 0, duration, isWordShort: false };
  if (bar >= leastBar && room - bar >= leastName) return { ...columns, name: room - bar, word, bar };
  if (besideWord >= leastNameBesideWord) return { ...columns, name: besideWord, word, bar: 0 };
  const besideCode = besideWord + word - codeCells;
  if (besideCode >= leastNameBesideCode) {
    return { ...columns, name: besideCode, word: codeCells, isWordShort: true, bar: 0 };
  }
  return { ...columns, name: Math.max(0, width - 1 - 1 - duration - 1), word: 0, isWordShort: true, bar: 0 };
}

// cursor 1 │ name │ gap 1 │ attempts 3 │ gap 1 │ duration │ open mark 1, gap 1 │ word │ gap 1, rule 1 │ bar
function tableColumns({ width, duration, word }: ColumnNeeds): TreeColumns {
  const attempts = 3;
  const room = width - 1 - 1 - attempts - 1 - duration - 2 - word - 2;
  const bar = Math.floor(room * 0.48);
  if (bar < leastBar) return plainColumns({ width, isTable: false, duration, word });
  return { name: room - bar, attempts, duration, word, isWordShort: false, bar };
}
