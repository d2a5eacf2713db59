/** `--print brief`: what failed, why and what to look at next, on one screen. */
import type { RunCollection } from '../model/run-collection.ts';
import { briefLines } from '../presentation/brief.ts';
import type { Line } from '../presentation/line.ts';
import { verdictLine } from '../presentation/verdict-line.ts';
import { failuresAmong } from '../state/failures-among.ts';
import { initialState } from '../state/initial-state.ts';
import { type TreeLook, textOf } from './print-tree.ts';
import { settingsOf } from './settings-of.ts';
import type { Sink } from './sink.ts';
import { TextWriter } from './text-writer.ts';

/** Writes the verdict, a blank line and the brief. The same runs and look give the same bytes. */
export async function printBrief(runs: RunCollection, look: TreeLook, sink: Sink): Promise<void> {
  const { widthCells, isAscii, timeZone } = look;
  const state = initialState(settingsOf(look), { columns: widthCells, rows: 1 }, runs);
  const writer = new TextWriter(sink);
  const put = (line: Line): void => {
    writer.put(`${textOf(line, look)}\n`);
  };
  // Nobody stands anywhere in a text, so there is no place among the families to be told.
  put(verdictLine({ ...state, rootOrder: new Int32Array(0), matched: look.matched }, widthCells));
  writer.put('\n');
  for (const line of briefLines(
    { runs: look.matched === null ? runs : failuresAmong(runs, look.matched), isAscii, timeZone },
    widthCells,
  ))
    put(line);
  await writer.flush();
}
