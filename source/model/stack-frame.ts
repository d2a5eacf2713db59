/** One line of a stack that begins with `at`: which function, where, and whose code it is. */

/** Whose code a frame stands in: the person's, a package's, Node's own, or Trigger.dev's machinery around the task (formats.md §4). */
export type FrameOwner = 'own' | 'dependency' | 'node' | 'trigger.dev';

export interface FrameLocation {
  /** As it is shown: own code below the project, `src/trigger/x.ts`. */
  readonly file: string;
  readonly line: number;
  /** −1 where the runtime (Bun) knows none. */
  readonly column: number;
}

export interface StackFrame {
  /** The whole line, word for word. */
  readonly text: string;
  /** `createLabel`, `Foo.bar [as baz]`, `new Foo`; null where the line names only a place. */
  readonly functionName: string | null;
  readonly location: FrameLocation | null;
  readonly owner: FrameOwner;
  readonly isAsync: boolean;
}
