/** Which document of a run each of its facts was taken from, in words. */
import type { Run } from '../model/run.ts';
import type { RunBody } from '../model/run-body.ts';

interface NamedFact {
  readonly name: string;
  /** What the fact is in a run; null where the run does not tell it. */
  readonly of: (run: Run) => unknown;
}

/** Times go together: nobody asks which of them came from where. */
const facts: readonly NamedFact[] = [
  { name: 'status', of: ({ status, state }) => status ?? (state === 'unknown' ? null : state) },
  { name: 'task', of: (run) => run.taskIdentifier },
  { name: 'times', of: (run) => run.finishedAt },
  { name: 'times', of: (run) => run.startedAt },
  { name: 'times', of: (run) => run.createdAt },
  { name: 'version', of: (run) => run.version },
  { name: 'tags', of: (run) => run.tags },
  { name: 'error', of: (run) => run.error },
  { name: 'waits', of: ({ waits }) => (waits.length === 0 ? null : waits) },
  { name: 'log', of: ({ logs }) => (logs.length === 0 ? null : logs) },
  { name: 'parent', of: (run) => run.parentId },
  { name: 'root', of: (run) => run.rootId },
  { name: 'payload', of: ({ body }) => body.payload },
  { name: 'output', of: ({ body }) => body.output },
  { name: 'metadata', of: ({ body }) => body.metadata },
];

/** For each of a body's documents, in their order, what the run as it is shown has from it: `status`, `times`, `attempts`, `3 more facts`. */
export function givenFacts({ run, documents }: RunBody): readonly (readonly string[])[] {
  const given = documents.map(() => new Set<string>());
  for (const { name, of } of facts) {
    const whole = of(run);
    if (whole === null) continue;
    // What was joined is one document's own value, never a copy of it.
    const place = documents.findIndex((document) => of(document.run) === whole);
    given[place]?.add(name);
  }
  const seenChildren = new Set<string>();
  const seenLabels = new Set<string>();
  const isShown = attemptTest(run.attempts);
  for (const [place, { run: own }] of documents.entries()) {
    if (isShown(own.attempts)) given[place]?.add('attempts');
    if (addNew(seenChildren, own.childIds) > 0) given[place]?.add('children');
    const others = addNew(
      seenLabels,
      own.extraFacts.map(({ label }) => label),
    );
    if (others > 0) given[place]?.add(others === 1 ? '1 more fact' : `${others} more facts`);
  }
  return given.map((names) => [...names]);
}

/** What tells whether attempts of a document are among those shown; those that several documents tell of are shown as new ones, joined by number. */
function attemptTest(shown: Run['attempts']): (own: Run['attempts']) => boolean {
  const all = new Set(shown);
  const numbers = new Set(shown.map(({ number }) => number));
  return (own) => {
    const isOneOfMany = own.length < shown.length;
    return own.some((attempt) => all.has(attempt) || (isOneOfMany && numbers.has(attempt.number)));
  };
}

/** Adds what is new; how many there were. */
function addNew(seen: Set<string>, texts: readonly string[]): number {
  const before = seen.size;
  for (const text of texts) seen.add(text);
  return seen.size - before;
}
