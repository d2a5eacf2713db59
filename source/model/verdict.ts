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
