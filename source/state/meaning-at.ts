/** What the words at the cursor of the details mean: told by enter where it opens nothing else. */
import { verdicts } from '../model/verdict.ts';
import type { DetailRow } from './detail-row.ts';
import { type DetailsView, detailRows } from './detail-rows.ts';
import { type GlossaryEntry, glossaryEntry, glossaryOfCode, glossaryOfState } from './glossary.ts';
import { openHelp } from './help-overlay.ts';
import type { State } from './state.ts';

/** The word at a row of `detailRows`, a status, a verdict, an error's code or a kind of warning; null where none is to be explained. */
export function meaningAt(state: DetailsView, index: number): GlossaryEntry | null {
  return meaningOf(detailRows(state).at(index));
}

function meaningOf(row: DetailRow): GlossaryEntry | null {
  switch (row.kind) {
    case 'fact':
      return meaningOfFact(row);
    case 'attempt':
      return glossaryOfState(row.attempt.state);
    case 'error-message':
      return glossaryOfCode(row.text);
    case 'brief':
      return row.part.kind === 'message' ? glossaryOfCode(row.part.lines.join(' ')) : null;
    case 'warning':
      return glossaryEntry(row.warning.kind);
    case 'gap':
      return glossaryEntry('gap');
    case 'critical-step':
      return glossaryEntry('critical path');
    case 'difference':
      return glossaryEntry('~ + -');
    default:
      return null;
  }
}

function meaningOfFact({ label, value }: Extract<DetailRow, { kind: 'fact' }>): GlossaryEntry | null {
  switch (value.kind) {
    case 'state':
    case 'document':
      return glossaryOfState(value.state);
    case 'states': {
      const last = value.states.at(-1);
      return last === undefined ? null : glossaryOfState(last.state);
    }
    case 'text':
      return label === 'Code' || label === 'Error' ? glossaryOfCode(value.text) : null;
    case 'words': {
      if (label === 'Known') return glossaryEntry('implied');
      const verdict =
        label === 'Verdict' ? verdicts.find((one) => value.text.startsWith(`${one}:`)) : undefined;
      return verdict === undefined ? null : glossaryEntry(verdict);
    }
    default:
      return null;
  }
}

/** Cells beside the text in the last line. */
const cellsBeside = 2;

/** The state with a word explained: in the last line where there is room for all of it, else in the help, at its place. */
export function tellMeaning(state: State, entry: GlossaryEntry): State {
  const text = `${entry.word}: ${entry.text}`;
  if (text.length + cellsBeside <= state.size.columns) return { ...state, notice: text };
  return openHelp(
    state,
    (item) => item.kind === 'word' && item.label === entry.word && item.text === entry.text,
  );
}
