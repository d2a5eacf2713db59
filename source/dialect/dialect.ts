/** What runlens must know of a shape of JSON to read it: one folder each. */
import type { DialectName } from '../model/dialect-name.ts';
import type { SchemaFindings } from '../schema/schema-problem.ts';
import type { Conversion } from './conversion.ts';
import type { JsonObject } from './json-object.ts';

/** What is known of a document besides what stands in it. */
export interface DocumentContext {
  /** The input as it is named to the user: `export/run_abc.jsonl`, `stdin`. */
  readonly inputName: string;
}

export interface Dialect {
  readonly name: DialectName;
  /** What a reader calls it, with its article: `a list page (GET /api/v1/runs)`. */
  readonly title: string;
  /** The same as `recognises` in words, for docs/formats.md: `` `spanId` and `time` ``. */
  readonly recognisedBy: string;
  /** Whether the object is of this dialect; asked in the order of detection, so the more special dialect comes first. */
  recognises(value: JsonObject): boolean;
  /** What is wrong with the value by the dialect's own schema; pointers start at the value. */
  findProblems(value: unknown): SchemaFindings;
  /** The runs in the value, which lies at `pointer` of its document. Never throws, whatever the value is. */
  toRuns(value: unknown, pointer: string, context: DocumentContext): Conversion;
  /** The smallest document of the dialect that makes sense, as docs/formats.md shows it. */
  readonly example: unknown;
  /** What a document of it gives, one sentence for docs/formats.md: `One run, …`. */
  readonly gives: string;
  /** Key of the array whose elements are documents of their own, where it is an envelope. */
  readonly elements?: string;
}
