/** What a mouse did, as terminals tell it in the SGR form: `ESC [ < button ; column ; row M`, with `m` for letting go. */
import type { MouseEvent } from './key-event.ts';

/** Far beyond any screen: what is farther was sent by no terminal. */
const farthest = 10_000;

const gestureByButton: ReadonlyMap<number, MouseEvent['gesture']> = new Map([
  [0, 'press'],
  [64, 'wheel-up'],
  [65, 'wheel-down'],
]);

/** The event of a finished report, cells from 0; null for what we have no use for: other buttons, modifiers, drags, letting go. */
export function mouseEventOf(parameters: string, final: string): MouseEvent | null {
  const match = /^<(\d{1,3});(\d{1,5});(\d{1,5})$/.exec(parameters);
  if (match === null || final !== 'M') return null;
  const [button = -1, column = 0, row = 0] = match.slice(1).map(Number);
  const gesture = gestureByButton.get(button);
  if (gesture === undefined || column < 1 || row < 1 || column > farthest || row > farthest) return null;
  return { kind: 'mouse', gesture, column: column - 1, row: row - 1 };
}
