/** Looking for a text in bytes that hold a code unit below 256 each, with case ignored. */

/** Lower case of the code units below 256: each is one code unit below 256 again. */
const lowerCase: Uint8Array = Uint8Array.from({ length: 256 }, (_, unit) =>
  String.fromCharCode(unit).toLowerCase().charCodeAt(0),
);

/** The units of a text that is in lower case already; null where one of them is above 255: no such bytes hold it. */
export function unitsOfText(lowerCaseText: string): Uint8Array | null {
  const units = new Uint8Array(lowerCaseText.length);
  for (let index = 0; index < units.length; index++) {
    const unit = lowerCaseText.charCodeAt(index);
    if (unit > 255) return null;
    units[index] = unit;
  }
  return units;
}

/** Whether `bytes` from `start` to `end` hold `wanted`, taken in lower case. */
export function holdsFolded(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  const { length } = wanted;
  if (length === 0) return true;
  const first = wanted[0] as number;
  const last = end - length;
  for (let at = start; at <= last; at++) {
    if (lowerCase[bytes[at] as number] !== first) continue;
    let matched = 1;
    while (matched < length && lowerCase[bytes[at + matched] as number] === wanted[matched]) matched++;
    if (matched === length) return true;
  }
  return false;
}
