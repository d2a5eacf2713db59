/** Errors of every shape that Trigger.dev writes, read into one (formats.md §4). */
import type { RunError } from './run.ts';

/** How retrieve flattens an internal error: only its code is left, within the message. */
const flattenedInternal = /^trigger\.dev internal error \(([A-Z][A-Z0-9_]*)\)$/;

/** A name as a stack's first line bears it, `TypeError` or `Prisma.KnownRequestError`. */
const errorName = /^[\p{L}_$][\p{L}\p{N}_$.]*(?: \[[\w.]+\])?$/u;

const longestName = 200;
const truncatedMark = '...[truncated]';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the tagged errors of webhooks, results and rows (`BUILT_IN_ERROR`, `CUSTOM_ERROR`, `STRING_ERROR`, `INTERNAL_ERROR`), the
 * flattened ones of retrieve, those of the run schema (`message`, `stack`) and a bare string. Null where nothing is said: no object,
 * or no part that holds text. Parts of another type count as absent; own properties only.
 */
export function readRunError(value: unknown): RunError | null {
  const error = readOne(value);
  const causes = readCauses(value);
  if (causes.length === 0) return error;
  return { ...(error ?? nothing), causes };
}

const nothing: RunError = {
  kind: 'built-in',
  name: null,
  message: null,
  stack: null,
  code: null,
  causes: [],
};

function readOne(value: unknown): RunError | null {
  if (typeof value === 'string') return value === '' ? null : { ...nothing, kind: 'string', message: value };
  if (!isFields(value)) return null;
  const error = readTagged(value) ?? readUntagged(value);
  const isSilent =
    error.name === null && error.message === null && error.stack === null && error.code === null;
  return isSilent ? null : error;
}

function readTagged(fields: Fields): RunError | null {
  switch (textOf(fields, 'type')) {
    case 'CUSTOM_ERROR':
      return { ...nothing, kind: 'custom', message: textOf(fields, 'raw'), stack: stackOf(fields) };
    case 'STRING_ERROR':
      return { ...nothing, kind: 'string', message: textOf(fields, 'raw'), stack: stackOf(fields) };
    case 'INTERNAL_ERROR':
      return {
        ...nothing,
        kind: 'internal',
        name: textOf(fields, 'name'),
        message: textOf(fields, 'message'),
        stack: stackOf(fields),
        code: textOf(fields, 'code'),
      };
    case 'BUILT_IN_ERROR':
      return { ...nothing, ...headOf(fields) };
    default:
      return null;
  }
}

function readUntagged(fields: Fields): RunError {
  const head = headOf(fields);
  const code = head.message === null ? undefined : flattenedInternal.exec(head.message)?.[1];
  if (code !== undefined) return { ...nothing, ...head, kind: 'internal', code };
  if (head.name !== null || head.stack !== null || head.message === null) return { ...nothing, ...head };
  return { ...nothing, ...head, kind: isJsonText(head.message) ? 'custom' : 'string' };
}

interface Head {
  readonly name: string | null;
  readonly message: string | null;
  readonly stack: string | null;
}

/** Name, message and stack; where the first two are missing, as the stack's first lines repeat them. */
function headOf(fields: Fields): Head {
  const stack = stackOf(fields);
  const name = textOf(fields, 'name');
  const message = textOf(fields, 'message');
  if (stack === null || (name !== null && message !== null)) return { name, message, stack };
  return { ...completedHead(name, message, stack), stack };
}

function completedHead(name: string | null, message: string | null, stack: string): Omit<Head, 'stack'> {
  const colon = stack.slice(0, longestName).indexOf(': ');
  const stated = colon > 0 && errorName.test(stack.slice(0, colon)) ? stack.slice(0, colon) : null;
  if (message === null) {
    const text = textBeforeFrames(stack);
    if (name !== null)
      return { name, message: text.startsWith(`${name}: `) ? text.slice(name.length + 2) : null };
    return stated === null ? { name, message } : { name: stated, message: text.slice(colon + 2) || null };
  }
  const start = withoutTruncatedMark(message);
  return { name: stated !== null && stack.startsWith(start, colon + 2) ? stated : null, message };
}

/** A message without the mark that Trigger.dev puts at its end where it was cut (formats.md §4). */
export function withoutTruncatedMark(message: string): string {
  return message.endsWith(truncatedMark) ? message.slice(0, -truncatedMark.length) : message;
}

/** All before the first `at ` line, without the line break that ends it. */
function textBeforeFrames(stack: string): string {
  const frame = /^[ \t]{1,20}at /m.exec(stack);
  return frame === null ? stack : stack.slice(0, frame.index).replace(/\r?\n$/, '');
}

/** `causes` as the API lists them, outermost first, and a chain of `cause`; a cause's own causes follow it. Never recurses. */
function readCauses(value: unknown): readonly RunError[] {
  const causes: RunError[] = [];
  const waiting = causesIn(value).reverse();
  while (waiting.length > 0) {
    const next = waiting.pop();
    const cause = readOne(next);
    if (cause !== null) causes.push(cause);
    for (const inner of causesIn(next).reverse()) waiting.push(inner);
  }
  return causes;
}

function causesIn(value: unknown): unknown[] {
  if (!isFields(value)) return [];
  const listed = ownValue(value, 'causes');
  const single = ownValue(value, 'cause');
  const causes = Array.isArray(listed) ? [...listed] : [];
  if (single !== undefined && single !== null) causes.push(single);
  return causes;
}

/** Whether a message is a thrown value as JSON: an object or array, not a word that happens to be JSON. */
function isJsonText(message: string): boolean {
  if (!/^\s*[[{]/.test(message)) return false;
  try {
    JSON.parse(message);
    return true;
  } catch {
    return false;
  }
}

function stackOf(fields: Fields): string | null {
  return textOf(fields, 'stackTrace') ?? textOf(fields, 'stack');
}

function textOf(fields: Fields, key: string): string | null {
  const value = ownValue(fields, key);
  return typeof value === 'string' && value !== '' ? value : null;
}

function ownValue(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
