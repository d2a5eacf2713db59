/** The filter line: what each key shows, what is kept, and that esc goes back to exactly what was before. */
import { describe, expect, test } from 'vitest';
import { linearPattern } from '../../../source/query/linear-pattern.ts';
import { isPatternEngineAwaited } from '../../../source/state/filter/answered-filter.ts';
import { filterCountText } from '../../../source/state/filter/filter-count.ts';
import { filterCompletion } from '../../../source/state/filter/filter-line.ts';
import { reduce } from '../../../source/state/reduce.ts';
import { setFilter } from '../../../source/state/set-filter.ts';
import type { State } from '../../../source/state/state.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { keysOf, pressed, stateOf } from '../../helpers/session-state.ts';

const failed = { status: 'FAILED', error: { name: 'Error', message: 'no stock' }, finished: 9 };
const runs = collectionOf([
  { id: 'run_a', task: 'order', ...failed },
  { id: 'run_b', task: 'reserve', parent: 'run_a', isAwaited: true, ...failed, finished: 8 },
  { id: 'run_c', task: 'mail', parent: 'run_a', status: 'COMPLETED', finished: 5 },
  { id: 'run_d', task: 'log', parent: 'run_c', status: 'COMPLETED', finished: 4 },
  { id: 'run_e', task: 'sync', status: 'COMPLETED', finished: 9 },
  ...['f', 'g', 'h', 'i', 'j'].map((name) => ({
    id: `run_${name}`,
    task: 'send',
    parent: 'run_e',
    status: 'COMPLETED',
    finished: 6,
  })),
]);
const opening = stateOf(runs);

function shown(state: State): readonly string[] {
  const { visible } = state;
  const lines: string[] = [];
  for (let place = 0; place < visible.count; place += 1) {
    if (visible.isMessage[place] === 0) lines.push(runs.index.id(visible.row[place] ?? -1).slice(4));
  }
  return lines;
}

function typed(text: string, state = opening): State {
  return pressed(state, `f ${keysOf(text)}`);
}

describe('what is typed is asked at once', () => {
  test.each([
    ['', 'a b c e', ''],
    ['status:failed', 'a b', '2 of 10 runs in 1 family'],
    ['task:log', 'a c d', '1 of 10 runs in 1 family'],
    ['task:send', 'e f g h i j', '5 of 10 runs in 1 family'],
    ['task:send id:run_h', 'e h', '1 of 10 runs in 1 family'],
    ['task:nothing', '', 'none of 10 runs'],
    // What is wrong leaves what was shown by the text before it.
    ['task:log (', 'a c d', '1 of 10 runs in 1 family'],
    ['task:log status:nope', 'a c d', '1 of 10 runs in 1 family'],
  ])('%s', (text, ids, count) => {
    const state = typed(text);
    expect(shown(state).join(' ')).toBe(ids);
    expect(filterCountText(state)).toBe(count);
  });

  test.each(['statu', 'payload.', 'payload.customerId', 'task:log metadata.a.0'])(
    '%s may become a field: as a word that no run has it is asked on enter alone',
    (text) => {
      const state = typed(text);
      expect(state.visible.count).toBeGreaterThan(0);
      expect(pressed(state, 'enter').visible.count).toBe(0);
    },
  );

  test('task.a is no path of a field', () => {
    expect(typed('task.a').visible.count).toBe(0);
  });

  test('the cursor stays on a match, else goes to one of its family, else to the first', () => {
    expect(opening.cursor).toBe(runs.index.rowOf('run_b'));
    expect(typed('status:failed').cursor).toBe(opening.cursor);
    expect(typed('task:log').cursor).toBe(runs.index.rowOf('run_d'));
    expect(typed('task:send').cursor).toBe(runs.index.rowOf('run_f'));
  });
});

describe('esc', () => {
  test.each(['f', 'f x', 'f i s : o k', 'f s t a t u s :', 'f i d : n o'])(
    'after "%s" goes back to exactly what was before',
    (keys) => {
      const before = pressed(opening, '- G');
      const {
        notice: _,
        filter: after,
        find: __,
        hasMoved: ___,
        ...rest
      } = pressed(before, `${keys} escape`);
      const { notice: _b, filter, find: __b, hasMoved: ___b, ...expected } = before;
      expect(rest).toEqual(expected);
      expect({ ...after, pastAt: 0 }).toEqual({ ...filter, pastAt: 0 });
    },
  );

  test('later ends the filter, with the folds from before and the way to the run under the cursor', () => {
    const folded = pressed(opening, '-');
    const kept = pressed(typed('task:log', folded), 'enter');
    const ended = pressed(kept, 'escape');
    expect(ended.matched).toBeNull();
    expect(shown(ended).join(' ')).toBe('a b c d e');
    expect(ended.cursor).toBe(runs.index.rowOf('run_d'));
    expect(pressed(ended, '[').cursor).toBe(folded.cursor);
  });

  test('leaves what was narrowed later first', () => {
    const filtered = pressed(typed('status:failed'), 'enter g z');
    expect(pressed(filtered, 'escape').filter.shown?.text).toBe('status:failed');
    const zoomed = pressed(typed('status:failed', pressed(opening, 'g z')), 'enter');
    expect(pressed(zoomed, 'escape').filter.shown).toBeNull();
    expect(pressed(zoomed, 'escape').zoom).toBe(zoomed.zoom);
  });
});

