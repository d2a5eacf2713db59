/** The `date-time` format exactly as ajv-formats judges it, without its cost where the text is the usual one. */
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** What nearly every document has. Days end at 28 here: longer months are the full judgement's. */
const usual =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

const separator = /t|\s/i;
const isDate = judgeOf(fullFormats.date);
const isTime = judgeOf(fullFormats.time);

/** Whether ajv-formats takes the text for a `date-time`: `23:59:60Z` and `+05` are, an impossible day is not. Linear in its length. */
export function isDateTime(text: string): boolean {
  if (usual.test(text)) return true;
  // Not split at every separator as ajv-formats does: a long text would become a longer array.
  return isDate(text.slice(0, 10)) && separator.test(text.charAt(10)) && isTime(text.slice(11));
}

function judgeOf(format: (typeof fullFormats)['date']): (text: string) => boolean {
  if (typeof format === 'object' && 'validate' in format && typeof format.validate === 'function') {
    return format.validate as (text: string) => boolean;
  }
  throw new Error('ajv-formats no longer gives its formats as functions');
}
