/** Listens to the keyboard: tells an escape alone from the start of a sequence, and a flood that is a paste from fast fingers. */
import type { KeyEvent } from './key-event.ts';
import { flushKeys, initialKeyState, parseKeys } from './parse-keys.ts';

/** A terminal sends a sequence in one piece, or nearly so over a slow line; a person waits longer for nothing. */
const escapeWaitMs = 50;
/** The rest of a character, or of a paste, may be slow; an open paste whose end mark never comes must not swallow keys for ever. */
const pasteWaitMs = 2000;
/** More keys than this at once are no fingers: they are gathered until the line is quiet. */
const burstKeys = 100;
const burstWaitMs = 25;
/** So many presses are worth a longer wait for what may still come. */
const longBurstKeys = 1000;
const longBurstWaitMs = 120;
/** More keys than this are a paste into a terminal that does not mark pastes; a held key, or 5,000 presses by a program, are fewer. */
const mostBurstKeys = 10_000;
/** A burst this soon after such a paste is more of it, held up on its way. */
const pasteTailMs = 1000;

/** The part of a keyboard that is listened to. */
export interface KeySource {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** Hands over keys as they come, all of a burst at once; the mouse only while it is listened to. Returns what ends the listening. */
export function readKeys(
  source: KeySource,
  onKeys: (events: readonly KeyEvent[]) => void,
  isMouseHeard: () => boolean = () => false,
): () => void {
  let state = initialKeyState;
  let held: KeyEvent[] = [];
  let burst = { keys: 0, bytes: 0 };
  let isTailOfPaste = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tailTimer: ReturnType<typeof setTimeout> | undefined;

  const wait = (milliseconds: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
  const isFlood = (): boolean => burst.keys > mostBurstKeys || (isTailOfPaste && burst.keys > burstKeys);
  const startTail = (): void => {
    isTailOfPaste = true;
    clearTimeout(tailTimer);
    tailTimer = setTimeout(() => {
      isTailOfPaste = false;
    }, pasteTailMs);
  };
  const deliver = (): void => {
    const events: readonly KeyEvent[] = isFlood() ? [{ kind: 'paste', byteLength: burst.bytes }] : held;
    if (isFlood()) startTail();
    held = [];
    burst = { keys: 0, bytes: 0 };
    if (events.length > 0) onKeys(events);
  };
  const settle = (): void => {
    clearTimeout(timer);
    deliver();
    if (state.mode === 'ground') return;
    const isHalfText = state.mode === 'paste' || state.mode === 'character';
    wait(isHalfText ? pasteWaitMs : escapeWaitMs, () => {
      const flushed = flushKeys(state);
      state = flushed.state;
      if (flushed.events.length > 0) onKeys(flushed.events);
    });
  };
  const onData = (bytes: Uint8Array): void => {
    const { state: next, events: parsed } = parseKeys(state, bytes);
    state = next;
    const events = isMouseHeard() ? parsed : parsed.filter(({ kind }) => kind !== 'mouse');
    const isBurst = burst.keys > 0 || events.length > burstKeys;
    if (isBurst) burst = { keys: burst.keys + events.length, bytes: burst.bytes + bytes.length };
    // What is known to be a paste need not be kept.
    if (isFlood()) held = [];
    else for (const event of events) held.push(event);
    if (isBurst) wait(burst.keys > longBurstKeys ? longBurstWaitMs : burstWaitMs, settle);
    else settle();
  };

  source.on('data', onData);
  source.resume();
  return () => {
    clearTimeout(timer);
    clearTimeout(tailTimer);
    source.off('data', onData);
    source.pause();
  };
}
