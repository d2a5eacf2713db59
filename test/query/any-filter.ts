/** Filters of every form, for properties. */
import fc from 'fast-check';
import type {
  Comparison,
  DurationUnit,
  FilterExpression,
  FilterTerm,
} from '../../source/query/filter-expression.ts';
import type { FilterMoment } from '../../source/query/filter-moment.ts';
import { hasWords, isWords } from '../../source/query/filter-words.ts';
import { statusTerm, statusWords } from '../../source/query/status-words.ts';

const comparison = fc.constantFrom<Comparison>('=', '>', '>=', '<', '<=');
const unit = fc.constantFrom<DurationUnit>('ms', 's', 'm', 'h', 'd');
const amount = fc.constantFrom('0', '1', '2', '3', '1.5', '10', '0.25', '-1', '007');

/** Texts of few letters, so that they are found, and of those that mean something in a filter. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('a', 'b', 'ab', 'A', 'send', 'send-email', 'run_', 'Error: a', ': ', ''),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(
        'a',
        'b',
        '"',
        '\\',
        '(',
        ')',
        '|',
        '!',
        ' ',
        ':',
        '*',
        '.',
        '~',
        '>',
        'é',
        '😀',
        '/',
        '\n',
      ),
      maxLength: 6,
    }),
  },
);

const moment: fc.Arbitrary<FilterMoment> = fc.oneof(
  fc.constantFrom<FilterMoment>(
    { kind: 'date', text: '2026-08-21' },
    { kind: 'date', text: '2026-08-20' },
    { kind: 'time', text: '2026-08-21T11:00' },
    { kind: 'time', text: '2026-08-21T11:00:10.5Z' },
    { kind: 'time', text: '2026-08-21T13:00:20+02:00' },
  ),
  fc.record({
    kind: fc.constant('ago' as const),
    amount: fc.constantFrom('0', '5', '1.5', '30'),
    unit,
  }),
);

/** Regular expressions that a linear engine takes. */
export const anyPattern = fc.constantFrom(
  'a',
  '^a',
  'b$',
  'a|b',
  '(a|b)+:',
  '[^a]b',
  '\\w+Error: .*a',
  '\\ba\\b',
  'E.*r: ?a{1,2}',
  '\\/',
);

const term: fc.Arbitrary<FilterTerm> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: anyText }),
  fc.constantFrom(...statusWords).map((word) => statusTerm(word) as FilterTerm),
  fc.record({
    kind: fc.constant('name' as const),
    field: fc.constantFrom('task' as const, 'id' as const, 'version' as const, 'tag' as const),
    glob: fc.oneof(anyText, fc.constantFrom('*', 'send*', '*a', 'a*b', '*-email', 'run_*1', 'run_1')),
  }),
  fc.record({ kind: fc.constant('error-text' as const), text: anyText }),
  fc.record({ kind: fc.constant('error-pattern' as const), source: anyPattern, isCaseIgnored: fc.boolean() }),
  fc.record({
    kind: fc.constant('count' as const),
    field: fc.constantFrom('attempts' as const, 'depth' as const, 'children' as const),
    comparison,
    amount,
  }),
  fc.record({
    kind: fc.constant('duration' as const),
    field: fc.constantFrom('duration' as const, 'queued' as const),
    comparison,
    amount,
    unit,
  }),
  fc
    .record({
      kind: fc.constant('time' as const),
      field: fc.constantFrom('created' as const, 'started' as const, 'finished' as const, 'updated' as const),
      form: fc.constant('range' as const),
      from: fc.option(moment),
      to: fc.option(moment),
    })
    .filter(({ from, to }) => from !== null || to !== null),
  fc.record({
    kind: fc.constant('time' as const),
    field: fc.constantFrom('created' as const, 'started' as const, 'finished' as const, 'updated' as const),
    form: fc.constantFrom('after' as const, 'before' as const),
    moment,
  }),
  fc.record({ kind: fc.constant('is' as const), word: fc.constantFrom(...isWords.keys()) }),
  fc.record({ kind: fc.constant('has' as const), word: fc.constantFrom(...hasWords.keys()) }),
  fc
    .record({
      kind: fc.constant('body' as const),
      field: fc.constantFrom('payload' as const, 'output' as const, 'metadata' as const),
      path: fc.array(fc.oneof(fc.constantFrom('a', 'b', '0', '1', 'a.b'), anyText), { maxLength: 2 }),
      value: fc.oneof(
        fc.constantFrom('a', '1', '1.0', '10e-1', '9007199254740993', 'true', 'null', '{}'),
        anyText,
      ),
      isQuoted: fc.boolean(),
    })
    // What has white space or an end of a value in it can only be written in quotes.
    .map((body) => ({ ...body, isQuoted: body.isQuoted || !/^[^\s)|"][^\s)|]*$/.test(body.value) })),
);

/** Any expression that `parseFilter` can give. */
export const anyFilter: fc.Arbitrary<FilterExpression> = fc.letrec<{
  filter: FilterExpression;
  part: FilterExpression;
}>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'filter' },
    term,
    tie('part').map((part): FilterExpression => (part.kind === 'not' ? part.part : { kind: 'not', part })),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('part'), { minLength: 2, maxLength: 3 }),
    }),
  ),
  part: fc.oneof({ maxDepth: 3, depthIdentifier: 'filter' }, term, tie('filter')),
})).filter;