describe('the line', () => {
  test.each([
    ['s p left left x', 'x|sp'],
    ['a space b ctrl-w', 'a |'],
    ['a b ctrl-u', '|'],
    ['a b home delete', '|b'],
    ['a b home right c', 'ac|b'],
    ['😀 left', '|😀'],
    ['😀 backspace', '|'],
    ['i s : tab', 'is:cause|'],
    ['i s : shift-tab', 'is:implied|'],
    ['d e p tab', 'depth:|'],
    ['t a s k : s e tab', 'task:send|'],
  ])('%s', (keys, line) => {
    const { draft } = pressed(opening, `f ${keys}`).filter;
    expect(`${draft?.text.slice(0, draft.cursor)}|${draft?.text.slice(draft.cursor)}`).toBe(line);
  });

  test('is closed by backspace once it is empty', () => {
    expect(pressed(opening, 'f a backspace backspace').filter.draft).toBeNull();
  });

  test('stays open on enter while there is a mistake', () => {
    const state = pressed(typed('task:'), 'enter');
    expect(state.filter.draft?.mistake?.column).toBe(6);
  });

  test('has the filter that is set; emptied it shows all again', () => {
    const kept = pressed(typed('task:log'), 'enter');
    expect(pressed(kept, 'f').filter.draft?.text).toBe('task:log');
    const emptied = pressed(kept, 'f ctrl-u');
    expect(emptied.matched).toBeNull();
    expect(pressed(emptied, 'escape').filter.shown?.text).toBe('task:log');
    expect(pressed(emptied, 'enter').filter.shown).toBeNull();
  });

  test('recalls filters of the past', () => {
    const first = pressed(typed('task:log'), 'enter escape');
    const second = pressed(typed('is:ok', first), 'enter escape');
    expect(pressed(second, 'f up').filter.draft?.text).toBe('is:ok');
    expect(pressed(second, 'f up up').filter.draft?.text).toBe('task:log');
    expect(pressed(second, 'f up up').filter.shown?.text).toBe('task:log');
    expect(pressed(second, 'f up up up').notice).toBe('no earlier filter');
    expect(pressed(second, 'f up down').filter.draft?.text).toBe('');
  });

  test('offers the values of the input, the commonest first', () => {
    const { candidates } = filterCompletion(typed('task:'));
    expect(candidates[0]).toMatchObject({ text: 'send', count: 5 });
  });
});

describe('a filter that is set', () => {
  test('is asked of runs that come in, and of the others again', () => {
    const some = collectionOf([{ id: 'run_a', task: 'order', ...failed }]);
    const first = stateOf({ ...some, progress: { ...some.progress, isComplete: false } });
    const narrowed = setFilter(first, 'is:cause');
    expect(narrowed.matched?.count).toBe(1);
    const grown = reduce(narrowed, { kind: 'runs-changed', runs });
    expect(shown(grown).join(' ')).toBe('a b');
    expect(grown.matched?.count).toBe(1);
  });

  test('is there from the start with --filter, the cursor on a match', () => {
    const state = stateOf(runs, undefined, { filter: 'task:log' });
    expect(shown(state).join(' ')).toBe('a c d');
    expect(state.cursor).toBe(runs.index.rowOf('run_d'));
    expect(stateOf(runs, undefined, { filter: 'task:log', select: 'run_b' }).cursor).toBe(state.cursor);
    expect(stateOf(runs, undefined, { filter: 'status:failed', select: 'run_a' }).cursor).toBe(
      runs.index.rowOf('run_a'),
    );
  });

  test('is off where one goes to a run that it leaves out, and that is told', () => {
    const kept = pressed(typed('task:log'), 'enter');
    const state = reduce(kept, { kind: 'row-selected', row: runs.index.rowOf('run_e') });
    expect(state.filter.shown).toBeNull();
    expect(state.notice).toBe('the filter is off: this run does not match it');
  });

  test('is a list of a task, and what e and n step through', () => {
    const state = setFilter(opening, 'task:order');
    expect(state.notice).toBe('1 of 10 runs in 1 family: esc shows all');
    expect(pressed(state, 'e').notice).toBe('this is the only failure');
    expect(pressed(setFilter(opening, 'is:ok'), 'e').notice).toMatch(/more are filtered out|only failure/);
    expect(pressed(setFilter(opening, 'task:log'), '/ s e n d').find.matches).toHaveLength(0);
  });

  test('combines with F and z, and counts what is then in the view', () => {
    const both = pressed(setFilter(opening, 'task:* !task:order'), 'F');
    expect(shown(both).join(' ')).toBe('a b');
    expect(filterCountText(both)).toBe('1 of 10 runs in 1 family');
    const zoomed = pressed(setFilter(opening, 'is:ok'), 'G t z');
    expect(filterCountText(zoomed)).toBe('6 of 10 runs in 1 family');
  });

  test('with a mistake is told with its column, and nothing changes', () => {
    const state = setFilter(opening, 'staus:failed');
    expect(state.notice).toBe('filter: column 1: there is no field staus; did you mean status?');
    expect(state.matched).toBeNull();
  });

  test('with a regular expression waits for its engine', () => {
    const waiting = typed('error:/no st/');
    expect(isPatternEngineAwaited(waiting)).toBe(true);
    expect(waiting.matched).toBeNull();
    const ready = reduce(waiting, { kind: 'pattern-engine-loaded', engine: linearPattern });
    expect(ready.matched?.count).toBe(2);
    const kept = reduce(pressed(waiting, 'enter'), { kind: 'pattern-engine-loaded', engine: linearPattern });
    expect(kept.filter.shown?.text).toBe('error:/no st/');
  });
});
