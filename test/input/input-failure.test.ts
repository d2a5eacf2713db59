import { describe, expect, test } from 'vitest';
import { failureWords, InputFailure } from '../../source/input/input-failure.ts';

describe('the reason for a failure', () => {
  test.each([
    [
      'a code of the system',
      Object.assign(new Error('EACCES: /secret'), { code: 'EACCES' }),
      'permission denied',
    ],
    ['a code without words', Object.assign(new Error('x'), { code: 'EWEIRD' }), 'cannot be read (EWEIRD)'],
    ['an error without a code', new Error('some text'), 'cannot be read (unknown error)'],
    ['no error at all', 'some text', 'cannot be read (unknown error)'],
    ['one of ours', new InputFailure('is a socket'), 'is a socket'],
  ])('%s', (_, error, words) => {
    expect(failureWords(error)).toBe(words);
  });
});
