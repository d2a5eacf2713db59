/** What each key does to the tree: the picture after it, or the words it answers with. */
import { describe, expect, test } from 'vitest';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { treeText } from '../helpers/tree-text.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders);

test('opens on the likely cause, failing paths unfolded, well siblings and families folded', () => {
  expect(treeText(opening)).toBe(
    [
      ' ▼ process-order',
      '     charge-card',
      '   ▼ fulfil-order',
      '       reserve-stock',
      '❯      ship-label',
      '       ! label rejected',
      '   ▶ 5 × send-email',
      ' ▶ well-order',
      '   sync-stock',
    ].join('\n'),
  );
});

/** The line that the cursor stands on after the keys. */
function lineAfter(keys: string): string {
  const lines = treeText(pressed(opening, keys)).split('\n');
  return (
    lines
      .find((line) => line.startsWith('❯'))
      ?.slice(1)
      .trim() ?? ''
  );
}

describe('the cursor', () => {
  test.each([
    // Message lines are passed over.
    ['j', '▶ 5 × send-email'],
    ['down down', '▶ well-order'],
    ['k', 'reserve-stock'],
    ['up up', '▼ fulfil-order'],
    ['k k k', 'charge-card'],
    ['g', '▼ process-order'],
    ['home j', 'charge-card'],
    ['G', 'sync-stock'],
    ['end k', '▶ well-order'],
    ['pagedown', 'sync-stock'],
    ['pageup', '▼ process-order'],
    ['K', 'reserve-stock'],
    ['g J', '▶ well-order'],
    ['g J J', 'sync-stock'],
    ['G K', '▶ well-order'],
    ['g j J', '▼ fulfil-order'],
    ['g j J J', '▶ 5 × send-email'],
    ['g j J J K K', 'charge-card'],
    ['t', '▼ process-order'],
    ['p', '▼ fulfil-order'],
    ['p p', '▼ process-order'],
    ['h', '▼ fulfil-order'],
    ['h h', '▶ fulfil-order'],
    ['h h h', '▼ process-order'],
    ['p l', 'reserve-stock'],
    ['j j l', '▼ well-order'],
    ['j j l l', 'charge-card'],
    ['j j space space', '▶ well-order'],
    // A folded group opens on its first run; from any of them it closes on the group.
    ['j l', 'send-email'],
    ['j space j j h', '▶ 5 × send-email'],
    ['j enter j space', '▶ 5 × send-email'],
    ['e', 'sync-stock'],
    ['e e', '▼ process-order'],
    ['E', '▼ fulfil-order'],
    ['E E E', 'sync-stock'],
    ['G [', 'ship-label'],
    ['G [ ]', 'sync-stock'],
    ['g t [', 'ship-label'],
    ['g G p', 'sync-stock'],
    ['1', '▶ process-order'],
    ['2', '▶ fulfil-order'],
    ['-', '▶ process-order'],
    ['- e', '▶ fulfil-order'],
    ['g - e', '▶ fulfil-order'],
    ['= G k', 'charge-card'],
    ['0 G k', 'charge-card'],
    ['p z p', '▼ fulfil-order'],
    ['p z G escape', 'ship-label'],
    ['p z escape j', 'reserve-stock'],
  ])('after %s stands on %s', (keys, line) => {
    expect(lineAfter(keys)).toBe(line);
  });
});

