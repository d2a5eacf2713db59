import { expect, test } from 'vitest';
import { compareErrors } from '../../source/model/compare-errors.ts';
import { errorRecordOf } from '../../source/model/error-record.ts';
import { readRunError } from '../../source/model/run-error.ts';

function compared(here: readonly [string, string], there: readonly [string, string]) {
  const [first, second] = [here, there].map(([message, frames]) => {
    const error = readRunError({ name: 'Error', message, stackTrace: `Error: ${message}${frames}` });
    if (error === null) throw new Error('no error');
    return errorRecordOf(error);
  });
  if (first === undefined || second === undefined) throw new Error('no errors');
  const { words, frame } = compareErrors(first, second, `Error: ${here[0]}`, `Error: ${there[0]}`);
  return { words: words?.here.length ?? 0, frame };
}

const top = '\n    at a (/app/src/a.ts:1:1)';

test.each([
  ['nothing', ['no', top], ['no', top], { words: 0, frame: null }],
  [
    'lines alone are no difference',
    ['no', top],
    ['no', top.replace('1:1', '9:9')],
    { words: 0, frame: null },
  ],
  ['words', ['no', top], ['yes', top], { words: 1, frame: null }],
  [
    'the first frame that differs',
    ['no', `${top}\n    at b (/app/src/b.ts:1:1)`],
    ['no', `${top}\n    at c (/app/src/c.ts:1:1)`],
    { words: 0, frame: { here: 'b (src/b.ts)', there: 'c (src/c.ts)' } },
  ],
  [
    'the end of a stack',
    ['no', top],
    ['no', `${top}\n    at c (/app/src/c.ts:1:1)`],
    { words: 0, frame: { here: null, there: 'c (src/c.ts)' } },
  ],
  ['no stack tells nothing', ['no', ''], ['no', top], { words: 0, frame: null }],
] as const)('%s', (_, here, there, expected) => {
  expect(compared(here, there)).toEqual(expected);
});
