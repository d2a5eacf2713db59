/** Errors of runs and attempts by code, in a few flat arrays. */
import { longestMessage, longestName } from './error-record.ts';
import { IdTable } from './id-table.ts';
import { IntColumn } from './int-column.ts';
import type { ErrorRecord } from './run-record.ts';
import { TextDictionary } from './text-dictionary.ts';

/** Errors by code; none has the code −1. Equal texts are kept once: a cause often strikes many runs. */
export class ErrorTable {
  /** All texts but messages, which bear ids and so seldom repeat. */
  readonly #texts = new TextDictionary();
  readonly #messages = new IdTable();
  readonly #name = new IntColumn(-1);
  readonly #message = new IntColumn(-1);
  readonly #frame = new IntColumn(-1);
  readonly #code = new IntColumn(-1);
  readonly #messageShape = new IntColumn(-1);
  readonly #frameShape = new IntColumn(-1);
  #size = 0;

  /** Bytes that the columns and messages take. */
  get byteLength(): number {
    const parts = [
      this.#messages,
      this.#name,
      this.#message,
      this.#frame,
      this.#code,
      this.#messageShape,
      this.#frameShape,
    ];
    return parts.reduce((sum, part) => sum + part.byteLength, 0);
  }

  /** Keeps an error; null has the code −1. */
  add(error: ErrorRecord | null): number {
    if (error === null) return -1;
    const code = this.#size++;
    this.#name.set(code, this.#texts.codeOf(error.name));
    this.#message.set(code, error.message === null ? -1 : this.#messages.add(error.message));
    this.#frame.set(code, this.#texts.codeOf(error.frame));
    this.#code.set(code, this.#texts.codeOf(error.code));
    this.#messageShape.set(code, this.#texts.codeOf(error.messageShape));
    this.#frameShape.set(code, this.#texts.codeOf(error.frameShape));
    return code;
  }

  errorOf(code: number): ErrorRecord | null {
    if (code < 0) return null;
    const message = this.#message.get(code);
    return {
      name: this.#texts.textOf(this.#name.get(code)),
      message: message < 0 ? null : this.#messages.textOf(message),
      frame: this.#texts.textOf(this.#frame.get(code)),
      code: this.#texts.textOf(this.#code.get(code)),
      messageShape: this.#texts.textOf(this.#messageShape.get(code)) ?? '',
      frameShape: this.#texts.textOf(this.#frameShape.get(code)),
    };
  }

  nameOf(code: number): string | null {
    return this.#texts.textOf(this.#name.get(code));
  }

  /** Its name, of an internal error without one its code. */
  titleOf(code: number): string | null {
    return this.#texts.textOf(this.titleCode(code));
  }

  messageOf(code: number): string | null {
    const message = this.#message.get(code);
    return message < 0 ? null : this.#messages.textOf(message);
  }

  codeOf(code: number): string | null {
    return this.#texts.textOf(this.#code.get(code));
  }

  /** Whether name or message were cut (`errorRecordOf`). */
  isCut(code: number): boolean {
    const message = this.#message.get(code);
    if (message >= 0 && this.#messages.lengthOf(message) > longestMessage) return true;
    return (this.titleOf(code)?.length ?? 0) > longestName;
  }

  get messageCount(): number {
    return this.#messages.size;
  }

  /** No less than the distinct names and codes: other repeated texts are counted too. */
  get nameCount(): number {
    return this.#texts.size;
  }

  messageCode(code: number): number {
    return this.#message.get(code);
  }

  nameCode(code: number): number {
    return this.#name.get(code);
  }

  titleCode(code: number): number {
    const name = this.#name.get(code);
    return name < 0 ? this.#code.get(code) : name;
  }

  /** What tells whether an error's message holds a text; both are taken in lower case. */
  messageSearch(lowerCaseText: string): (code: number) => boolean {
    const isIn = this.#messages.search(lowerCaseText);
    return (code) => {
      const message = this.#message.get(code);
      return message >= 0 && isIn(message);
    };
  }
}
