/** A frame of the person's own code ends in its line number, and that is never cut, however narrow the pane. */
import { expect, test } from 'vitest';
import { detailsLines } from '../../../source/presentation/details/details-lines.ts';
import { segmentsText } from '../../../source/presentation/segments.ts';
import { reduce } from '../../../source/state/reduce.ts';
import { stateOfDocuments } from '../../helpers/state-of-documents.ts';

const place = `src/trigger/${'a-folder-with-a-long-name/'.repeat(5)}ship-label.ts:1042:11`;
const failed = {
  id: 'run_ship',
  status: 'COMPLETED_WITH_ERRORS',
  taskIdentifier: 'ship-label',
  createdAt: '2026-11-03T09:12:00.000Z',
  updatedAt: '2026-11-03T09:12:04.000Z',
  attempts: [
    {
      id: 'attempt_ship',
      status: 'FAILED',
      error: { message: 'rejected', stack: `Error: rejected\n    at createLabel (file:///app/${place})` },
    },
  ],
};

test.each([40, 60, 80, 119])('at %i cells', async (width) => {
  const opened = await stateOfDocuments([failed], { columns: width, rows: 40 });
  const state = reduce(opened, { kind: 'tab-chosen', tab: 'error' });
  const text = detailsLines(state, width, 20)
    .map(({ segments }) => segmentsText(segments).trim())
    .join('');
  expect(text).toContain(`(${place})`);
});
