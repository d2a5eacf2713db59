/** Questions about the errors of runs: each run's own and those of all its attempts, as `Name: message`. */
import type { CodedErrors } from '../model/coded-facts.ts';
import { answerOf, type FilterAnswer, no, open, type RowQuestion, yes } from './filter-answer.ts';

/** `Name: message`, or what there is of it; null where an error has neither. */
export function errorText(name: string | null, message: string | null): string | null {
  if (name === null || message === null) return name ?? message;
  return `${name}: ${message}`;
}

/** Whether an error of a row passes a test of its text, which is asked once of each distinct one. */
export function errorQuestion(errors: CodedErrors, test: (text: string) => boolean): RowQuestion {
  return questionOf(errors, (error) => {
    const text = errorText(errors.name(error), errors.message(error));
    return text !== null && test(text);
  });
}

/** Whether an error of a row holds a text, case ignored. */
export function errorTextQuestion(errors: CodedErrors, lowerCaseText: string): RowQuestion {
  const isIn = (text: string): boolean => text.toLowerCase().includes(lowerCaseText);
  // Only what holds the `: ` between name and message, or a part of it, can be found in neither alone.
  if (lowerCaseText === '' || lowerCaseText.includes(':') || lowerCaseText.startsWith(' '))
    return errorQuestion(errors, isIn);
  const isInMessage = errors.messageSearch(lowerCaseText);
  const isInName = new Map<string, boolean>();
  return questionOf(errors, (error) => {
    if (isInMessage(error)) return true;
    const name = errors.name(error);
    if (name === null) return false;
    let answer = isInName.get(name);
    if (answer === undefined) {
      answer = isIn(name);
      isInName.set(name, answer);
    }
    return answer;
  });
}

/** Of an error that the index keeps only the beginning of the answer is open. */
function questionOf(errors: CodedErrors, test: (error: number) => boolean): RowQuestion {
  const answers = new Map<number, FilterAnswer>();
  let isAnyOpen = false;
  const ask = (error: number): FilterAnswer => {
    const key = errors.textKey(error);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = errors.isCut(error) ? open : answerOf(test(error));
    isAnyOpen ||= answer === open;
    answers.set(key, answer);
    return answer;
  };
  const isYes = (error: number): boolean => ask(error) === yes;
  const isOpen = (error: number): boolean => ask(error) === open;
  return (row) => {
    if (errors.some(row, isYes)) return yes;
    return isAnyOpen && errors.some(row, isOpen) ? open : no;
  };
}
