/** `v`: the line of code that an editor is to open. */
import { errorFrame } from '../model/error-frame.ts';
import type { FrameLocation } from '../model/stack-frame.ts';
import type { Action } from './action.ts';
import type { Command } from './command.ts';
import { detailRows } from './detail-rows.ts';
import { ownPlaces, placeOfLabel } from './own-places.ts';
import type { State } from './state.ts';

/** The frame under the cursor of the details, else the first own one of the run's error; a notice where there is none. */
export function openEditor(state: State): Action | Command {
  const place = placeAtCursor(state) ?? firstOwnPlace(state);
  if (place === null)
    return { kind: 'noticed', text: 'no line of your code is known here: an error with a stack has one' };
  return { kind: 'open-editor', place };
}

/** Whether there is a line to open. */
export function hasPlaceToOpen(state: State): boolean {
  return firstOwnPlace(state) !== null || placeAtCursor(state) !== null;
}

function placeAtCursor(state: State): FrameLocation | null {
  if (state.pane !== 'details') return null;
  const row = detailRows(state).at(state.details.cursor);
  if (row.kind === 'source-line') return row.frame.location;
  return row.kind === 'frame' ? row.frame.location : null;
}

function firstOwnPlace({ bodies, cursor, runs }: State): FrameLocation | null {
  if (cursor < 0 || cursor >= runs.index.size) return null;
  const body = bodies.get(cursor);
  const place = body === undefined ? undefined : ownPlaces(body)[0];
  if (place !== undefined) return place;
  const label = errorFrame(runs.index, cursor);
  return label === null ? null : placeOfLabel(label);
}
