/** What the signs on the screen mean. Which signs they are is presentation's to say. */

/** A sign by what it stands for. */
export type HelpSign =
  | 'ok'
  | 'failed'
  | 'executing'
  | 'waiting'
  | 'cancelled'
  | 'crashed'
  | 'timed out'
  | 'unknown'
  | 'attempt bar'
  | 'part bar'
  | 'gap bar'
  | 'wait bar'
  | 'queued bar'
  | 'failed end'
  | 'open end'
  | 'missing time'
  | 'critical'
  | 'hidden runs'
  | 'attempts'
  | 'grouped runs'
  | 'still going'
  | 'unknown parent'
  | 'flag'
  | 'message';

export interface SignMeaning {
  readonly sign: HelpSign;
  readonly text: string;
  readonly heading: 'Signs' | 'Bars' | 'Rows';
}

/** In the order of the help. */
export const helpSigns: readonly SignMeaning[] = [
  { heading: 'Signs', sign: 'ok', text: 'completed' },
  { heading: 'Signs', sign: 'failed', text: 'failed' },
  { heading: 'Signs', sign: 'executing', text: 'executing, being reattempted' },
  { heading: 'Signs', sign: 'waiting', text: 'queued, delayed, waiting, paused' },
  { heading: 'Signs', sign: 'cancelled', text: 'cancelled, expired' },
  { heading: 'Signs', sign: 'crashed', text: 'crashed, interrupted, system failure' },
  { heading: 'Signs', sign: 'timed out', text: 'timed out' },
  {
    heading: 'Signs',
    sign: 'unknown',
    text: 'no document of this input describes it, or its status is not known',
  },
  { heading: 'Bars', sign: 'attempt bar', text: 'in an attempt' },
  { heading: 'Bars', sign: 'part bar', text: 'in an attempt, less than a cell' },
  {
    heading: 'Bars',
    sign: 'gap bar',
    text: 'between attempts: back-off or a wait, the JSON does not say which',
  },
  { heading: 'Bars', sign: 'wait bar', text: 'in a wait, as a trace of the run tells' },
  { heading: 'Bars', sign: 'queued bar', text: 'queued' },
  { heading: 'Bars', sign: 'failed end', text: 'ended in a failure of its own' },
  { heading: 'Bars', sign: 'open end', text: 'has not ended' },
  { heading: 'Bars', sign: 'missing time', text: 'a time is missing, or before the one that it follows' },
  {
    heading: 'Bars',
    sign: 'critical',
    text: 'on the critical path: the end of the root waited for this run',
  },
  { heading: 'Rows', sign: 'hidden runs', text: 'the fold hides 17 runs, 4 of them failed' },
  { heading: 'Rows', sign: 'grouped runs', text: 'runs of one task that all went well, a dot each' },
  { heading: 'Rows', sign: 'attempts', text: 'took 3 attempts' },
  { heading: 'Rows', sign: 'still going', text: 'goes on: its time until the newest moment of the input' },
  { heading: 'Rows', sign: 'flag', text: 'something is wrong with it: the tab problems tells what' },
  { heading: 'Rows', sign: 'unknown parent', text: 'hangs below its root, since its parent is not known' },
  { heading: 'Rows', sign: 'message', text: 'why it failed, and in how many of its attempts' },
];
