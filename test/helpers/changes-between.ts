/** What a person sees change between two states, in words. */
import { noRow } from '../../source/model/run-index.ts';
import type { State } from '../../source/state/state.ts';

type Facts = ReadonlyMap<string, unknown>;

/** One text a change: `cursor on ship-label`, `pane details`; empty where nothing changed. What is said in the last line comes last. */
export function changesBetween(before: State, after: State): readonly string[] {
  const old = factsOf(before);
  const changes = [...factsOf(after)]
    .filter(([name, value]) => old.get(name) !== value)
    .map(([name, value]) => `${name} ${String(value)}`);
  return after.notice === null ? changes : [...changes, `says "${after.notice}"`];
}

function factsOf(state: State): Facts {
  const { details, find, palette, overlay } = state;
  const facts = new Map<string, unknown>([
    ['cursor on', nameOf(state, state.cursor)],
    ['row', state.position],
    ['rows', state.visible.count],
    ['view from', nameOf(state, state.zoom)],
    ['pane', state.pane],
    ['marked', nameOf(state, state.marked)],
    ['shows', state.worth],
    ['only cause', state.onlyCause],
    ['details', details.isOpen ? 'open' : 'closed'],
    ['tab', details.tab],
    ['details row', details.cursor],
    ['details column', details.column],
    ['details share', details.sharePercent],
    ['JSON level', details.jsonLevel],
    ['details folds', details.toggledFolds.size],
    ['find line', find.draft ?? 'closed'],
    ['find', find.text],
    ['filter line', state.filter.draft === null ? 'closed' : filterDraftOf(state.filter.draft)],
    ['filter', state.filter.shown?.text ?? 'none'],
    ['command line', palette.draft ?? 'closed'],
    ['command chosen', palette.chosen],
    ['copy menu', state.copying ?? 'closed'],
    ['times told', state.timeMode],
    ['zone', state.isUtc ? 'UTC' : 'local'],
    ['lines', state.isWrapped ? 'wrapped' : 'cut'],
    ['scrolled', state.left],
    ['queue time', state.isQueueShown],
    ['sorted', `${state.sorting.order}${state.sorting.isReversed ? ', reversed' : ''}`],
    ['order', [...state.rootOrder].map((row) => nameOf(state, row)).join(', ')],
    ['number', state.count?.number ?? 'none'],
    ['places back', state.back.length],
    ['places forward', state.forward.length],
    ['over the screen', overlay === null ? 'nothing' : overlay.kind === 'list' ? overlay.list : 'help'],
  ]);
  facts.set('search', `${overlay?.isSearching === true ? 'typing ' : ''}"${overlay?.search ?? ''}"`);
  facts.set('first line', overlay?.top ?? 0);
  facts.set('line', overlay?.kind === 'list' ? overlay.place : 0);
  facts.set('help line', overlay?.kind === 'help' ? overlay.selected : 0);
  const { tasks, toggledKinds, times } = state.lists;
  facts.set('tasks sorted', `${tasks.column}${tasks.isReversed ? ', reversed' : ''}`);
  facts.set('kinds opened', toggledKinds.size);
  facts.set('stretch from', times.atMs);
  facts.set('stretches', times.stretches);
  facts.set('stretch of', times.stepMs);
  return facts;
}

/** The query with a bar at the cursor. */
function filterDraftOf({ text, cursor }: { readonly text: string; readonly cursor: number }): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

function nameOf({ runs }: State, row: number): string {
  return row === noRow ? 'nothing' : (runs.index.taskIdentifier(row) ?? runs.index.id(row));
}
