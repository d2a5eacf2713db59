/** What each kind of problem and warning means, in a few words. */
import type { ProblemKind } from './problem.ts';

const texts: Readonly<Record<ProblemKind, string>> = {
  invalid: 'breaks its schema',
  'not-json': 'is no JSON',
  'not-a-run': 'JSON that is no run of any dialect',
  unreadable: 'could not be read',
  'finished-before-started': 'ended before it started',
  'attempt-outside-run': 'an attempt before its run began or after it ended',
  'attempts-overlap': 'an attempt began before the one before it ended',
  'success-after-failed-attempt': 'completed, though its last attempt failed',
  'unfinished-with-end': 'goes on, and has an end',
  'finished-without-end': 'ended, nobody knows when',
  'parent-ended-before-awaited-child': 'a parent ended before a child that it awaited',
  'parent-waits-on-final-children': 'a parent waits, though all its children have ended',
  'child-not-listed': 'a child that its parent does not list',
  'root-mismatch': 'names another root than the one it hangs below',
  'self-parent': 'is its own parent',
  cycle: 'runs that are parents of each other',
  'several-parents': 'two documents name different parents',
  'created-before-parent': 'older than its parent: an idempotency key brought it back',
  duplicate: 'a further document of the same run',
  'duplicate-conflict': 'two documents of a run that differ, and neither is newer',
  'unknown-status': 'a status that runlens does not know',
  'missing-attempts': 'fewer attempts listed than counted',
  'hidden-characters': 'holds characters that cannot be seen',
  'duplicate-key': 'a key stands twice in an object',
  'invalid-utf8': 'bytes that are no UTF-8',
  truncated: 'the input breaks off',
  'number-out-of-range': 'a number too large to be held exactly',
  'too-many-problems': 'more problems than are listed',
};

/** All kinds, in the order of contract.md. */
export const problemKinds = Object.keys(texts) as readonly ProblemKind[];

/** `ended before it started`. */
export function problemKindText(kind: ProblemKind): string {
  return texts[kind];
}
