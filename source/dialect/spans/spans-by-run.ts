/** Which spans of a trace belong to which run, and what each stands in. */
import type { SpanList } from './arrange-spans.ts';
import { RunSpan } from './run-span.ts';

/** The spans of one run. */
export interface SpansOfRun {
  readonly id: string;
  /** The span, of another run, that the run's first span hangs below; null where it hangs below none. */
  readonly below: RunSpan | null;
  readonly parent: SpansOfRun | null;
  /** In the order of the tree. */
  readonly spans: RunSpan[];
}

/**
 * Parts a trace by run, in the order in which the runs appear. A span whose `runId` is another than its parent's opens a run below it
 * (formats.md §2); one without is of its parent's run; without a parent either, of the first run that the trace names, and of `unnamedRun` where it names none.
 */
export function spansByRun({ spans, parents }: SpanList, unnamedRun: string): readonly SpansOfRun[] {
  const runs = new Map<string, SpansOfRun>();
  const owners: SpansOfRun[] = [];
  const placed: RunSpan[] = [];
  const firstNamed = spans.find(({ runId }) => runId !== null)?.runId ?? unnamedRun;
  for (const [at, span] of spans.entries()) {
    const parentAt = parents[at] ?? -1;
    const above = placed[parentAt] ?? null;
    const owner = owners[parentAt] ?? null;
    const id = span.runId ?? owner?.id ?? firstNamed;
    let run = runs.get(id);
    if (run === undefined) {
      run = { id, below: above, parent: owner, spans: [] };
      runs.set(id, run);
      tellAbove(above);
    }
    const one = new RunSpan(span, owner === run ? above : null);
    run.spans.push(one);
    owners.push(run);
    placed.push(one);
  }
  return [...runs.values()];
}

/** Tells the spans up to the next that knows already. */
function tellAbove(below: RunSpan | null): void {
  for (let one = below; one !== null && !one.hasRunBelow; one = one.above) one.hasRunBelow = true;
}
