/** docs/query-language.md, made of the one table of fields. */
import { type FilterField, filterFields } from './filter-fields.ts';
import { hasWords, isWords } from './filter-words.ts';
import { statusGroups } from './status-words.ts';

/** The whole page as markdown. */
export function languageDocument(): string {
  const lines = [
    '# The filter language',
    '',
    'Made of the table in source/query/filter-fields.ts by `node scripts/make-docs.js`: change it there.',
    'A filter asks a question of every run. `--filter QUERY` writes only those that match; in a tree what stands above a match stays, dimmed.',
    '',
    '```',
    "runlens --filter 'status:failed task:send-*' dump.ndjson",
    "runlens --filter 'error~timeout | duration:>5m' --print ndjson dump.ndjson | runlens",
    "runlens --filter 'is:stuck' --count dump.ndjson",
    "runlens --filter 'payload.customer.id:cus_42 !status:succeeded' --fail-on match dump.ndjson",
    '```',
    '',
    '## How terms are joined',
    '',
    ...table(['written', 'means'], joins),
    '',
    'An unquoted value ends at white space, `)` or `|`. In double quotes all stands for itself but `\\"` and `\\\\`. Case counts unless the',
    'table says otherwise.',
    '',
    '## Terms',
    '',
    ...table(['term', 'is', 'for instance'], filterFields.map(fieldRow)),
    '',
    'An internal error of Trigger.dev that has no name goes by its code: `TASK_PROCESS_OOM_KILLED: message`.',
    '',
    '### `status:` groups',
    '',
    ...table(
      ['word', 'holds'],
      Object.entries(statusGroups).map(([word, { doc }]) => [code(word), doc]),
    ),
    '',
    'The state of `COMPLETED_WITH_ERRORS` and `FAILED` alone, without crashes and timeouts, is `status:completed-with-errors`.',
    '',
    '### `is:`',
    '',
    ...table(['word', 'is'], [...isWords].map(wordRow)),
    '',
    '### `has:`',
    '',
    ...table(['word', 'is'], [...hasWords].map(wordRow)),
    '',
    ...notes,
  ];
  return `${lines.join('\n')}\n`;
}

const joins: readonly (readonly string[])[] = [
  ['`a b`', 'both'],
  ['`a \\| b`', 'one of them or both; `a b \\| c` is `(a b) \\| c`'],
  ['`!a`', 'not; binds tightest'],
  ['`(a \\| b) c`', 'parentheses'],
  ['`timeout`', 'a bare word: found in id, task, tags, and in errors as `Name: message`, case ignored'],
  ['`"rate limit"`', 'a phrase, found in the same places'],
];

const notes: readonly string[] = [
  '## Numbers, durations and times',
  '',
  'Numbers and durations are compared by `:N` `:>N` `:>=N` `:<N` `:<=N`. A duration has a unit: `ms` `s` `m` `h` `d`. What a run does not tell',
  'matches no comparison: where `attempts` is `[]` and no count stands beside it, nobody knows how many there were.',
  '',
  'Times are asked for as `A..B`, `A..`, `..B` with both ends included, or `>T` `<T` without `T` itself. A time is a date (`2026-05-03`), a',
  'date and time (`2026-05-03T10:00`, with seconds and a zone if need be), or a while before the newest time of any document of the input',
  '(`-2h`). A date alone as the upper end of a range is the whole day. Without a zone, times are local; with `--utc` they are UTC.',
  '',
  '## Regular expressions',
  '',
  "`error:/…/` takes JavaScript's syntax without its flags, `error:/…/i` ignores case; it ends at the next `/` that is not written `\\/`. It is found",
  'anywhere in `Name: message` unless it begins with `^` or ends with `$`. Every one takes time linear in what it is asked of, so lookahead,',
  'lookbehind and back references, which cannot, are a mistake; repeats are counted to 1000 at most. `.` and classes take one character,',
  'also where JavaScript without its flag `u` would take half of one.',
  '',
  '## Values in payload, output and metadata',
  '',
  '`payload.items.0.sku:17` follows keys, and places in arrays from 0. The value is equal to the text, or to the JSON value so written: `17`',
  'finds `"17"`, `17` and `17.0`, in all digits of the file; `null` finds null, not absence. `"17"` in quotes finds the text only. Objects and',
  'arrays match nothing. Of several documents of a run each part is that of the newest that has it.',
  '',
  '## Which runs are asked',
  '',
  'Runs that a document describes. A filter with `is:missing`, `is:referenced` or `is:implied` anywhere in it is asked of the others too.',
  '',
  '## Mistakes',
  '',
  '`runlens: --filter: column N: what; did you mean X?`, with exit code 2, before anything is read. Columns count code points from 1: the place',
  'of the word, operator, number or unit that is wrong; of what is missing, that of its opening sign, else one past the end.',
];

function fieldRow({ shape, doc, examples }: FilterField): readonly string[] {
  return [code(shape), cell(doc), examples.map(code).join(' ')];
}

function wordRow([word, doc]: readonly [string, string]): readonly string[] {
  return [code(word), cell(doc)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [
    `| ${head.join(' | ')} |`,
    `|${'---|'.repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function code(text: string): string {
  return `\`${cell(text)}\``;
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
