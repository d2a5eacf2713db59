import fc from 'fast-check';

/** A JSON value written with any white space between its tokens, and the value. */
export const jsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom<number | string>(0, 1, 2, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

/** A JSON text with one to three bytes changed, taken out or put in. */
export const mutatedJson = fc
  .tuple(
    jsonText,
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        kind: fc.constantFrom('replace', 'remove', 'insert'),
        text: fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          ',',
          ':',
          '\\',
          '0',
          '-',
          '.',
          'e',
          't',
          'x',
          ' ',
          '\n',
          '\t',
          '\u0001',
          'é',
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, changes]) => {
    let changed = text;
    for (const { at, kind, text: piece } of changes) {
      const index = Math.floor(at * changed.length);
      const rest = changed.slice(kind === 'insert' ? index : index + 1);
      changed = changed.slice(0, index) + (kind === 'remove' ? '' : piece) + rest;
    }
    return changed;
  });
