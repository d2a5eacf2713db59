import { expect, test } from 'vitest';
import { Memo } from '../../../source/ui/fast-text/memo.ts';

test('what was asked for lately is kept, what was not is let go', () => {
  const memo = new Memo<number, { readonly of: number }>(100);
  for (let key = 0; key < 1000; key += 1) {
    memo.set(key, { of: key });
    expect(memo.get(7)?.of).toBe(key < 7 ? undefined : 7);
  }
  expect(memo.get(999)?.of).toBe(999);
  expect(memo.get(500)).toBe(undefined);
});
