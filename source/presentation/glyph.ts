/** The sign, word and tone of each state of a run, with plain ASCII forms. Tones only repeat what sign and word say. */
import { type RunState, stateFacts } from '../model/run-state.ts';
import type { Tone, VisibleText } from './line.ts';
import { joinVisible, own, visible } from './visible.ts';

/** What the one-cell sign of a run tells; `unknown` also stands for a run that no document of the input describes. */
export type GlyphName =
  | 'ok'
  | 'failed'
  | 'executing'
  | 'waiting'
  | 'cancelled'
  | 'crashed'
  | 'timed out'
  | 'unknown';

interface GlyphFacts {
  /** One cell. */
  readonly sign: string;
  /** Up to four cells: the sign where only ASCII may be drawn, the word where there is room for no longer one. */
  readonly code: string;
  readonly tone: Tone;
}

const glyphFacts: Readonly<Record<GlyphName, GlyphFacts>> = {
  ok: { sign: '✔', code: 'ok', tone: 'success' },
  failed: { sign: '✘', code: 'FAIL', tone: 'failure' },
  executing: { sign: '◐', code: 'RUN', tone: 'running' },
  waiting: { sign: '◷', code: 'WAIT', tone: 'waiting' },
  cancelled: { sign: '∅', code: 'CANC', tone: 'dim' },
  crashed: { sign: '!', code: 'CRSH', tone: 'failure' },
  'timed out': { sign: '⊘', code: 'TIME', tone: 'failure' },
  unknown: { sign: '?', code: '?', tone: 'plain' },
};

const glyphByState: Readonly<Record<RunState, GlyphName>> = {
  delayed: 'waiting',
  queued: 'waiting',
  'waiting for version': 'waiting',
  starting: 'waiting',
  executing: 'executing',
  retrying: 'executing',
  waiting: 'waiting',
  paused: 'waiting',
  succeeded: 'ok',
  failed: 'failed',
  crashed: 'crashed',
  interrupted: 'crashed',
  'system failure': 'crashed',
  'timed out': 'timed out',
  'failed to run': 'failed',
  expired: 'cancelled',
  cancelled: 'cancelled',
  unknown: 'unknown',
};

/** The glyph of a state. */
export function glyphOf(state: RunState): GlyphName {
  return glyphByState[state];
}

/** Cells that a glyph takes in a row: 1, or 4 in ASCII. */
export function glyphWidth(isAscii: boolean): number {
  return isAscii ? 4 : 1;
}

/** A glyph's sign, not padded. */
export function glyphSign(name: GlyphName, isAscii: boolean): VisibleText {
  return own(isAscii ? glyphFacts[name].code : glyphFacts[name].sign);
}

/** The tone of a glyph and its word. */
export function glyphTone(name: GlyphName): Tone {
  return glyphFacts[name].tone;
}

/** The dashboard's word for a state. A status that runlens does not know stands as the input has it, in quotes: no data passes for a word of ours. */
export function statusWord(state: RunState, status: string | null): VisibleText {
  if (state !== 'unknown') return own(stateFacts[state].label);
  if (status === null) return own('Unknown');
  const isCut = status.length > longestStatus;
  return joinVisible([
    own('"'),
    visible(isCut ? status.slice(0, longestStatus) : status),
    own(isCut ? '…"' : '"'),
  ]);
}

/** Characters of an unknown status that a row could ever show. */
const longestStatus = 40;

/** The same in at most four cells. */
export function shortStatusWord(state: RunState): VisibleText {
  return own(glyphFacts[glyphByState[state]].code);
}
