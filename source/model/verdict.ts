/** The words for what a run's failure, or the lack of one, means for its family. */

/** Contract rule 10: `aside` failed too, but not that failed the family; `none` is cancelled, expired or unknown. */
export type Verdict = 'ok' | 'cause' | 'propagated' | 'aside' | 'handled' | 'unfinished' | 'none';

/** All verdicts; their places are the codes of `Blame.verdicts`. */
export const verdicts: readonly Verdict[] = [
  'none',
  'ok',
  'unfinished',
  'cause',
  'propagated',
  'aside',
  'handled',
];

/** Whether a verdict is one of a failed run (contract rule 11), by the verdict's code; handled failures are none. */
export const isFailedVerdict: readonly boolean[] = verdicts.map((verdict) =>
  ['cause', 'aside', 'propagated'].includes(verdict),
);

/** What each verdict says of a run, in a few words (contract.md, rules 2 to 10). */
export const verdictTexts: Readonly<Record<Verdict, string>> = {
  cause: 'no child explains why it failed',
  propagated: 'it failed because a child did',
  aside: 'it failed too, but that is not why the family failed',
  handled: 'it failed, and its parent went on',
  ok: 'it succeeded, if only after a failed attempt',
  unfinished: 'it has not ended',
  none: 'it was cancelled, has expired, or its status is not known',
};
