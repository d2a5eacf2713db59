import { expect, test } from 'vitest';
import { oddTraits } from '../../source/model/odd-one-out.ts';

type Values = Readonly<Record<string, string>>;

function told(failed: readonly Values[], others: readonly Values[]): readonly string[] {
  const trait = (isFailed: boolean) => (values: Values) => ({
    isFailed,
    values: new Map(Object.entries(values)),
  });
  const traits = [...failed.map(trait(true)), ...others.map(trait(false))];
  return oddTraits(traits).map(
    ({ path, value, othersAlike }) => `${path}=${value ?? 'missing'} ${othersAlike}`,
  );
}

function times(count: number, values: (place: number) => Values): readonly Values[] {
  return Array.from({ length: count }, (_, place) => values(place));
}

test.each<[string, readonly Values[], readonly Values[], readonly string[]]>([
  ['what all failed ones have alone', [{ a: '1' }, { a: '1' }], times(4, () => ({ a: '2' })), ['a=1 0']],
  ['not what the others have, too', [{ a: '1' }, { a: '1' }], times(4, () => ({ a: '1' })), []],
  ['not what only some failed ones have', [{ a: '1' }, { a: '3' }], times(4, () => ({ a: '2' })), []],
  ['what all failed ones lack', [{}, {}], times(4, () => ({ a: '2' })), ['a=missing 0']],
  ['not what some of the others lack as well', [{}, {}], [{ a: '2' }, {}], []],
  [
    'what few of the others have, behind what none has',
    times(2, () => ({ a: '1', b: '1' })),
    times(20, (place) => ({ a: place === 0 ? '1' : '2', b: '2' })),
    ['b=1 0', 'a=1 1'],
  ],
  ['of one failed run no id', [{ id: '9' }], times(9, (place) => ({ id: String(place) })), []],
  ['of one failed run what the others agree on', [{ a: '9' }], times(9, () => ({ a: '1' })), ['a=9 0']],
  ['of one failed run what nobody else has at all', [{ a: '9' }], times(9, () => ({})), ['a=9 0']],
  ['nothing without others', [{ a: '1' }], [], []],
  ['nothing without a failure', [], [{ a: '1' }], []],
])('%s', (_, failed, others, traits) => {
  expect(told(failed, others)).toEqual(traits);
});
