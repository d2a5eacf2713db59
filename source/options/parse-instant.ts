const isoPattern = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/;

/** Epoch milliseconds of an ISO date, or date and time; a time without a zone is local, a date alone is UTC. Null where the text is none. */
export function parseInstantMs(text: string): number | null {
  const instantMs = isoPattern.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instantMs) ? null : instantMs;
}
