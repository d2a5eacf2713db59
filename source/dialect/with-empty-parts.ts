/** Finds which parts of bodies are empty lists, so that `has:` needs not read every body again. */
import type { BodyPart, BodyParts, Run } from '../model/run.ts';
import { valueAt } from '../schema/value-at.ts';
import type { Conversion } from './conversion.ts';
import { isJsonObject } from './json-object.ts';

/** Texts of superjson's wrapping of an empty list are no longer. */
const longestEmptyText = 200;

/** The conversion of `document` with those parts marked that hold `[]` or JSON's null. */
export function withEmptyParts(conversion: Conversion, document: unknown): Conversion {
  let runs: Run[] | null = null;
  conversion.runs.forEach((run, place) => {
    const body = markedParts(run.body, document);
    if (body === run.body) return;
    runs ??= [...conversion.runs];
    runs[place] = { ...run, body };
  });
  return runs === null ? conversion : { ...conversion, runs };
}

function markedParts(body: BodyParts, document: unknown): BodyParts {
  const { payload, output, metadata } = body;
  let marked = body;
  if (payload !== null && isEmptyPart(payload, document)) marked = { ...marked, payload: emptied(payload) };
  if (output !== null && isEmptyPart(output, document)) marked = { ...marked, output: emptied(output) };
  if (metadata !== null && isEmptyPart(metadata, document))
    marked = { ...marked, metadata: emptied(metadata) };
  return marked;
}

function emptied(part: BodyPart): BodyPart {
  return { ...part, isEmpty: true };
}

/** As `jsonPart` of the ingest reads it. */
function isEmptyPart({ pointer, format }: BodyPart, document: unknown): boolean {
  const written = valueAt(document, pointer);
  if (format === 'value') return isEmptyValue(written);
  const read = typeof written === 'string' ? shortJson(written) : written;
  if (format === 'json' || !isJsonObject(read) || !Object.hasOwn(read, 'json')) return isEmptyValue(read);
  return isEmptyValue(read['json']);
}

function isEmptyValue(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The value of a short JSON text; the text itself where it is long or no JSON. */
function shortJson(text: string): unknown {
  if (/^\s*\[\s*\]\s*$/.test(text)) return [];
  if (text.length > longestEmptyText) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
