import { expect, test } from 'vitest';
import { printedView } from '../../source/ui/printed-view.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from '../state/order-family.ts';

function held() {
  const done: string[] = [];
  let isAside = false;
  return {
    done,
    printAside: (lines: readonly string[], prompt: string) => {
      isAside = true;
      done.push(`${lines.length} lines`, prompt);
    },
    isAside: () => isAside,
    comeBack: () => {
      isAside = false;
      done.push('back');
    },
  };
}

test('the first key comes back and is no more than that; later ones are the screen’s', () => {
  const terminal = held();
  const printed = printedView(terminal);
  expect(printed.isTaken({ kind: 'key', key: 'q' })).toBe(false);
  printed.print(pressed(stateOf(orders), '- g'));
  expect(printed.isTaken({ kind: 'paste', byteLength: 9 })).toBe(true);
  expect(printed.isTaken({ kind: 'key', key: 'q' })).toBe(true);
  expect(printed.isTaken({ kind: 'key', key: 'q' })).toBe(false);
  expect(terminal.done).toEqual(['3 lines', '-- any key: back to runlens --', 'back']);
});

test.each(['ctrl-c', 'ctrl-z'])('%s is what it is everywhere', (key) => {
  const terminal = held();
  const printed = printedView(terminal);
  printed.print(stateOf(orders));
  expect(printed.isTaken({ kind: 'key', key })).toBe(false);
  expect(terminal.isAside()).toBe(false);
});