describe('a key that can do nothing says why', () => {
  test.each([
    ['g k', 'this is the first row'],
    ['g g', 'this is the first row'],
    ['G j', 'this is the last row'],
    ['G G', 'this is the last row'],
    ['G pagedown', 'this is the last row'],
    ['g ctrl-u', 'this is the first row'],
    ['J', 'this is the last sibling'],
    ['g K', 'this is the first sibling'],
    ['l', 'this run has no children in this input'],
    ['space', 'this run has no children in this input: nothing to fold'],
    ['*', 'this run has no children in this input'],
    ['p *', 'all below this run is unfolded already'],
    ['g p', 'this is a root run: it has no parent'],
    ['- h', 'this is a root run: it has no parent'],
    ['t t', 'this is a root run'],
    ['p z z', 'this run is the root of the view already: esc shows all'],
    ['p z t', 'this is the top of the view: esc shows all'],
    ['p z p', 'this is the top of the view: esc shows all'],
    ['p z - h', 'this is the top of the view: esc shows all'],
    ['p z J', 'this is the top of the view: esc shows all'],
    ['[', 'no earlier place to go back to'],
    ['G ]', 'no later place to go forward to'],
    ['G [ [', 'no earlier place to go back to'],
    ['escape', 'nothing to leave: q quits'],
    ['é', 'é does nothing here: ? lists the keys'],
    ['ctrl-k', 'ctrl-k does nothing here: ? lists the keys'],
    ['<', 'this is the left edge'],
    ['w >', 'long lines are wrapped: w cuts them'],
    ['d tab', 'there is only one pane: d opens the details'],
    ['d +', 'there is only one pane: d opens the details'],
    // Causes come first, then what failed because of them.
    ['G E', 'failure 1/4, a cause'],
    ['e', 'failure 2/4, a cause'],
    ['e e', 'failure 3/4, because a run below it failed'],
    ['e e e e', 'failure 1/4, a cause, from the first again'],
    ['g j e', 'failure 1/4, a cause'],
    ['g j E', 'failure 4/4, because a run below it failed, from the last again'],
    ['g J E', 'failure 1/4, a cause'],
    ['? k', 'this is the beginning of the help'],
    ['? G j', 'this is the end of the help'],
  ])('%s: %s', (keys, notice) => {
    expect(pressed(opening, keys).notice).toBe(notice);
  });

  test('the notice goes with the next key', () => {
    expect(pressed(opening, 'g k j').notice).toBeNull();
  });
});

test('unfold all opens groups, fold all shows families alone, a digit as many levels', () => {
  expect(treeText(pressed(opening, '='))).toContain('     send-email\n     send-email');
  expect(treeText(pressed(opening, '= -'))).toBe(
    ['❯▶ process-order', ' ▶ well-order', '   sync-stock'].join('\n'),
  );
  expect(treeText(pressed(opening, '2'))).toBe(
    [
      ' ▼ process-order',
      '     charge-card',
      '❯  ▶ fulfil-order',
      '   ▶ 5 × send-email',
      ' ▼ well-order',
      '     charge-card',
      '   sync-stock',
    ].join('\n'),
  );
});

test('* unfolds all below a run, groups as well', () => {
  const text = treeText(pressed(opening, 'g - g *'));
  expect(text.split('\n').filter((line) => line.includes('send-email'))).toHaveLength(5);
  expect(text).toContain('ship-label');
  expect(text).toContain(' ▶ well-order');
});

test('z shows one run and all below it, unfolded; within it keys stay there', () => {
  const zoomed = pressed(opening, 'p space z');
  expect(treeText(zoomed)).toBe(
    ['❯▼ fulfil-order', '     reserve-stock', '     ship-label', '     ! label rejected'].join('\n'),
  );
  expect(pressed(zoomed, 'E').notice).toBe('failure 1/2, a cause');
  expect(pressed(zoomed, 'e').notice).toBe('failure 1/2, a cause, from the first again');
  expect(treeText(pressed(zoomed, '- ='))).toContain('ship-label');
  expect(treeText(pressed(zoomed, '[')), 'nothing was jumped from but the parent').toContain(
    '❯    ship-label',
  );
});

test('esc undoes one zoom at a time', () => {
  const twice = pressed(opening, 'g z j J z');
  expect(treeText(twice)).toMatch(/^❯▼ fulfil-order/);
  expect(treeText(pressed(twice, 'escape'))).toMatch(/^ ▼ process-order/);
  expect(treeText(pressed(twice, 'escape escape'))).toContain('sync-stock');
});

test('a failure that was handled is neither stepped to nor unfolded nor opened on', () => {
  const handled = stateOf(
    collectionOf([
      { id: 'run_w', task: 'well-order', created: 0, finished: 60 },
      {
        id: 'run_h',
        task: 'probe',
        status: 'FAILED',
        parent: 'run_w',
        created: 1,
        finished: 2,
        isAwaited: true,
      },
      { id: 'run_v', task: 'other-order', created: 0, finished: 60 },
    ]),
  );
  expect(treeText(handled)).toBe(['❯▶ well-order', '   other-order'].join('\n'));
  expect(pressed(handled, 'e').notice).toBe('no run failed');
});
