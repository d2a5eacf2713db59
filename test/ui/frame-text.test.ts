import { expect, test } from 'vitest';
import { frameText } from '../../source/ui/frame-text.ts';
import { paneOfText, screenOfText } from './screen-of-text.ts';

const noColours = new Map();

test('a frame has panes side by side and below each other, each at its place', () => {
  const screen = screenOfText({ columns: 20, rows: 7 }, [
    paneOfText('families', { column: 0, row: 1, width: 6 }, ['one', 'two', 'three', 'four']),
    paneOfText('tree', { column: 7, row: 1, width: 13 }, ['tree 1', 'tree 2']),
    paneOfText('details', { column: 7, row: 3, width: 13 }, ['details 1', 'details 2']),
  ]);
  expect(
    frameText(screen, noColours)
      .split('\n')
      .map((line) => `${line}|`),
  ).toEqual([
    'top                 |',
    'one    tree 1       |',
    'two    tree 2       |',
    'three  details 1    |',
    'four   details 2    |',
    'bottom              |',
  ]);
});

test('a row that no pane reaches is empty', () => {
  const screen = screenOfText({ columns: 10, rows: 5 }, []);
  expect(frameText(screen, noColours).split('\n')).toEqual(['top       ', '', '', 'bottom    ']);
});
