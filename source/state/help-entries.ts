/** What the help lists: the keys of the place that it was opened in, then all others, the filter language, signs and words. */
import { filterFields } from '../query/filter-fields.ts';
import { type GlossaryEntry, glossary } from './glossary.ts';
import { type HelpSign, helpSigns } from './help-signs.ts';
import { keymap } from './keymap.ts';
import { type KeyBinding, type KeyContext, type KeyGroup, keyGroups } from './keys/key-binding.ts';
import { keyLabel } from './keys/key-name.ts';

/** A heading; keys, a word or a sign with what they do or mean. */
export type HelpEntry =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'keys'; readonly label: string; readonly text: string; readonly binding: KeyBinding }
  | { readonly kind: 'word'; readonly label: string; readonly text: string }
  | { readonly kind: 'sign'; readonly sign: HelpSign; readonly text: string };

type KeysEntry = Extract<HelpEntry, { kind: 'keys' }>;
type HeadingEntry = Extract<HelpEntry, { kind: 'heading' }>;

/** What a place is called, and the groups whose keys are its own. */
export const helpPlaces: Readonly<
  Record<KeyContext, { readonly name: string; readonly groups: readonly KeyGroup[] }>
> = {
  tree: { name: 'In the tree', groups: ['Move', 'Fold', 'Jump'] },
  families: { name: 'In the list of families', groups: ['Move', 'Screen'] },
  details: { name: 'In the details', groups: ['Details', 'Move', 'Fold'] },
  list: { name: 'In the list', groups: ['Lists', 'Move'] },
  times: { name: 'In the histogram', groups: ['Lists', 'Move'] },
  copy: { name: 'In the copy menu', groups: ['Copy'] },
  find: { name: 'In the find line', groups: ['Find'] },
  filter: { name: 'In the filter line', groups: ['Filter'] },
  command: { name: 'In the command line', groups: ['Command'] },
  help: { name: 'In the help', groups: [] },
  'help-search': { name: 'In the search of the help', groups: ['Find'] },
};

/** The keys that a search matches, case ignored, with their headings; all for an empty search. What has no key is no entry. Those of `place` come first, under its name. */
export function helpEntries(
  search: string,
  isAscii = false,
  bindings: readonly KeyBinding[] = keymap,
  place: KeyContext | null = null,
): readonly (KeysEntry | HeadingEntry)[] {
  const wanted = search.toLowerCase();
  const shown = bindings.filter((one) => one.keys.length > 0 || one.takesText);
  const isOwn = (one: KeyBinding): boolean =>
    place !== null && one.contexts.includes(place) && helpPlaces[place].groups.includes(one.group);
  const entries: (KeysEntry | HeadingEntry)[] = [];
  const add = (heading: string, ofHeading: readonly KeyBinding[]): void => {
    const found = ofHeading
      .map(
        (one): KeysEntry => ({ kind: 'keys', label: keysLabel(one, isAscii), text: one.help, binding: one }),
      )
      .filter(({ label, text, binding }) =>
        isFound(`${label} ${text} ${heading} ${binding.group} ${binding.command ?? ''}`, wanted),
      );
    if (found.length > 0) entries.push({ kind: 'heading', text: heading }, ...found);
  };
  if (place !== null) {
    const { name, groups } = helpPlaces[place];
    add(
      name,
      groups.flatMap((group) => shown.filter((one) => one.group === group && isOwn(one))),
    );
  }
  for (const group of keyGroups)
    add(
      group,
      shown.filter((one) => one.group === group && !isOwn(one)),
    );
  return entries;
}

/** The filter language in short, signs and words that a search matches, with their headings. */
export function meaningEntries(search: string): readonly HelpEntry[] {
  const wanted = search.toLowerCase();
  return [
    ...headed(languageEntries(), wanted),
    ...headed(
      helpSigns.map(({ heading, sign, text }) => ({ heading, entry: { kind: 'sign', sign, text } })),
      wanted,
    ),
    ...headed(glossary.map(wordEntry), wanted),
  ];
}

interface HeadedEntry {
  readonly heading: string;
  readonly entry: Exclude<HelpEntry, { kind: 'heading' | 'keys' }>;
}

function wordEntry({ heading, word, text }: GlossaryEntry): HeadedEntry {
  return { heading, entry: { kind: 'word', label: word, text } };
}

/** How terms are joined, then a line for each field of the language's table. */
function languageEntries(): readonly HeadedEntry[] {
  const joins = [
    ['a b', 'both: side by side is and, which binds tighter than or'],
    ['a | b', 'one of them or both; !a is not, ( ) group'],
    ['timeout', 'a bare word or "a phrase": found in id, task, tags and errors, case ignored'],
  ] as const;
  const fields = filterFields.map(({ shape, doc, examples }) => {
    const shown = examples.length === 0 ? '' : `: ${examples.join(', ')}`;
    return [shape, `${doc.replaceAll('`', '')}${shown}`] as const;
  });
  return [...joins, ...fields].map(([label, text]) => ({
    heading: 'Filter language',
    entry: { kind: 'word', label, text },
  }));
}

function headed(all: readonly HeadedEntry[], wanted: string): readonly HelpEntry[] {
  const entries: HelpEntry[] = [];
  let last = '';
  for (const { heading, entry } of all) {
    const label = entry.kind === 'word' ? entry.label : entry.sign;
    if (!isFound(`${label} ${entry.text} ${heading}`, wanted)) continue;
    if (heading !== last) entries.push({ kind: 'heading', text: heading });
    last = heading;
    entries.push(entry);
  }
  return entries;
}

function isFound(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted);
}

/** The keys of a binding as they are written: `↓ j`, `1 … 9`, `any text`. */
export function keysLabel(
  { keys, takesText }: Pick<KeyBinding, 'keys' | 'takesText'>,
  isAscii: boolean,
): string {
  if (takesText) return 'any text';
  const labels = keys.map((key) => keyLabel(key, isAscii));
  const first = labels[0] ?? '';
  if (isRange(keys)) return `${first} ${isAscii ? '..' : '…'} ${labels.at(-1)}`;
  return labels.join(' ');
}

/** More than three digits one after the other. */
export function isRange(keys: readonly string[]): boolean {
  return keys.length > 3 && keys.every((key, at) => /^\d$/.test(key) && Number(key) === Number(keys[0]) + at);
}
