/** Whole values with `*` for any run of characters; case counts. */

/** The longest run of characters that every text of a glob's form holds. */
export function longestPart(glob: string): string {
  return glob.split('*').reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** What tells whether a whole text is of a glob's form. Linear in the text for each part between two `*`. */
export function globMatcher(glob: string): (text: string) => boolean {
  const parts = glob.split(/\*+/);
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return (text) => text === glob;
  return (text) => {
    if (!text.startsWith(first)) return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const part of others) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= end && text.endsWith(last);
  };
}
