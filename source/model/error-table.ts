/** Errors of runs and attempts by code: equal ones are kept once, since a cause often strikes many runs. */
import type { ErrorRecord } from './run-record.ts';
import { TextDictionary } from './text-dictionary.ts';

/** Errors by code; none has the code −1. */
export class ErrorTable {
  readonly #texts = new TextDictionary();
  readonly #codes = new Map<string, number>();
  readonly #errors: ErrorRecord[] = [];

  codeOf(error: ErrorRecord | null): number {
    if (error === null) return -1;
    const texts = [
      error.name,
      error.message,
      error.frame,
      error.code,
      error.messageShape,
      error.frameShape,
    ].map((text) => this.#texts.codeOf(text));
    const key = texts.join();
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const [name, message, frame, code, messageShape, frameShape] = texts.map((text) =>
      this.#texts.textOf(text),
    );
    const kept: ErrorRecord = {
      name: name ?? null,
      message: message ?? null,
      frame: frame ?? null,
      code: code ?? null,
      messageShape: messageShape ?? '',
      frameShape: frameShape ?? null,
    };
    this.#codes.set(key, this.#errors.length);
    return this.#errors.push(kept) - 1;
  }

  errorOf(code: number): ErrorRecord | null {
    return code < 0 ? null : (this.#errors[code] ?? null);
  }
}
