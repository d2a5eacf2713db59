/** What the brief of a failure says, part by part, before it is drawn. All texts are raw. */

export type BriefPart =
  /** The first lines of `Name: message`; `isCut` where there are more. */
  | { readonly kind: 'message'; readonly lines: readonly string[]; readonly isCut: boolean }
  /** There is no error: what is known instead. Words of ours. */
  | { readonly kind: 'no-message'; readonly text: string }
  /** The first own frame, `createLabel (src/trigger/ship.ts:42:11)`. */
  | { readonly kind: 'frame'; readonly frame: string }
  /** When it ended: milliseconds since its family began, whose top is `root`. NaN where not known. */
  | {
      readonly kind: 'when';
      readonly endedAtMs: number;
      readonly afterStartMs: number;
      readonly root: number;
    }
  /** Words of ours. */
  | { readonly kind: 'attempts'; readonly text: string }
  /** From the family's top to the run; `hiddenCount` of them are left out below the top, `failedCount` in all failed for the run. */
  | {
      readonly kind: 'chain';
      readonly rows: readonly number[];
      readonly hiddenCount: number;
      readonly failedCount: number;
    }
  /** Children that it awaited and that were cancelled or expired. */
  | { readonly kind: 'cut-short'; readonly rows: readonly number[]; readonly count: number }
  /** Where else the same failure is. `example` is one of these runs. */
  | {
      readonly kind: 'also';
      readonly runCount: number;
      /** Families other than the run's own. */
      readonly familyCount: number;
      readonly example: number;
    }
  /** What to look at next. May quote the input. */
  | { readonly kind: 'next'; readonly text: string };
