/** The lines of the help: what the keys do and what signs and words mean, broken to the columns that there is room for. */
import { type HelpEntry, helpEntries, meaningEntries } from './help-entries.ts';
import { contextBehindHelp } from './help-place.ts';
import type { HelpSign } from './help-signs.ts';
import { keyTableOf } from './keymap.ts';
import type { KeyContext } from './keys/key-binding.ts';
import type { KeyTable } from './keys/key-table.ts';
import { layoutOf } from './layout.ts';
import type { State } from './state.ts';

/** What can be stood on. */
export type HelpItem = Exclude<HelpEntry, { kind: 'heading' }>;

/** One line of a column. A label or sign is empty where the text goes on from the line above; a text where it stands below. `item` is a place in the page's items. */
export type HelpLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'keys' | 'word';
      readonly label: string;
      readonly text: string;
      /** Whether the text stands below its label. */
      readonly isBelow: boolean;
      readonly item: number;
    }
  | { readonly kind: 'sign'; readonly sign: HelpSign | null; readonly text: string; readonly item: number };

/** How the help lies on the screen: columns of `rows` lines each. Widths in cells. */
export interface HelpPage {
  readonly columns: 1 | 2;
  readonly rows: number;
  readonly columnWidth: number;
  readonly labelWidth: number;
  /** Whether texts stand beside their labels; else each stands below its own. */
  readonly isBeside: boolean;
  /** The same for signs. */
  readonly areSignsBeside: boolean;
  readonly lines: readonly HelpLine[];
  readonly items: readonly HelpItem[];
  /** For each item its first line and the one behind its last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What a page of the help depends on. */
export type HelpView = Pick<
  State,
  'size' | 'settings' | 'keys' | 'pane' | 'details' | 'runs' | 'filter' | 'overlay'
>;

/** From this width on two columns stand side by side. */
const twoColumnWidth = 100;
/** Text narrower than this stands below its label. */
const leastTextWidth = 20;
const signWidth = 8;
/** Meanings narrower than this stand below their sign. */
const leastMeaningWidth = 12;
const indent = 3;

interface Made {
  readonly size: State['size'];
  readonly isAscii: boolean;
  readonly place: KeyContext;
  readonly search: string;
  readonly page: HelpPage;
}

const madeByTable = new WeakMap<KeyTable, Made>();

/** The whole help as it is searched now, its title not counted. The one made last is kept: it is the same for many keys and frames. */
export function helpPage(state: HelpView): HelpPage {
  const { overlay, size, settings } = state;
  const { isAscii } = settings;
  const table = keyTableOf(state);
  const place = contextBehindHelp(state);
  const search = overlay?.kind === 'help' ? overlay.search : '';
  const known = madeByTable.get(table);
  const isSame =
    known?.size === size && known.isAscii === isAscii && known.place === place && known.search === search;
  if (isSame) return known.page;
  const bindings = helpEntries(search, isAscii, table.bindings, place);
  const page = makePage(state, bindings, meaningEntries(search));
  madeByTable.set(table, { size, isAscii, place, search, page });
  return page;
}

function makePage(state: HelpView, ofKeys: readonly HelpEntry[], meanings: readonly HelpEntry[]): HelpPage {
  const { height, topRows, bottomRows } = layoutOf(state);
  const columns = state.size.columns >= twoColumnWidth ? 2 : 1;
  const columnWidth = Math.floor(state.size.columns / columns);
  const rows = Math.max(height - topRows - bottomRows - 1, 1);
  const entries = [...ofKeys, ...meanings];
  const labelWidth = ofKeys.reduce(
    (most, entry) => Math.max(most, entry.kind === 'keys' ? entry.label.length : 0),
    6,
  );
  const besideWidth = columnWidth - indent - labelWidth - 3;
  const isBeside = besideWidth >= leastTextWidth;
  const meaningWidth = columnWidth - indent - signWidth - 3;
  const areSignsBeside = meaningWidth >= leastMeaningWidth;
  const belowWidth = columnWidth - indent - 3;
  const paper = new Paper(columns === 2 ? rows : null);
  for (const entry of entries) {
    if (entry.kind === 'heading') paper.addHeading(entry.text);
    else if (entry.kind === 'sign')
      paper.addItem(entry, broken(entry.text, areSignsBeside ? meaningWidth : belowWidth), areSignsBeside);
    else {
      const isNext = isBeside && entry.label.length <= labelWidth;
      paper.addItem(entry, broken(entry.text, isNext ? besideWidth : belowWidth), isNext);
    }
  }
  const { lines, items, from, to } = paper;
  return { columns, rows, columnWidth, labelWidth, isBeside, areSignsBeside, lines, items, from, to };
}

/** Lines as they are laid down, in columns of a number of rows or in a single one; what fits into a column is not torn. */
class Paper {
  readonly lines: HelpLine[] = [];
  readonly items: HelpItem[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly #rows: number | null;
  #heading: string | null = null;

  constructor(rows: number | null) {
    this.#rows = rows;
  }

  addHeading(text: string): void {
    this.#heading = text;
  }

  /** The heading comes with the first of what it heads. */
  addItem(entry: HelpItem, parts: readonly string[], isBeside: boolean): void {
    const item = this.items.length;
    const ownLines: HelpLine[] = isBeside
      ? []
      : [lineOf(entry, item, { hasLabel: true, isBelow: false, text: '' })];
    parts.forEach((part, at) => {
      ownLines.push(lineOf(entry, item, { hasLabel: isBeside && at === 0, isBelow: !isBeside, text: part }));
    });
    this.#makeRoom(ownLines.length + (this.#heading === null ? 0 : 1));
    if (this.#heading !== null) {
      const isAtTop =
        this.lines.length === 0 || (this.#rows !== null && this.lines.length % this.#rows === 0);
      if (!isAtTop) this.lines.push({ kind: 'blank' });
      this.lines.push({ kind: 'heading', text: this.#heading });
      this.#heading = null;
    }
    this.items.push(entry);
    this.from.push(this.lines.length);
    this.lines.push(...ownLines);
    this.to.push(this.lines.length);
  }

  #makeRoom(needed: number): void {
    if (this.#rows === null) return;
    const used = this.lines.length % this.#rows;
    const wanted = needed + (this.#heading !== null && used > 0 ? 1 : 0);
    if (used === 0 || used + wanted <= this.#rows) return;
    for (let missing = this.#rows - used; missing > 0; missing -= 1) this.lines.push({ kind: 'blank' });
  }
}

function lineOf(
  entry: HelpItem,
  item: number,
  {
    hasLabel,
    isBelow,
    text,
  }: { readonly hasLabel: boolean; readonly isBelow: boolean; readonly text: string },
): HelpLine {
  if (entry.kind === 'sign') return { kind: 'sign', sign: hasLabel ? entry.sign : null, text, item };
  return { kind: entry.kind, label: hasLabel ? entry.label : '', text, isBelow, item };
}

/** Words of ours, in lines of at most `width` characters. */
function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
