/** What the screen sets on the terminal, and how it is all taken back. Constants of ours: nothing from a file is ever in them. */

const alternateScreen = '\u001b[?1049';
const cursor = '\u001b[?25';
const wrapping = '\u001b[?7';
const bracketedPaste = '\u001b[?2004';
const synchronised = '\u001b[?2026';
const mouseButtons = '\u001b[?1000';
const mouseCells = '\u001b[?1006';
const plain = '\u001b[m';
const clear = '\u001b[2J\u001b[H';

/**
 * Alternate screen, no cursor, no wrapping (a row can then never spill into the next), pastes told apart from keys. No mouse: the
 * terminal's own selection keeps working unless the person asks for it (`mouseOn`). No question is asked: an answer could be read as keys.
 */
export const enterSequence = `${alternateScreen}h${cursor}l${wrapping}l${bracketedPaste}h${plain}${clear}`;

/** Presses and the wheel, told by cells that may lie beyond column 223. */
export const mouseOn = `${mouseButtons}h${mouseCells}h`;

/** The mouse is the terminal's again; harmless where it was. */
export const mouseOff = `${mouseCells}l${mouseButtons}l`;

/** Everything back but the screen, in any state: also from the middle of a frame. */
export const leaveModesSequence = `${plain}${synchronised}l${mouseOff}${bracketedPaste}l${wrapping}h${cursor}h`;

/** Everything back. To be written on our screen alone: on the other one it would put the cursor back to where we took over. */
export const leaveSequence = `${leaveModesSequence}${alternateScreen}l`;

/** The normal screen, with pastes still told apart from keys. */
export const normalScreenSequence = `${leaveSequence}${bracketedPaste}h`;

/** Takes a line of ours off the normal screen again. */
export const eraseLine = '\r\u001b[2K';

/** Around a frame: terminals that know it show the frame at once. */
export const frameStart = `${synchronised}h`;
export const frameEnd = `${synchronised}l`;
