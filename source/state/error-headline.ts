/** An error told in one text: `Name: message`. */

/** What both a run's error and its record have. */
interface NamedError {
  readonly name: string | null;
  readonly message: string | null;
  readonly code: string | null;
}

/** `Name: message`, an internal error's code in place of the name; null where the error says nothing at all. */
export function headline({ name, message, code }: NamedError): string | null {
  const title = name === null || name === '' ? code : name;
  if (message === null || message === '') return title ?? message;
  // Retrieve puts the code into the message itself (formats.md §4).
  if (title === null || (title === code && message.includes(title))) return message;
  return `${title}: ${message}`;
}

/** The first line of a text that is not blank. */
export function firstLine(text: string | null): string | null {
  if (text === null) return null;
  const start = text.search(/\S/);
  if (start < 0) return text;
  const end = text.indexOf('\n', start);
  return end < 0 ? text.slice(start) : text.slice(start, end).replace(/\r$/, '');
}
