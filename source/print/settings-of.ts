import type { Settings } from '../state/state.ts';
import type { TreeLook } from './print-tree.ts';

/** The settings of a state that only a text is made of: nobody presses a key or moves a mouse there, and no clock is asked. */
export function settingsOf({ isAscii, timeZone, timeMode, sort, select }: TreeLook): Settings {
  return {
    isAscii,
    timeZone,
    nowMs: Number.NaN,
    keys: 'default',
    bindings: new Map(),
    isMouse: false,
    theme: 'default',
    sort,
    select,
    timeMode,
    filter: null,
    patternEngine: null,
    given: { inputs: [], options: [] },
  };
}
