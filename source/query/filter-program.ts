/** An expression as a flat list of steps, so that it can be asked of a million runs and be a million parentheses deep. */
import { type FilterAnswer, no, yes } from './filter-answer.ts';
import type { FilterExpression, FilterTerm } from './filter-expression.ts';

/** `ask`: the question of that number; `begin`, `join`, `end`: an `and` or `or`, left by `join` as soon as it is decided. */
const ask = 0;
const not = 1;
const begin = 2;
const join = 3;
const end = 4;

export interface FilterProgram {
  /** Triples: step, question or deciding answer, and for `join` the place to go on at. */
  readonly steps: Int32Array;
  /** The terms in the order of their numbers. */
  readonly terms: readonly FilterTerm[];
  /** How many joins stand within each other at most. */
  readonly depth: number;
}

/** What waits to be written: an expression, or the steps that follow one. */
type Waiting =
  | FilterExpression
  | { readonly kind: 'step'; readonly step: number; readonly join: OpenJoin | null };

interface OpenJoin {
  /** The answer that decides the join: no for `and`, yes for `or`. */
  readonly decisive: FilterAnswer;
  /** Places of the `join` steps, whose target is the end. */
  readonly joins: number[];
}

/** Linear in the expression; never recurses. */
export function filterProgram(expression: FilterExpression): FilterProgram {
  const steps: number[] = [];
  const terms: FilterTerm[] = [];
  const waiting: Waiting[] = [expression];
  let depth = 0;
  let deepest = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'step') {
      const { step, join: open } = next;
      if (step === join) open?.joins.push(steps.length);
      if (step === end) {
        depth--;
        for (const place of open?.joins ?? []) steps[place + 2] = steps.length;
      }
      steps.push(step, open?.decisive ?? 0, 0);
    } else if (next.kind === 'not') {
      waiting.push({ kind: 'step', step: not, join: null }, next.part);
    } else if (next.kind === 'and' || next.kind === 'or') {
      const open: OpenJoin = { decisive: next.kind === 'and' ? no : yes, joins: [] };
      depth++;
      deepest = Math.max(deepest, depth);
      steps.push(begin, 2 - open.decisive, 0);
      waiting.push({ kind: 'step', step: end, join: open });
      for (let place = next.parts.length - 1; place >= 0; place--) {
        waiting.push({ kind: 'step', step: join, join: open }, next.parts[place] as FilterExpression);
      }
    } else {
      steps.push(ask, terms.length, 0);
      terms.push(next);
    }
  }
  return { steps: Int32Array.from(steps), terms, depth: deepest };
}

/**
 * What the program answers where each question answers for itself: no, yes, or open where those that are open could make it
 * either. The subject is a row, or whatever else the questions are about.
 */
export function programRunner<Subject>(
  { steps, depth }: FilterProgram,
  questions: readonly ((subject: Subject) => FilterAnswer)[],
): (subject: Subject) => FilterAnswer {
  const [only] = questions;
  if (steps.length === 3 && only !== undefined) return only;
  const pending = new Uint8Array(depth + 1);
  return (subject) => {
    let top = 0;
    let answer: number = no;
    for (let at = 0; at < steps.length; at += 3) {
      const operand = steps[at + 1] as number;
      switch (steps[at]) {
        case ask:
          answer = (questions[operand] as (subject: Subject) => FilterAnswer)(subject);
          break;
        case not:
          answer = yes - answer;
          break;
        case begin:
          pending[++top] = operand;
          break;
        case join: {
          const before = pending[top] as number;
          const isLess = operand === no ? answer < before : answer > before;
          if (isLess) pending[top] = answer;
          if (answer === operand) at = (steps[at + 2] as number) - 3;
          break;
        }
        default:
          answer = pending[top--] as number;
      }
    }
    return answer as FilterAnswer;
  };
}
