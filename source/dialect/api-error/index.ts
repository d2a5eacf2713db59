/** What the API answers instead of a run: told in its own words, for it is no invalid run. */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { fieldOf, isJsonObject, textOf } from '../json-object.ts';
import { errorWords } from './error-words.ts';

export const apiError: Dialect = {
  name: 'api-error',
  title: 'an error body of the API',
  recognisedBy: '`error` is a text, and there is no `run`',
  gives: "No run: the API's own words are told.",
  example: { error: 'Run not found' },
  recognises: (value) => textOf(value, 'error') !== null && fieldOf(value, 'run') === undefined,
  findProblems: (value) => findProblems('api-error', value),
  toRuns: (value) => {
    const words = isJsonObject(value) ? errorWords(value) : null;
    if (words === null) return { runs: [], remark: null };
    return { runs: [], remark: words === '' ? 'an API error without a message' : `API error: ${words}` };
  },
};
