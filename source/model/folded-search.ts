/** Looking for a text in bytes that hold a code unit below 256 each, with case ignored. */

/** Lower case of the code units below 256: each is one code unit below 256 again. */
const lowerCase: Uint8Array = Uint8Array.from({ length: 256 }, (_, unit) =>
  String.fromCharCode(unit).toLowerCase().charCodeAt(0),
);

/**
 * What tells whether bytes from `start` to `end`, taken in lower case, hold a text that is in lower case already; null where one of its
 * units is above 255: no such bytes hold it. Looks at few of the bytes (Horspool).
 */
export function foldedSearch(
  lowerCaseText: string,
): ((bytes: Uint8Array, start: number, end: number) => boolean) | null {
  const find = foldedPlace(lowerCaseText);
  return find === null ? null : (bytes, start, end) => find(bytes, start, end) >= 0;
}

/** As `foldedSearch`, of the place at which it first stands; −1 where it does not. */
export function foldedPlace(
  lowerCaseText: string,
): ((bytes: Uint8Array, start: number, end: number) => number) | null {
  const wanted = unitsOfText(lowerCaseText);
  if (wanted === null) return null;
  const last = wanted.length - 1;
  if (last < 0) return (_, start) => start;
  const steps = new Int32Array(256).fill(wanted.length);
  for (let place = 0; place < last; place++) steps[wanted[place] as number] = last - place;
  const lastUnit = wanted[last] as number;
  return (bytes, start, end) => {
    for (let at = start + last; at < end; ) {
      const unit = lowerCase[bytes[at] as number] as number;
      if (unit === lastUnit) {
        let place = last - 1;
        const begin = at - last;
        while (place >= 0 && lowerCase[bytes[begin + place] as number] === wanted[place]) place--;
        if (place < 0) return begin;
      }
      at += steps[unit] as number;
    }
    return -1;
  };
}

function unitsOfText(text: string): Uint8Array | null {
  const units = new Uint8Array(text.length);
  for (let index = 0; index < units.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 255) return null;
    units[index] = unit;
  }
  return units;
}
