/** The lines of the help: what the keys do and what the signs mean, broken to the columns that there is room for. */
import { helpEntries } from './help-entries.ts';
import { type HelpSign, helpSigns } from './help-signs.ts';
import { keyTableOf } from './keymap.ts';
import { layoutOf } from './layout.ts';
import type { State } from './state.ts';

/** One line of a column. A label or sign is empty where the text goes on from the line above; a text where it stands below. */
export type HelpLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'keys'; readonly label: string; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: HelpSign | null; readonly text: string };

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
}

/** What a page of the help depends on. */
export type HelpView = Pick<State, 'size' | 'settings' | 'keys' | 'pane' | 'details' | 'runs' | 'overlay'>;

/** From this width on two columns stand side by side. */
const twoColumnWidth = 100;
/** Text narrower than this stands below its label. */
const leastTextWidth = 20;
const signWidth = 8;
/** Meanings narrower than this stand below their sign. */
const leastMeaningWidth = 12;
const indent = 3;

/** The whole help as it is searched now, its title not counted. */
export function helpPage(state: HelpView): HelpPage {
  const { height, topRows, bottomRows } = layoutOf(state);
  const columns = state.size.columns >= twoColumnWidth ? 2 : 1;
  const columnWidth = Math.floor(state.size.columns / columns);
  const search = state.overlay?.kind === 'help' ? state.overlay.search : '';
  const entries = helpEntries(search, state.settings.isAscii, keyTableOf(state).bindings);
  const widest = entries.reduce(
    (most, entry) => Math.max(most, entry.kind === 'keys' ? entry.label.length : 0),
    6,
  );
  const isBeside = columnWidth - indent - widest - 3 >= leastTextWidth;
  const lines: HelpLine[] = [];
  for (const entry of entries) {
    if (entry.kind === 'heading') addHeading(lines, entry.text);
    else
      addKeys(lines, entry.label, entry.text, isBeside ? columnWidth - indent - widest - 3 : 0, columnWidth);
  }
  const meaningWidth = columnWidth - indent - signWidth - 3;
  const areSignsBeside = meaningWidth >= leastMeaningWidth;
  addSigns(lines, search, areSignsBeside ? meaningWidth : 0, columnWidth);
  return {
    columns,
    rows: Math.max(height - topRows - bottomRows - 1, 1),
    columnWidth,
    labelWidth: widest,
    isBeside,
    areSignsBeside,
    lines,
  };
}

function addHeading(lines: HelpLine[], text: string): void {
  if (lines.length > 0) lines.push({ kind: 'blank' });
  lines.push({ kind: 'heading', text });
}

function addKeys(lines: HelpLine[], label: string, text: string, width: number, columnWidth: number): void {
  if (width === 0) lines.push({ kind: 'keys', label, text: '' });
  const parts = broken(text, width === 0 ? columnWidth - indent - 3 : width);
  parts.forEach((part, at) => {
    lines.push({ kind: 'keys', label: at === 0 && width > 0 ? label : '', text: part });
  });
}

function addSigns(lines: HelpLine[], search: string, width: number, columnWidth: number): void {
  const wanted = search.toLowerCase();
  let group = '';
  for (const { sign, text, heading } of helpSigns) {
    if (!`${text} ${heading}`.toLowerCase().includes(wanted)) continue;
    if (heading !== group) addHeading(lines, heading);
    group = heading;
    if (width === 0) lines.push({ kind: 'sign', sign, text: '' });
    broken(text, width === 0 ? columnWidth - indent - 3 : width).forEach((part, at) => {
      lines.push({ kind: 'sign', sign: at === 0 && width > 0 ? sign : null, text: part });
    });
  }
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
