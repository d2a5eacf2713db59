/** The filter language (product.md): a text to an expression, or to the first mistake in it. */
import type { FilterExpression, FilterJoin } from './filter-expression.ts';
import { type FilterMistake, MistakeFound } from './filter-mistake.ts';
import { FilterScanner } from './filter-scanner.ts';
import { parseTerm } from './parse-term.ts';

export type ParsedFilter =
  | { readonly kind: 'filter'; readonly expression: FilterExpression }
  | { readonly kind: 'mistake'; readonly mistake: FilterMistake };

/** What stands between two parentheses, or at the top. */
interface OpenGroup {
  /** Offset of its `(`; −1 at the top. */
  readonly at: number;
  readonly alternatives: FilterExpression[];
  /** What stands side by side in the alternative that is being read. */
  side: FilterExpression[];
  /** Whether an odd number of `!` waits for its part. */
  isNegated: boolean;
  hasOpenNot: boolean;
}

/** Reads a filter. Never recurses: parentheses may be a million deep. */
export function parseFilter(text: string): ParsedFilter {
  try {
    return { kind: 'filter', expression: parse(new FilterScanner(text)) };
  } catch (found) {
    if (!(found instanceof MistakeFound)) throw found;
    const { at, message, nearest } = found;
    return { kind: 'mistake', mistake: { column: columnOf(text, at), what: message, nearest } };
  }
}

function parse(scanner: FilterScanner): FilterExpression {
  const groups: OpenGroup[] = [];
  let group = openGroup(-1);
  for (;;) {
    scanner.skipSpace();
    if (scanner.isAtEnd) break;
    const at = scanner.at;
    if (scanner.take('(')) {
      groups.push(group);
      group = openGroup(at);
    } else if (scanner.take(')')) {
      const outer = groups.pop();
      if (outer === undefined) throw new MistakeFound(at, 'no ( is open here');
      const isEmpty = group.alternatives.length === 0 && group.side.length === 0 && !group.hasOpenNot;
      if (isEmpty) throw new MistakeFound(group.at, 'these parentheses are empty');
      const part = closed(group, at);
      group = outer;
      add(group, part);
    } else if (scanner.take('|')) {
      endAlternative(group, at);
    } else if (scanner.take('!')) {
      group.isNegated = !group.isNegated;
      group.hasOpenNot = true;
    } else add(group, parseTerm(scanner));
  }
  if (groups.length > 0) throw new MistakeFound(group.at, 'this ( has no )');
  const isEmpty = group.alternatives.length === 0 && group.side.length === 0 && !group.hasOpenNot;
  if (isEmpty) throw new MistakeFound(0, 'the filter is empty');
  return closed(group, scanner.text.length);
}

function openGroup(at: number): OpenGroup {
  return { at, alternatives: [], side: [], isNegated: false, hasOpenNot: false };
}

function add(group: OpenGroup, part: FilterExpression): void {
  group.side.push(group.isNegated ? negated(part) : part);
  group.isNegated = false;
  group.hasOpenNot = false;
}

function negated(part: FilterExpression): FilterExpression {
  return part.kind === 'not' ? part.part : { kind: 'not', part };
}

/** Ends an alternative at `at`, where something should have stood if nothing did. */
function endAlternative(group: OpenGroup, at: number): void {
  if (group.hasOpenNot) throw new MistakeFound(at, 'what ! denies is missing');
  if (group.side.length === 0) {
    const isFirst = group.alternatives.length === 0;
    throw new MistakeFound(at, isFirst ? 'nothing stands before this |' : 'what | joins is missing');
  }
  group.alternatives.push(joined('and', group.side));
  group.side = [];
}

function closed(group: OpenGroup, at: number): FilterExpression {
  endAlternative(group, at);
  return joined('or', group.alternatives);
}

function joined(kind: FilterJoin['kind'], parts: readonly FilterExpression[]): FilterExpression {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}

function columnOf(text: string, at: number): number {
  let column = 1;
  for (let unit = 0; unit < at; column++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return column;
}
