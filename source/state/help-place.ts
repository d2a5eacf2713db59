/** What lies under the help: the place that it was opened in, and is left to. */
import type { KeyContext } from './keys/key-binding.ts';
import type { State } from './state.ts';

/** The state without the help, with the list or the copy menu that it was opened over. */
export function behindHelp(state: State): State {
  const { overlay } = state;
  return overlay?.kind === 'help' ? { ...state, overlay: overlay.behind, copying: overlay.copying } : state;
}

/** What has the keys once the help is left. */
export function contextBehindHelp({ overlay, pane }: Pick<State, 'overlay' | 'pane'>): KeyContext {
  if (overlay?.kind !== 'help') return pane;
  if (overlay.copying !== null) return 'copy';
  if (overlay.behind === null) return pane;
  return overlay.behind.list === 'times' ? 'times' : 'list';
}
