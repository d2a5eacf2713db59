/** Every line of a list is found again by its key, in any list, searched or not. */
import { describe, expect, test } from 'vitest';
import { listEntries } from '../../../source/state/lists/list-entries.ts';
import { listNames } from '../../../source/state/lists/lists-state.ts';
import { placeIn } from '../../../source/state/lists/place-in.ts';
import { busyNight } from '../../helpers/busy-night.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';

const opening = stateOf(busyNight());

describe.each(listNames.filter((list) => list !== 'times'))('%s', (list) => {
  test.each(['', 'e', 'run', 'zzz'])('searched by "%s"', (search) => {
    for (const state of [opening, pressed(opening, '! space')]) {
      const entries = listEntries(state, list, search);
      const places = Array.from({ length: entries.count }, (_, place) => place);
      expect(places.map((place) => entries.placeOf(entries.key(place)))).toEqual(places);
      expect(entries.placeOf('no such key')).toBe(-1);
      expect(entries.at(entries.count)).toBeUndefined();
      expect(entries.key(entries.count)).toBe('');
    }
  });
});

test.each([
  [[], 1, -1],
  [[1, 3, 5], 3, 1],
  [[1, 3, 5], 5, 2],
  [[1, 3, 5], 4, -1],
  [[1, 3, 5], -1, -1],
])('%j, %i: %i', (numbers, wanted, place) => {
  expect(placeIn(numbers, wanted)).toBe(place);
});
