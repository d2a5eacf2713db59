/** Gathers the lines of a trace export while its file is read: they are one run together, told at the file's end. */
import { isJsonObject } from '../dialect/json-object.ts';
import { recognise } from '../dialect/recognise.ts';
import type { Span } from '../dialect/spans/span.ts';
import { unnamedRun } from '../dialect/spans/unnamed-run.ts';
import { traceExport } from '../dialect/trace-export/index.ts';
import { readExportLine, runsOfExport } from '../dialect/trace-export/read-export.ts';
import type { DocumentRecord } from '../model/document.ts';
import { recordOf } from '../model/record-of-run.ts';
import type { RunRecord } from '../model/run-record.ts';
import type { Leaf } from './leaf.ts';

/** The document that all lines make, from the first to the last, and the runs in it. */
export interface GatheredDocument {
  readonly document: DocumentRecord;
  readonly records: readonly RunRecord[];
}

/** The value of the input that a line stands in: itself, or an array. */
export type LineValue = Pick<DocumentRecord, 'line' | 'column' | 'byteOffset' | 'byteLength'>;

export class ExportLines {
  /** Id of the run, which its lines do not tell. Raw text. */
  readonly runId: string;
  readonly #inputName: string;
  #lines: Span[] = [];
  #first: LineValue | null = null;
  #byteEnd = 0;
  #hiddenCharacters = 0;
  #isInvalid = false;

  constructor(inputName: string) {
    this.#inputName = inputName;
    this.runId = unnamedRun(inputName);
  }

  add(leaf: Leaf, within: LineValue, isInvalid: boolean, hiddenCharacters: number): void {
    const span = readExportLine(exportLineIn(leaf.value));
    // Properties can be large, and only the details show them.
    if (span !== null) this.#lines.push({ ...span, properties: null });
    const { line, column, byteOffset, byteLength } = within;
    this.#first ??= { line, column, byteOffset, byteLength };
    this.#byteEnd = byteOffset + byteLength;
    this.#hiddenCharacters += hiddenCharacters;
    this.#isInvalid ||= isInvalid;
  }

  /** What was gathered, as the document of this index of this file; null where there was nothing. Nothing is left behind. */
  take(file: number, index: number): GatheredDocument | null {
    const first = this.#first;
    if (first === null) return null;
    const runs = runsOfExport(this.#lines, { inputName: this.#inputName });
    this.#lines = [];
    this.#first = null;
    const verdict = this.#isInvalid ? 'invalid' : 'ok';
    return {
      document: {
        file,
        line: first.line,
        column: first.column,
        byteOffset: first.byteOffset,
        byteLength: this.#byteEnd - first.byteOffset,
        dialect: 'trace-export',
        verdict,
      },
      records: runs.map((run) => recordOf(run, index, this.#isInvalid, this.#hiddenCharacters)),
    };
  }
}

/** The line itself, where something is wrapped around it. */
export function exportLineIn(value: unknown): unknown {
  if (isJsonObject(value) && traceExport.recognises(value)) return value;
  const recognised = recognise(value);
  return recognised?.dialect === traceExport ? recognised.value : value;
}

/** Whether a document read again is one of the lines: of another dialect's documents in between it is not. */
export function isExportLine(value: unknown): boolean {
  const recognised = recognise(value);
  return recognised === null || recognised.dialect === traceExport;
}
