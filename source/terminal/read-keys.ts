/** Listens to the keyboard: tells an escape alone from the start of a sequence, and a flood that is a paste from fast fingers. */
import type { KeyEvent } from './key-event.ts';
import { flushKeys, initialKeyState, parseKeys } from './parse-keys.ts';

/** A terminal sends a sequence in one piece, or nearly so over a slow line; a person waits longer for nothing. */
const escapeWaitMs = 50;
/** The rest of a character, or of a paste, may be slow; an open paste whose end mark never comes must not swallow keys for ever. */
const pasteWaitMs = 1000;
/** More than this at once is no finger: it is gathered until the line is quiet. */
const burstBytes = 256;
const burstWaitMs = 25;
/** A burst longer than this is a paste into a terminal that does not mark pastes; 5,000 presses of any key are shorter. */
const longestBurstBytes = 65_536;

/** The part of a keyboard that is listened to. */
export interface KeySource {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** Hands over keys as they come, all of a burst at once. Returns what ends the listening. */
export function readKeys(source: KeySource, onKeys: (events: readonly KeyEvent[]) => void): () => void {
  let state = initialKeyState;
  let held: KeyEvent[] = [];
  let burstLength = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const deliver = (): void => {
    const events = held;
    held = [];
    burstLength = 0;
    if (events.length > 0) onKeys(events);
  };
  const wait = (milliseconds: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
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
    const parsed = parseKeys(state, bytes);
    state = parsed.state;
    const isBurst = state.mode !== 'paste' && (burstLength > 0 || bytes.length >= burstBytes);
    if (isBurst) burstLength += bytes.length;
    if (burstLength > longestBurstBytes) held = [{ kind: 'paste', byteLength: burstLength }];
    else for (const event of parsed.events) held.push(event);
    if (isBurst) wait(burstWaitMs, settle);
    else settle();
  };

  source.on('data', onData);
  source.resume();
  return () => {
    clearTimeout(timer);
    source.off('data', onData);
    source.pause();
  };
}
