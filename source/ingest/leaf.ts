/** One document as it is judged: a whole value of the input, or an element of an array or page within one. */
import type { ScanNotice } from '../input/split-event.ts';
import type { Place } from '../model/document.ts';
import type { JsonTree } from '../model/json-tree.ts';
import { parseJsonTree } from '../model/parse-json-tree.ts';

/** A value of the input as the splitter found it. */
export interface WholeDocument extends Place {
  /** Offset of its first byte in the file's unpacked text. */
  readonly byteOffset: number;
  readonly bytes: Uint8Array;
  /** Whether it is an element of a list page. */
  readonly isOfPage: boolean;
  /** What the scanner noticed in it. Offsets are the file's. */
  readonly notices: readonly ScanNotice[];
}

export class Leaf implements WholeDocument {
  readonly byteOffset: number;
  readonly line: number;
  readonly column: number;
  readonly bytes: Uint8Array;
  readonly isOfPage: boolean;
  readonly notices: readonly ScanNotice[];
  readonly text: string;
  readonly value: unknown;
  #tree: JsonTree | null = null;

  /** `text` and `value` are what the document's bytes read as. */
  constructor(document: WholeDocument, text: string, value: unknown) {
    this.byteOffset = document.byteOffset;
    this.line = document.line;
    this.column = document.column;
    this.bytes = document.bytes;
    this.isOfPage = document.isOfPage;
    this.notices = document.notices;
    this.text = text;
    this.value = value;
  }

  /** Where every part of the value lies; built when first asked for, which most documents never are. */
  get tree(): JsonTree {
    this.#tree ??= parseJsonTree(this.bytes);
    return this.#tree;
  }
}
