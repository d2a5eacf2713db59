import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSource } from '../../source/input/open-source.ts';
import { eventsOf } from './memory-source.ts';
import { temporaryFolder } from './temporary-folder.ts';

const gibibyte = 1024 ** 3;

/** Events of a file of this size that holds these texts at these positions, and holes between. */
async function eventsOfSparse(
  size: number,
  ...texts: readonly (readonly [position: number, text: string])[]
) {
  const path = join(temporaryFolder(), 'sparse.json');
  const file = await open(path, 'w');
  await file.truncate(size);
  for (const [position, text] of texts) await file.write(text, position);
  await file.sync();
  await file.close();
  const source = await openSource({ kind: 'file', name: path, path });
  try {
    return (await eventsOf(source)).map((event) =>
      event.kind === 'document' ? `document at ${event.byteOffset}` : event.kind,
    );
  } finally {
    await source.close();
  }
}

test('a hole is told as what it is, and what stands around it is found', async () => {
  expect(await eventsOfSparse(5 * gibibyte)).toEqual(['broken']);
  expect(await eventsOfSparse(5 * gibibyte, [0, '{"id": '])).toEqual(['broken']);
  expect(await eventsOfSparse(5 * gibibyte, [0, '{"id":1}\n'])).toEqual(['document at 0', 'broken']);
  const end = '{"id":1}\n{"id":2}\n';
  const place = 5 * gibibyte - end.length;
  expect(await eventsOfSparse(5 * gibibyte, [place, end])).toEqual([
    'broken',
    `document at ${place}`,
    `document at ${place + 9}`,
  ]);
});

test('text in the middle of holes is found too', async () => {
  const middle = 16 * 1024 ** 2;
  expect(await eventsOfSparse(64 * 1024 ** 2, [middle, '\n{"id":1}\n'])).toEqual([
    'broken',
    `document at ${middle + 1}`,
    'broken',
  ]);
});
