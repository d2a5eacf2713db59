/** An error told in one text: `Name: message`. */

/** What both a run's error and its record have. */
interface NamedError {
  readonly name: string | null;
  readonly message: string | null;
  readonly code: string | null;
}

/** `Name: message` as the input has them, else the code; `null` where the error says nothing at all. */
export function headline({ name, message, code }: NamedError): string | null {
  const said = message ?? code;
  if (name === null || name === '') return said;
  return said === null || said === '' ? name : `${name}: ${said}`;
}

/** The first line of a text that is not blank. */
export function firstLine(text: string | null): string | null {
  if (text === null) return null;
  const start = text.search(/\S/);
  if (start < 0) return text;
  const end = text.indexOf('\n', start);
  return end < 0 ? text.slice(start) : text.slice(start, end).replace(/\r$/, '');
}
