import type { CodedFact } from '../model/coded-facts.ts';
import { answerOf, type FilterAnswer, no, type RowQuestion, yes } from './filter-answer.ts';

const notAsked = 3;

/**
 * A question about a coded fact: the test is asked once of each distinct value, which it is handed to be read if need be, with its
 * code. A fact that is not known is none.
 */
export function codedQuestion<Value>(
  fact: CodedFact<Value>,
  test: (value: () => Value, code: number) => boolean,
): RowQuestion {
  const answers = new Uint8Array(fact.size).fill(notAsked);
  return (row) => {
    const code = fact.code(row);
    if (code < 0) return no;
    const known = answers[code];
    if (known === no || known === yes) return known;
    const answer: FilterAnswer = answerOf(test(() => fact.value(code), code));
    answers[code] = answer;
    return answer;
  };
}
