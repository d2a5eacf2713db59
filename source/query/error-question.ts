/** Questions about the errors of runs: each run's own and those of all its attempts, as `Name: message`. */
import type { CodedErrors } from '../model/coded-facts.ts';
import { foldedText } from '../model/smart-case.ts';
import { answerOf, type FilterAnswer, no, open, type RowQuestion, yes } from './filter-answer.ts';

/**
 * `Name: message`, or what there is of it; null where an error has neither. The name of an internal error that has none is its code, unless
 * its message holds that already, as retrieve writes it (formats.md §4).
 */
export function errorText(name: string | null, message: string | null, code: string | null): string | null {
  const title = name ?? code;
  if (title === null || message === null) return title ?? message;
  return name === null && message.includes(title) ? message : `${title}: ${message}`;
}

const notAsked = 3;

/** Whether an error of a row passes a test of its text, which is asked once of each distinct one. */
export function errorQuestion(errors: CodedErrors, test: (text: string) => boolean): RowQuestion {
  const ask = (error: number): FilterAnswer => {
    if (errors.isCut(error)) return open;
    const text = errorText(errors.name(error), errors.message(error), errors.code(error));
    return answerOf(text !== null && test(text));
  };
  const answers = new Uint8Array(errors.messageCount).fill(notAsked);
  const titleOfAnswer = new Int32Array(errors.messageCount);
  return questionOf(errors, (error) => {
    const message = errors.messageCode(error);
    const known = message < 0 ? undefined : answers[message];
    if (known === undefined) return ask(error);
    const title = titleKey(errors, error);
    if (known !== notAsked) return titleOfAnswer[message] === title ? (known as FilterAnswer) : ask(error);
    const answer = ask(error);
    answers[message] = answer;
    titleOfAnswer[message] = title;
    return answer;
  });
}

/** The same for errors with the same name, or without one with the same code. */
function titleKey(errors: CodedErrors, error: number): number {
  const name = errors.nameCode(error);
  return name < 0 ? -2 - errors.titleCode(error) : name;
}

/** Whether an error of a row holds a text, case ignored. */
export function errorTextQuestion(errors: CodedErrors, lowerCaseText: string): RowQuestion {
  const isIn = (text: string): boolean => foldedText(text).includes(lowerCaseText);
  // Only what holds the `: ` between title and message, or a part of it, can be found in neither alone.
  if (lowerCaseText === '' || lowerCaseText.includes(':') || lowerCaseText.startsWith(' '))
    return errorQuestion(errors, isIn);
  const isInMessage = errors.messageSearch(lowerCaseText);
  const ofTitles = remembering(errors.nameCount, (error) => isIn(errors.title(error) ?? ''));
  const ofMessages = remembering(errors.messageCount, isInMessage);
  return questionOf(errors, (error) => {
    if (errors.isCut(error)) return open;
    return answerOf(ofTitles(errors.titleCode(error), error) || ofMessages(errors.messageCode(error), error));
  });
}

/** A test of what has a code, asked once of each code; no code passes none. */
function remembering(
  size: number,
  test: (error: number) => boolean,
): (code: number, error: number) => boolean {
  const answers = new Uint8Array(size).fill(notAsked);
  return (code, error) => {
    if (code < 0) return false;
    const known = answers[code];
    if (known === no || known === yes) return known === yes;
    const isPassed = test(error);
    answers[code] = answerOf(isPassed);
    return isPassed;
  };
}

/** Yes where one error is answered so, open where one is open and none yes. */
function questionOf(errors: CodedErrors, ask: (error: number) => FilterAnswer): RowQuestion {
  let isAnyOpen = false;
  const isYes = (error: number): boolean => {
    const answer = ask(error);
    isAnyOpen ||= answer === open;
    return answer === yes;
  };
  return (row) => {
    isAnyOpen = false;
    if (errors.some(row, isYes)) return yes;
    return isAnyOpen ? open : no;
  };
}
