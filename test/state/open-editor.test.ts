import { expect, test } from 'vitest';
import { actionForKey } from '../../source/state/keymap.ts';
import { pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const size = { columns: 100, rows: 40 };

function run(error: object | null, attempts: readonly object[] = []): object {
  return {
    id: 'run_1',
    taskIdentifier: 'ship',
    status: 'FAILED',
    createdAt: '2026-05-03T10:00:00.000Z',
    error,
    attempts,
  };
}

const error = {
  name: 'Error',
  message: 'no',
  stackTrace:
    'Error: no\n    at x (/app/node_modules/x.js:1:2)\n    at a (/app/src/a.ts:3:4)\n    at b (/app/src/b.ts:5:6)',
};

async function opened(document: object, keys: string): Promise<string> {
  const meant = actionForKey(pressed(await stateOfDocuments([document], size), keys), 'v');
  if (meant.kind === 'open-editor') return `${meant.place.path}:${meant.place.line}:${meant.place.column}`;
  return meant.kind === 'noticed' ? meant.text : meant.kind;
}

test.each([
  ['the first line of their own code', '', '/app/src/a.ts:3:4'],
  ['the frame that the cursor stands on', 'x tab G', '/app/src/b.ts:5:6'],
  ['a frame of others that it stands on', 'x tab j enter j', '/app/node_modules/x.js:1:2'],
  ['the first one where it stands on none', 'x tab', '/app/src/a.ts:3:4'],
])('v opens %s', async (_, keys, place) => {
  expect(await opened(run(error), keys)).toBe(place);
});

test('v says so where there is no line to open', async () => {
  expect(await opened(run({ message: 'no' }), '')).toBe(
    'no line of your code is known here: an error with a stack has one',
  );
});

test('v opens the line that the index knows before the run is read', async () => {
  const state = { ...(await stateOfDocuments([run(error)], size)), bodies: new Map() };
  expect(actionForKey(state, 'v')).toMatchObject({
    kind: 'open-editor',
    place: { file: 'src/a.ts', line: 3, column: 4 },
  });
});
