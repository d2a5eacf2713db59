/** Asks runs one after the other whether a filter matches, for so long at once that the answer comes soon, and gives way in between. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { failureWords, InputFailure } from '../input/input-failure.ts';
import type { FilterQuestion, FilterReply } from '../model/filter-question.ts';
import { type BodyFilter, bodyFilter } from '../query/body-filter.ts';
import type { FilterAnswer } from '../query/filter-answer.ts';
import { type FilterProgram, filterProgram } from '../query/filter-program.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { FilteredDocuments } from './filtered-documents.ts';
import type { LoadRequest } from './load-request.ts';

/** An answer is given after so long at the latest, and other messages are looked at so often. */
const longestMs = 100;
const turnMs = 20;

export class RunFilter {
  readonly #question: FilterQuestion;
  readonly #loads: readonly (LoadRequest | null)[];
  #isEnded = false;

  /** `loads` has one request for each row of the question, null where no document tells of the run. */
  constructor(question: FilterQuestion, loads: readonly (LoadRequest | null)[]) {
    this.#question = question;
    this.#loads = loads;
  }

  /** What was asked by then is the answer. */
  end(): void {
    this.#isEnded = true;
  }

  /** Asks until all are, the time is over or it is told to end. A document that cannot be read rejects nothing: it does not match, and the reply says so. */
  async run(documents: FilteredDocuments): Promise<FilterReply> {
    const matches = new Uint8Array(this.#loads.length);
    let failure: string | null = null;
    let count = 0;
    const filter = await this.#filter();
    const beganMs = performance.now();
    let turnAtMs = beganMs + turnMs;
    for (const load of this.#loads) {
      try {
        if (load !== null && (await documents.ask(filter, count, load))) matches[count] = 1;
      } catch (error) {
        if (!(error instanceof InputFailure)) throw error;
        failure ??= failureWords(error);
      }
      count += 1;
      const nowMs = performance.now();
      if (nowMs < turnAtMs) continue;
      await nextTurn();
      turnAtMs = performance.now() + turnMs;
      if (this.#isEnded || nowMs - beganMs >= longestMs) break;
    }
    return { count, matches: matches.slice(0, count), failure };
  }

  async #filter(): Promise<BodyFilter> {
    const program = programOf(this.#question.text);
    const { answers } = this.#question;
    const termCount = program.terms.length;
    const isEngineNeeded = program.terms.some(({ kind }) => kind === 'error-pattern');
    const engine = isEngineNeeded ? (await import('../query/linear-pattern.ts')).linearPattern : null;
    return bodyFilter(program, (at, term) => answers[at * termCount + term] as FilterAnswer, engine);
  }
}

/** The text comes from an expression, so it has no mistake. */
function programOf(text: string): FilterProgram {
  const parsed = parseFilter(text);
  if (parsed.kind === 'mistake') throw new Error(`not a filter: ${text}`);
  return filterProgram(parsed.expression);
}
