/** Which runs a find matches: by id, task, tags, status, version, error name and message. */
import type { RunIndex } from '../model/run-index.ts';
import { stateFacts } from '../model/run-state.ts';
import { type TextMatcher, textMatcher } from './find-text.ts';

/** What tells whether a run matches a text. Texts that many runs share are asked only once. */
export function runMatcher(index: RunIndex, text: string): (row: number) => boolean {
  const matches = textMatcher(text);
  const shared = rememberingMatcher(matches);
  const isMatch = (candidate: string | null) => candidate !== null && shared(candidate);
  return (row) =>
    isMatch(index.taskIdentifier(row)) ||
    isMatch(index.status(row)) ||
    isMatch(stateFacts[index.state(row)].label) ||
    isMatch(index.version(row)) ||
    matches(index.id(row)) ||
    index.tags(row).some(matches) ||
    isErrorMatch(index, row, matches);
}

function isErrorMatch(index: RunIndex, row: number, matches: TextMatcher): boolean {
  const error = index.error(row);
  if (error === null) return false;
  if (error.code !== null && matches(error.code)) return true;
  if (error.name === null) return error.message !== null && matches(error.message);
  return matches(error.message === null ? error.name : `${error.name}: ${error.message}`);
}

function rememberingMatcher(matches: TextMatcher): TextMatcher {
  const answers = new Map<string, boolean>();
  return (candidate) => {
    const known = answers.get(candidate);
    if (known !== undefined) return known;
    const answer = matches(candidate);
    answers.set(candidate, answer);
    return answer;
  };
}
