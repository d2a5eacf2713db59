/** Writes the view to the file that a person names, in slices: keys are answered meanwhile. */
import type { RunBody } from '../model/run-body.ts';
import type { RunFeed } from '../model/run-feed.ts';
import { formatBytes, formatCounted } from '../presentation/format-count.ts';
import { savedLines } from '../presentation/plain/saved-lines.ts';
import type { SaveRequest } from '../state/save-request.ts';
import type { State } from '../state/state.ts';
import { createFile, FileFailure, type NewFile } from '../terminal/new-file.ts';
import type { Store } from './create-store.ts';
import { savedDocuments } from './saved-documents.ts';

/** Characters of a write. */
const chunkLength = 64 * 1024;
/** Pauses are worth a turn of the event loop each. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const progressMs = 2000;

/** What has been written so far. */
export interface Saved {
  byteLength: number;
  maskCount: number;
  runCount: number;
  unreadCount: number;
}

/** A piece of the file; an empty one gives others their turn. */
export interface SavedPiece {
  readonly text: string;
  readonly maskCount: number;
}

/** A file under way; `stop` says why no more is to be written. */
interface Job {
  readonly path: string;
  stop: string | null;
  file: NewFile | null;
}

export interface ViewSaver {
  readonly save: (request: SaveRequest) => void;
  /** The runs are read anew: rows mean other runs now. */
  readonly forget: () => void;
  readonly end: () => void;
}

/** One file at a time. What became of it is told in a notice. */
export function viewSaver(store: Store, feed: Pick<RunFeed, 'load'>): ViewSaver {
  let current: Job | null = null;
  const notice = (text: string): void => store.apply({ kind: 'noticed', text });

  const write = async (request: SaveRequest, state: State, job: Job) => {
    const saved: Saved = { byteLength: 0, maskCount: 0, runCount: 0, unreadCount: 0 };
    const pieces = piecesOf(request, state, feed, saved);
    let chunk = '';
    let toldMs = performance.now();
    for await (const { text, maskCount } of pieces) {
      if (job.stop !== null) throw new FileFailure(job.stop);
      // Only now: where there is nothing to write nothing is made, and nothing replaced.
      const file = job.file ?? (await createFile(request.path, request.isOverwriting));
      job.file = file;
      chunk += text;
      saved.maskCount += maskCount;
      if (text === '') await turn();
      if (chunk.length < chunkLength) continue;
      saved.byteLength += Buffer.byteLength(chunk);
      await file.write(chunk);
      chunk = '';
      if (performance.now() - toldMs < progressMs) continue;
      toldMs = performance.now();
      if (isFree(store.state())) notice(`saving ${request.path}: ${toldSize(request, saved)} so far`);
    }
    saved.byteLength += Buffer.byteLength(chunk);
    if (chunk !== '') await job.file?.write(chunk);
    await job.file?.finish();
    return saved;
  };

  const save = async (request: SaveRequest): Promise<void> => {
    if (current !== null) return notice(`${current.path} is still being saved`);
    const job: Job = { path: request.path, stop: null, file: null };
    current = job;
    try {
      const saved = await write(request, store.state(), job);
      notice(`saved ${request.path}: ${toldSize(request, saved)}${toldRest(request, saved)}`);
    } catch (error) {
      job.file?.abandon();
      const reason = error instanceof Error ? error.message : String(error);
      notice(`${request.path} ${error instanceof FileFailure ? reason : `is not saved: ${reason}`}`);
    } finally {
      current = null;
    }
  };

  return {
    save: (request) => void save(request),
    forget() {
      if (current !== null) current.stop = 'is not saved: the input is read anew';
    },
    end() {
      if (current === null) return;
      current.stop = 'is not saved';
      current.file?.abandon();
    },
  };
}

async function* piecesOf(
  request: SaveRequest,
  state: State,
  feed: Pick<RunFeed, 'load'>,
  saved: Saved,
): AsyncGenerator<SavedPiece> {
  if (request.format === 'json' || request.format === 'json-lines') {
    yield* savedDocuments(request, state, feed, saved);
    return;
  }
  yield* savedLines(state, request, await bodyOf(request, state, feed));
}

/** The run's document is read where it is not at hand; without it there is still something to report. */
async function bodyOf(
  { format }: SaveRequest,
  { cursor, bodies, runs }: State,
  feed: Pick<RunFeed, 'load'>,
): Promise<RunBody | null> {
  if (format !== 'markdown' || cursor < 0 || cursor >= runs.index.size) return null;
  const known = bodies.get(cursor);
  if (known !== undefined || runs.index.document(cursor) < 0) return known ?? null;
  return feed.load(cursor).catch(() => null);
}

/** Whether a word on the last line is in nobody's way. */
function isFree({ copying, count, palette }: State): boolean {
  return copying === null && count === null && palette.draft === null;
}

function toldSize({ format }: SaveRequest, { byteLength, runCount }: Saved): string {
  const size = formatBytes(byteLength);
  return format === 'json' || format === 'json-lines' ? `${formatCounted(runCount, 'run')}, ${size}` : size;
}

function toldRest({ isRaw }: SaveRequest, { maskCount, unreadCount }: Saved): string {
  const unread = unreadCount === 0 ? '' : `, ${formatCounted(unreadCount, 'run')} could not be read`;
  if (maskCount === 0 || isRaw) return unread;
  return `, ${formatCounted(maskCount, 'secret')} masked (:save-raw keeps them)${unread}`;
}
