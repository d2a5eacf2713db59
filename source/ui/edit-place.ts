/** Opens the line of code that a frame names in the person's editor. */
import type { ReadSource } from '../model/source-excerpt.ts';
import type { FrameLocation } from '../model/stack-frame.ts';
import { editorCommand } from '../terminal/editor-command.ts';
import { runBeside, runInTerminal } from '../terminal/run-editor.ts';
import type { Store } from './create-store.ts';

export interface EditorWorld {
  readonly store: Pick<Store, 'apply'>;
  readonly readSource: ReadSource;
  /** `$VISUAL`, else `$EDITOR`; null where neither is set. */
  readonly editor: string | null;
  /** Gives the terminal away for as long as `use` takes; null where it is not ours any more. */
  readonly lend: (use: () => string | null) => string | null;
}

/** What cannot be done is told in a notice. Never rejects. */
export async function editPlace(location: FrameLocation, world: EditorWorld): Promise<void> {
  const { store, readSource, editor, lend } = world;
  const notice = (text: string): void => store.apply({ kind: 'noticed', text });
  if (editor === null) return notice('no editor is known: set $VISUAL or $EDITOR');
  const excerpt = await readSource(location);
  if (excerpt === null) {
    return notice(
      `${location.file} is not here, or has no line ${location.line}: --source-root or --map tells where`,
    );
  }
  const command = editorCommand(editor, excerpt.place);
  if (command === null) return notice(`$VISUAL or $EDITOR names no program: ${editor}`);
  if (!command.isInTerminal) {
    notice(`opening ${excerpt.label}:${excerpt.line} in ${command.program}`);
    runBeside(command, notice);
    return;
  }
  const failure = lend(() => runInTerminal(command));
  // What was changed is to be seen.
  store.apply({ kind: 'sources-outdated' });
  if (failure !== null) notice(failure);
}
