import { expect, test } from 'vitest';
import type { SourceExcerpt } from '../../source/model/source-excerpt.ts';
import type { FrameLocation } from '../../source/model/stack-frame.ts';
import { reduce } from '../../source/state/reduce.ts';
import { createStore } from '../../source/ui/create-store.ts';
import { sourceLoader } from '../../source/ui/source-loader.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const document = {
  id: 'run_1',
  taskIdentifier: 'ship',
  status: 'FAILED',
  createdAt: '2026-05-03T10:00:00.000Z',
  error: {
    name: 'Error',
    message: 'no',
    stackTrace:
      'Error: no\n    at a (/app/src/a.ts:2:1)\n    at x (/app/node_modules/x.js:1:1)\n    at b (/app/src/b.ts:3:1)',
  },
};

function excerptOf({ file, line, column }: FrameLocation): SourceExcerpt {
  return {
    place: { file: `/code/${file}`, line, column },
    label: file,
    line,
    column,
    firstLine: line,
    lines: ['code'],
  };
}

/** Nothing here takes longer than some turns of the event loop. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function session(read: (place: FrameLocation) => Promise<SourceExcerpt | null>) {
  const store = createStore(await stateOfDocuments([document], { columns: 120, rows: 40 }), reduce);
  const loader = sourceLoader(store, read);
  store.subscribe(loader.follow);
  return { store, loader };
}

test('own frames are read once each, what is not here as well', async () => {
  const read: string[] = [];
  const { store, loader } = await session(async (place) => {
    read.push(place.file);
    return place.file === 'src/a.ts' ? excerptOf(place) : null;
  });
  loader.follow();
  await settle();
  store.apply({ kind: 'moved', movement: 'next' });
  await settle();
  expect(read).toEqual(['src/a.ts', 'src/b.ts']);
  expect([...store.state().sources].map(([key, found]) => [key, found?.label ?? null])).toEqual([
    ['/app/src/a.ts:2:1', 'src/a.ts'],
    ['/app/src/b.ts:3:1', null],
  ]);
});

test('what may have changed is read again', async () => {
  let count = 0;
  const { store, loader } = await session(async (place) => {
    count += 1;
    return excerptOf(place);
  });
  loader.follow();
  await settle();
  store.apply({ kind: 'sources-outdated' });
  await settle();
  expect(count).toBe(4);
  expect(store.state().sources.size).toBe(2);
});

test('nothing is told once the session is over', async () => {
  const { store, loader } = await session(async (place) => excerptOf(place));
  loader.follow();
  loader.end();
  await settle();
  expect(store.state().sources.size).toBe(0);
});

test('nothing is read while the details are closed', async () => {
  let count = 0;
  const { store, loader } = await session(async () => {
    count += 1;
    return null;
  });
  store.apply({ kind: 'details-toggled' });
  loader.follow();
  await settle();
  expect(count).toBe(0);
});
