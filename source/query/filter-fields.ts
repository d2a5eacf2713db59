/** The one table of the filter language's fields: parser, help, completion, mistakes and docs/query-language.md are made of it. */

/** How a field's operator and value are read. */
export type FieldKind = 'status' | 'name' | 'error' | 'count' | 'duration' | 'time' | 'is' | 'has' | 'body';

export interface FilterField {
  readonly name: string;
  readonly kind: FieldKind;
  /** What may follow the name, the commonest first; `.` begins a path. */
  readonly operators: readonly string[];
  /** A term's shape for help: `duration:>1.5s`. */
  readonly shape: string;
  /** What it asks, for help and completion. Ends without a full stop. */
  readonly doc: string;
  readonly examples: readonly string[];
}

const comparisons = [':', ':>', ':>=', ':<', ':<='] as const;

function name(field: string, doc: string, examples: readonly string[]): FilterField {
  return { name: field, kind: 'name', operators: [':'], shape: `${field}:VALUE`, doc, examples };
}

function count(field: string, doc: string, examples: readonly string[]): FilterField {
  return { name: field, kind: 'count', operators: comparisons, shape: `${field}:>N`, doc, examples };
}

function duration(field: string, doc: string, examples: readonly string[]): FilterField {
  return { name: field, kind: 'duration', operators: comparisons, shape: `${field}:>1.5s`, doc, examples };
}

function time(field: string, doc: string, examples: readonly string[]): FilterField {
  const shape = `${field}:FROM..TO`;
  return { name: field, kind: 'time', operators: [':', ':>', ':<'], shape, doc, examples };
}

function body(field: string, doc: string, examples: readonly string[]): FilterField {
  return { name: field, kind: 'body', operators: ['.', ':'], shape: `${field}.KEY:VALUE`, doc, examples };
}

/** In the order of help. */
export const filterFields: readonly FilterField[] = [
  {
    name: 'status',
    kind: 'status',
    operators: [':'],
    shape: 'status:WORD',
    doc: 'a group (`failed`, `final`, `running`), a state, or any status string of Trigger.dev, which means its state; case, space, `_` and `-` do not count',
    examples: ['status:failed', 'status:timed-out', 'status:COMPLETED_SUCCESSFULLY'],
  },
  name('task', 'the whole task identifier; `*` is any run of characters, case counts', [
    'task:send-email',
    'task:send-*',
  ]),
  name('id', 'the whole run id; `*` is any run of characters, case counts', ['id:run_a81f*']),
  name('version', "the whole version of the run's deployment; `*` is any run of characters, case counts", [
    'version:20260503.2',
  ]),
  name('tag', 'a whole tag of the run; `*` is any run of characters, case counts', ['tag:customer_*']),
  {
    name: 'error',
    kind: 'error',
    operators: ['~', ':/'],
    shape: 'error~TEXT',
    doc: "an error of the run or of any of its attempts, as `Name: message`: `~` finds a text, case ignored; `:/…/` and `:/…/i` a regular expression in JavaScript's syntax",
    examples: ['error~"rate limit"', 'error:/^CarrierError: .*\\b4\\d\\d\\b/'],
  },
  count('attempts', 'how many attempts it had: the count that the document gives, else those it lists', [
    'attempts:>1',
    'attempts:3',
  ]),
  count('depth', 'levels below the top of its family', ['depth:0', 'depth:>=2']),
  count('children', 'how many children it has', ['children:>100']),
  duration('duration', 'from start to end', ['duration:>1.5s', 'duration:<=200ms']),
  duration('queued', 'from creation to start', ['queued:>5m']),
  time('created', 'when it was created', ['created:2026-05-03..2026-05-04', 'created:>-2h']),
  time('started', 'when it started', ['started:2026-05-03T10:00..']),
  time('finished', 'when it ended', ['finished:..2026-05-03T12:00Z']),
  time('updated', 'when it was last updated', ['updated:<-1d']),
  {
    name: 'is',
    kind: 'is',
    operators: [':'],
    shape: 'is:WORD',
    doc: 'what it is',
    examples: ['is:cause', 'is:stuck', 'is:missing'],
  },
  {
    name: 'has',
    kind: 'has',
    operators: [':'],
    shape: 'has:WORD',
    doc: 'what it has; `[]` and `null` are not had, `{}` is',
    examples: ['has:output', '!has:children'],
  },
  body(
    'payload',
    'a value in the payload: equal to the text, or to the JSON value so written; a quoted value is the text only; a key with dots stands in quotes, elements are counted from 0',
    ['payload.customer.id:cus_42', 'payload.items.0.sku:"17"', 'payload."a.b":null'],
  ),
  body('output', 'a value in the output, as for `payload`', ['output.sent:true']),
  body('metadata', 'a value in the metadata, as for `payload`', ['metadata.progress:100']),
];

/** Fields by name. */
export const filterFieldByName: ReadonlyMap<string, FilterField> = new Map(
  filterFields.map((field) => [field.name, field]),
);
