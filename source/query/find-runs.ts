/** Which runs a find matches: by id, task, tags, status, version, errors. */
import type { CodedErrors, CodedFact } from '../model/coded-facts.ts';
import type { RunIndex } from '../model/run-index.ts';
import { stateFacts } from '../model/run-state.ts';
import { foldedText, isCaseCounted } from '../model/smart-case.ts';
import { type TextMatcher, textMatcher } from './find-text.ts';

type RowTest = (row: number) => boolean;

/** Ids of so many rows are looked at one by one; of more, all at once. */
const fewRows = 20_000;

/**
 * What tells whether a run matches a text. Texts that many runs share are asked once each, ids without making a string of them.
 * `rowCount`: of how many rows it will be asked, about.
 */
export function runMatcher(index: RunIndex, text: string, rowCount = index.size): RowTest {
  const { coded } = index;
  const isIn = textMatcher(text);
  const folded = foldedText(text);
  const ofTask = codedTest(coded.task, isIn);
  const ofState = codedTest(coded.state, (state) => isIn(stateFacts[state].label));
  const ofStatus = codedTest(coded.status, isIn);
  const ofVersion = codedTest(coded.version, isIn);
  const mayBeInTags = coded.tagsSearch(folded);
  const ofTags = codedTest(coded.tags, (tags) => tags.some(isIn), mayBeInTags);
  const mayBeInId = idTest(index, folded, rowCount);
  const ofId: RowTest | null =
    mayBeInId !== null && isCaseCounted(text) ? (row) => mayBeInId(row) && isIn(index.id(row)) : mayBeInId;
  const isInError = errorTest(coded.errors, text, isIn);
  const ofError: RowTest = (row) => coded.errors.some(row, isInError);
  return anyOf([ofTask, ofState, ofStatus, ofVersion, ofTags, ofId, ofError]);
}

/** Of the facts in which nothing matches at all, no run has to be asked. */
function anyOf(tests: readonly (RowTest | null)[]): RowTest {
  return (
    tests.reduce<RowTest | null>((before, test) => {
      if (before === null || test === null) return before ?? test;
      return (row) => before(row) || test(row);
    }, null) ?? (() => false)
  );
}

function idTest({ coded }: RunIndex, folded: string, rowCount: number): RowTest | null {
  if (rowCount <= fewRows) return coded.idSearch(folded);
  const bits = coded.rowsWithId(folded);
  if (bits.every((byte) => byte === 0)) return null;
  return (row) => (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

/** Asks each value once, few of them before any run; `mayBe` spares the asking where the answer is known to be no. Null where none matches. */
function codedTest<Value>(
  fact: CodedFact<Value>,
  isMatch: (value: Value) => boolean,
  mayBe: (code: number) => boolean = () => true,
): RowTest | null {
  const { size } = fact;
  const test = rememberedTest(size, (code) => mayBe(code) && isMatch(fact.value(code)));
  if (size <= fewRows && !hasAny(size, test)) return null;
  return (row) => {
    const code = fact.code(row);
    return code >= 0 && test(code);
  };
}

function hasAny(size: number, test: (code: number) => boolean): boolean {
  for (let code = 0; code < size; code += 1) if (test(code)) return true;
  return false;
}

/** An error's code, or its `Name: message` as it is shown. */
function errorTest(errors: CodedErrors, text: string, isIn: TextMatcher): (error: number) => boolean {
  const mayBeInMessage = errors.messageSearch(foldedText(text));
  const isInMessage = (error: number): boolean => {
    if (!mayBeInMessage(error)) return false;
    return !isCaseCounted(text) || isIn(errors.message(error) ?? '');
  };
  const names = new Map<number, boolean>();
  const ofName = (error: number): boolean => {
    const code = errors.nameCode(error);
    if (code < 0) return false;
    const known = names.get(code);
    if (known !== undefined) return known;
    const answer = isIn(errors.name(error) ?? '');
    names.set(code, answer);
    return answer;
  };
  // Only such a text can stand across the colon between name and message.
  const mayReachAcross = text.includes(':') || text.startsWith(' ');
  const isAcross = (error: number): boolean =>
    isIn(`${errors.name(error) ?? ''}: ${errors.message(error) ?? ''}`);
  return (error) => {
    if (ofName(error) || isInMessage(error)) return true;
    const code = errors.code(error);
    if (code !== null && isIn(code)) return true;
    return mayReachAcross && errors.nameCode(error) >= 0 && errors.messageCode(error) >= 0 && isAcross(error);
  };
}

/** A test by code whose answers are kept; of codes that came later it asks each time. */
function rememberedTest(size: number, isMatch: (code: number) => boolean): (code: number) => boolean {
  const answers = new Uint8Array(size);
  return (code) => {
    const known = answers[code];
    if (known === undefined) return isMatch(code);
    if (known === 0) answers[code] = isMatch(code) ? 2 : 1;
    return answers[code] === 2;
  };
}
