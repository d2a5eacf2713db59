import type { DialectName } from '../../model/dialect-name.ts';
import type { BodyPart, Run } from '../../model/run.ts';
import { readRunError } from '../../model/run-error.ts';
import type { RunState } from '../../model/run-state.ts';
import { bareRun } from '../bare-run.ts';
import { jsonExcerpt } from '../json-excerpt.ts';
import { booleanOf, fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import { listedFacts } from '../listed-facts.ts';
import { otherFacts } from '../other-facts.ts';
import { runIdIn } from '../run-id-in.ts';
import { stateOfError } from '../state-of-error.ts';
import { storedPath, textPart } from '../text-part.ts';

const thrownLimit = 10_000;

const knownFields: ReadonlySet<string> = new Set([
  'ok',
  'id',
  'taskIdentifier',
  'output',
  'outputType',
  'error',
  'usage',
  'retry',
  'skippedRetrying',
  'metadata',
  'flushedMetadata',
]);

/** The run that a result at `pointer` is of; null where it bears no id. It names no status, its state is what `ok` and the error say. */
export function resultRun(value: unknown, pointer: string, dialect: DialectName): Run | null {
  const id = runIdIn(value);
  if (!isJsonObject(value) || id === null) return null;
  const error = thrownIn(value);
  return {
    ...bareRun(id, pointer, dialect, 'loaded'),
    taskIdentifier: textOf(value, 'taskIdentifier'),
    state: stateOf(value, error),
    error,
    body: {
      payload: null,
      output: textPart(value, 'output', pointer),
      metadata: metadataPart(value, pointer),
    },
    extraFacts: resultFacts(value),
  };
}

/** The SDK gives what was thrown, which may be any value: what is no error is told as the JSON that it is. */
function thrownIn(result: JsonObject): Run['error'] {
  const thrown = fieldOf(result, 'error');
  const error = readRunError(thrown);
  if (error !== null || thrown === undefined || thrown === '') return error;
  if (isJsonObject(thrown) && Object.keys(thrown).length === 0) return null;
  const message = jsonExcerpt(thrown, thrownLimit);
  return { kind: 'custom', name: null, message, stack: null, code: null, causes: [] };
}

function stateOf(result: JsonObject, error: Run['error']): RunState {
  const isOk = booleanOf(result, 'ok');
  if (isOk === null) return error === null ? 'unknown' : stateOfError(error);
  return isOk ? 'succeeded' : stateOfError(error);
}

/** `flushedMetadata` is a packet of its own; `metadata`, its forerunner, holds the metadata beside operations on it. */
function metadataPart(result: JsonObject, pointer: string): BodyPart | null {
  const flushed = objectOf(result, 'flushedMetadata');
  if (flushed !== null) return textPart(flushed, 'data', `${pointer}/flushedMetadata`);
  const metadata = objectOf(result, 'metadata');
  if (metadata === null || fieldOf(metadata, 'metadata') === undefined) return null;
  return { pointer: `${pointer}/metadata/metadata`, format: 'value' };
}

function resultFacts(result: JsonObject): Run['extraFacts'] {
  const usage = objectOf(result, 'usage');
  const durationMs = usage === null ? undefined : fieldOf(usage, 'durationMs');
  const retry = objectOf(result, 'retry');
  const delayMs = retry === null ? undefined : fieldOf(retry, 'delay');
  const facts = listedFacts([
    ['Compute time', typeof durationMs === 'number' ? `${durationMs} ms` : null],
    ['Output stored at', storedPath(result, 'output')],
    ['Retried after', typeof delayMs === 'number' ? `${delayMs} ms` : null],
    ['Retried at', retry === null ? undefined : fieldOf(retry, 'timestamp')],
    ['Retried because', retry === null ? undefined : fieldOf(retry, 'error')],
    ['Retrying skipped', fieldOf(result, 'skippedRetrying')],
  ]);
  return [...facts, ...otherFacts(result, knownFields)];
}
