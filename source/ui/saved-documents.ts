/** The documents of the runs in the view, read back one after the other, some ahead. */
import type { RunBody } from '../model/run-body.ts';
import type { RunFeed } from '../model/run-feed.ts';
import { savedDocument } from '../presentation/plain/saved-document.ts';
import type { SaveRequest } from '../state/save-request.ts';
import type { State } from '../state/state.ts';
import { viewRuns } from '../state/view-runs.ts';
import type { Saved, SavedPiece } from './view-saver.ts';

/** Reads under way at once: the next are asked for while one is written. */
const mostAhead = 16;

/** An array, or a line each; a document that tells of several runs comes once, where the first of them does. Counts runs in `saved`. */
export async function* savedDocuments(
  request: SaveRequest,
  state: State,
  feed: Pick<RunFeed, 'load'>,
  saved: Saved,
): AsyncGenerator<SavedPiece> {
  const isArray = request.format === 'json';
  const between = isArray ? ',\n' : '\n';
  let isFirst = true;
  for await (const body of bodiesOf(state, feed, saved)) {
    const { text, maskCount } = savedDocument(body, request);
    const before = isFirst ? (isArray ? '[\n' : '') : between;
    isFirst = false;
    yield { text: before + text, maskCount };
  }
  if (isFirst) throw new Error('no run in the view has a document');
  yield { text: isArray ? '\n]\n' : '\n', maskCount: 0 };
}

async function* bodiesOf(state: State, feed: Pick<RunFeed, 'load'>, saved: Saved): AsyncGenerator<RunBody> {
  const { index } = state.runs;
  const seen = new Set<number>();
  const ahead: Promise<RunBody | null>[] = [];
  for (const row of viewRuns(state)) {
    saved.runCount += 1;
    const document = index.document(row);
    if (seen.has(document)) continue;
    seen.add(document);
    ahead.push(feed.load(row).catch(() => null));
    if (ahead.length < mostAhead) continue;
    const body = await ahead.shift();
    if (body) yield body;
    else saved.unreadCount += 1;
  }
  for (const one of ahead) {
    const body = await one;
    if (body === null) saved.unreadCount += 1;
    else yield body;
  }
}
