/** Turns a text into documents and stretches that are given up, window by window. The rules are told in `split-documents`. */
import type { ByteWindow } from './byte-window.ts';
import type { FoundElement } from './find-next-element.ts';
import { stepElements } from './split-elements.ts';
import { endJunkAtElement, stepJunk } from './split-junk.ts';
import { resumeAtElement, stepSkip } from './split-recovery.ts';
import { type Phase, type SplitLimits, type SplitRequest, SplitState } from './split-state.ts';
import { stepHead, stepScalarEnd, stepTop } from './split-top.ts';
import { stepValue } from './split-value.ts';

const batchEvents = 4096;

/** Each goes on from the cursor until the phase changes or something is needed. */
const steps: Readonly<Record<Phase, (state: SplitState) => SplitRequest | null>> = {
  top: stepTop,
  'scalar-end': stepScalarEnd,
  head: stepHead,
  value: stepValue,
  elements: stepElements,
  junk: stepJunk,
  skip: stepSkip,
  finished: () => ({ kind: 'end' }),
};

/** Runs without waiting; what it waits for it asks of its caller, between two calls of `run`. */
export class DocumentSplitter {
  readonly #state: SplitState;

  constructor(window: ByteWindow, limits: SplitLimits) {
    this.#state = new SplitState(window, limits);
  }

  /** Offset up to which the text was looked at. */
  get offset(): number {
    return this.#state.cursor.offset;
  }

  /** The events since they were last taken, and which of them lack their excerpt. */
  takeEvents(): ReturnType<SplitState['log']['take']> {
    return this.#state.log.take();
  }

  /** Goes as far as the window allows. */
  run(): SplitRequest {
    const state = this.#state;
    const { window } = state;
    for (;;) {
      const { offset } = state.cursor;
      if (offset > state.furthest) state.furthest = offset;
      if (state.log.events.length >= batchEvents) return { kind: 'batch' };
      if (offset < window.base || offset > window.end) return { kind: 'move' };
      const request = steps[state.phase](state);
      if (request !== null) return request;
    }
  }

  /** Goes on at an offset behind zero bytes that were skipped. */
  jumpTo(offset: number): void {
    this.#state.cursor.offset = offset;
  }

  /** Goes on at the element that was found; or without one. */
  answerSearch(found: FoundElement | null): void {
    if (found === null) return;
    if (this.#state.junk === null) resumeAtElement(this.#state, found);
    else endJunkAtElement(this.#state, found);
  }
}
