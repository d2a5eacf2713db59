const bytesByUnit: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['K', 2 ** 10],
  ['M', 2 ** 20],
  ['G', 2 ** 30],
  ['T', 2 ** 40],
]);

/** Bytes of `500M`, `8G`, `1.5GiB`, `1024`; units are powers of 1,024. Null where the text is no size above zero. */
export function parseSize(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([KMGT]?)(?:i?B)?$/i.exec(text.trim());
  if (match === null) return null;
  const bytes = Number(match[1]) * (bytesByUnit.get((match[2] ?? '').toUpperCase()) ?? Number.NaN);
  return Number.isFinite(bytes) && bytes >= 1 ? Math.floor(bytes) : null;
}
