/** Documents that are read again for the runs in them: one of many runs is read once as long as they are asked for one after the other. */
import type { DocumentContext } from '../dialect/dialect.ts';
import { toRuns } from '../dialect/to-runs.ts';
import { InputFailure } from '../input/input-failure.ts';
import type { ReadBytes } from '../model/byte-ranges.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { Run } from '../model/run.ts';
import { documentText, documentValue } from './document-text.ts';
import { judgeLeaf } from './judge-leaf.ts';
import { Leaf } from './leaf.ts';
import { leafOfLines } from './leaf-of-lines.ts';
import type { LoadSource } from './load-request.ts';
import { noticesAgain } from './notices-again.ts';
import type { Objection } from './objection.ts';
import { problemsListedPerDocument } from './problem-budget.ts';
import type { ReadSettings } from './read-settings.ts';

/** Bytes of documents that are kept beside the last one. */
const keptBytes = 16 * 1024 * 1024;
const mostKept = 64;

export class DocumentsAgain {
  readonly #settings: ReadSettings;
  readonly #readBytes: ReadBytes;
  /** The one that was asked for last comes last. */
  readonly #known = new Map<string, DocumentAgain>();

  constructor(settings: ReadSettings, readBytes: ReadBytes) {
    this.#settings = settings;
    this.#readBytes = readBytes;
  }

  /** Rejects with an `InputFailure` when the document is not there any more. */
  async read(source: LoadSource): Promise<DocumentAgain> {
    const { file, byteOffset, byteLength } = source.place;
    const key = `${file}:${byteOffset}:${byteLength}`;
    const known = this.#known.get(key);
    this.#known.delete(key);
    const document = known ?? (await this.#readAnew(source));
    this.#known.set(key, document);
    this.#forgetOldest();
    return document;
  }

  async #readAnew({ place, inputName }: LoadSource): Promise<DocumentAgain> {
    const bytes = await this.#readBytes(place.file, place.byteOffset, place.byteLength);
    return new DocumentAgain(await leafAgain(place, bytes), place, { inputName }, this.#settings);
  }

  #forgetOldest(): void {
    let held = 0;
    for (const { leaf } of this.#known.values()) held += leaf.bytes.length;
    for (const [key, { leaf }] of this.#known) {
      if (this.#known.size === 1 || (held <= keptBytes && this.#known.size <= mostKept)) return;
      held -= leaf.bytes.length;
      this.#known.delete(key);
    }
  }
}

/** One document with all that it tells. */
export class DocumentAgain {
  readonly leaf: Leaf;
  readonly #place: DocumentRecord;
  readonly #context: DocumentContext;
  readonly #settings: ReadSettings;
  #runs: ReadonlyMap<string, Run> | null = null;
  #objections: readonly Objection[] | null = null;

  constructor(leaf: Leaf, place: DocumentRecord, context: DocumentContext, settings: ReadSettings) {
    this.leaf = leaf;
    this.#place = place;
    this.#context = context;
    this.#settings = settings;
  }

  /** The run as the document tells it. Throws an `InputFailure` where it is not in it any more. */
  run({ id, pointer }: Pick<LoadSource, 'id' | 'pointer'>): Run {
    this.#runs ??= byPlace(this.#allRuns());
    const run = this.#runs.get(placeKey(id, pointer));
    if (run === undefined) throw changed();
    return run;
  }

  /** Id of the document's own run; null where it holds none. */
  get ownRunId(): string | null {
    this.#runs ??= byPlace(this.#allRuns());
    return this.#runs.values().next().value?.id ?? null;
  }

  /** What is wrong with it, as far as that is listed: found when first asked for, which takes longer than all else. */
  async objections(): Promise<readonly Objection[]> {
    if (this.#objections === null) {
      const settings = { ...this.#settings, dialect: this.#place.dialect };
      const leaf = await this.#leafWithNotices();
      const { runs, objections } = judgeLeaf(leaf, settings, problemsListedPerDocument, this.#context);
      this.#runs ??= byPlace(runs);
      this.#objections = objections.listed;
    }
    return this.#objections;
  }

  async #leafWithNotices(): Promise<Leaf> {
    const { leaf } = this;
    if (this.#place.dialect === 'trace-export') return leaf;
    const { line, column, byteOffset, bytes, isOfPage, text, value } = leaf;
    const notices = await noticesAgain(bytes, byteOffset);
    return new Leaf({ line, column, byteOffset, bytes, isOfPage, notices }, text, value);
  }

  #allRuns(): readonly Run[] {
    const { dialect } = this.#place;
    return dialect === null ? [] : toRuns(this.leaf.value, dialect, this.#context).runs;
  }
}

function byPlace(runs: readonly Run[]): ReadonlyMap<string, Run> {
  const byKey = new Map<string, Run>();
  for (const run of runs) {
    const key = placeKey(run.id, run.pointer);
    if (!byKey.has(key)) byKey.set(key, run);
  }
  return byKey;
}

function placeKey(id: string, pointer: string): string {
  return `${id}\n${pointer}`;
}

async function leafAgain(document: DocumentRecord, bytes: Uint8Array): Promise<Leaf> {
  if (bytes.length < document.byteLength) throw changed();
  try {
    const leaf =
      document.dialect === 'trace-export' ? await leafOfLines(bytes, document) : wholeLeaf(bytes, document);
    // Built here, so that bytes which are no JSON any more are told as such.
    return leaf.tree.size > 0 ? leaf : notThere();
  } catch {
    throw changed();
  }
}

function wholeLeaf(bytes: Uint8Array, { line, column, byteOffset }: DocumentRecord): Leaf {
  const text = documentText(bytes);
  const whole = { line, column, byteOffset, bytes, isOfPage: false, notices: [] };
  return new Leaf(whole, text, documentValue(text));
}

function notThere(): never {
  throw changed();
}

function changed(): InputFailure {
  return new InputFailure('the input has changed since it was read');
}
