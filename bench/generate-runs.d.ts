export interface PlantedRuns {
  readonly lines: readonly string[];
  /** By the id of each family's root, the ids of its runs by verdict. */
  readonly planted: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
  readonly shapeCounts: ReadonlyMap<string, number>;
}

export function generateRuns(plan: { readonly families: number; readonly seed: number }): PlantedRuns;
