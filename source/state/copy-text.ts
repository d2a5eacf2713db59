/** What the copy menu copies: texts of the run under the cursor and of the row of details that is selected. */
import { nodeAt, nodeKind, pointerOf } from '../model/json-node.ts';
import { sourceText, stringText } from '../model/json-text.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import { isNamedSecret, redactJson } from '../model/redact-json.ts';
import { mask, type Redacted, redactText } from '../model/redact-text.ts';
import { noRow } from '../model/run-index.ts';
import type { Action } from './action.ts';
import type { Command } from './command.ts';
import { fetchCommand, triggerCommand } from './copy-commands.ts';
import type { DetailRow } from './detail-row.ts';
import { detailRows } from './detail-rows.ts';
import { mainError } from './detail-rows-of-errors.ts';
import { pathStart } from './detail-rows-of-raw-json.ts';
import { headline } from './error-headline.ts';
import type { State } from './state.ts';

/** What can be copied, in the order of the menu. */
export const copyables = [
  'id',
  'error',
  'stack',
  'value',
  'path',
  'json',
  'command',
  'missing',
  'fetch',
] as const;

export type Copyable = (typeof copyables)[number];

/** Something to copy: text, text that is made once it is asked for, of so many bytes of JSON, or a part of a JSON tree. */
type Found =
  | { readonly what: string; readonly text: string; readonly isOurs?: boolean }
  | { readonly what: string; readonly write: () => string; readonly ofBytes: number }
  | { readonly what: string; readonly tree: JsonTree; readonly node: number };

/** Missing runs that a command fetches, or whose ids are copied, at most. */
const mostMissing = 1000;
/** Bytes of JSON that may be copied: no masking makes what is longer short enough for a terminal, and masking it would take long. */
const mostBytes = 2 ** 20;

/** Copies it, with secrets masked unless the menu was opened for the raw text; a notice where there is no such thing here. */
export function copyText(state: State, wanted: Copyable): Action | Command {
  const found = finders[wanted](state);
  if (typeof found === 'string') return { kind: 'noticed', text: found };
  const { what: name } = found;
  const byteLength = bytesOf(found);
  if (byteLength > mostBytes) {
    const size = byteLength.toLocaleString('en-US');
    return { kind: 'noticed', text: `${name} is too long for a terminal's clipboard (${size} bytes)` };
  }
  if ('write' in found) return { kind: 'copy-text', text: found.write(), what: name };
  const isWhole = state.copying === 'raw' || ('text' in found && found.isOurs === true);
  if (isWhole) return { kind: 'copy-text', text: rawText(found), what: name };
  const { text, maskCount } = 'text' in found ? redactText(found.text) : redactedPart(found);
  const masked = maskCount === 1 ? '1 secret masked' : `${maskCount} secrets masked`;
  const what = maskCount === 0 ? name : `${name}, ${masked} (Y copies raw),`;
  return { kind: 'copy-text', text, what };
}

/** Whether there is such a thing to copy. */
export function canCopy(state: State, wanted: Copyable): boolean {
  return typeof finders[wanted](state) !== 'string';
}

const finders: Readonly<Record<Copyable, (state: State) => Found | string>> = {
  id: ({ cursor, runs }) =>
    cursor === noRow
      ? 'there is no run to copy the id of'
      : { what: 'run id', text: runs.index.id(cursor), isOurs: true },
  error: findError,
  stack: findStack,
  value: findValue,
  path: findPath,
  json: findJson,
  command: findCommand,
  missing: (state) =>
    findMissing(state, (ids) => ({
      what: ids.length === 1 ? 'missing id' : `${ids.length} missing ids`,
      text: ids.join('\n'),
    })),
  fetch: (state) =>
    findMissing(state, (ids) => ({
      what: `command that fetches ${ids.length} missing`,
      text: fetchCommand(ids),
    })),
};

/** Bytes of JSON that it is made of; 0 for text that is there already. */
function bytesOf(found: Found): number {
  if ('text' in found) return 0;
  return 'write' in found ? found.ofBytes : byteLengthOf(found.tree, found.node);
}

function byteLengthOf(tree: JsonTree, node: number): number {
  return (tree.end[node] ?? 0) - (tree.start[node] ?? 0);
}

function rawText(found: Exclude<Found, { readonly write: unknown }>): string {
  return 'text' in found ? found.text : partText(found.tree, found.node);
}

/** A string as the text that it means, all else as its JSON stands in the document. */
function partText(tree: JsonTree, node: number): string {
  const isString = nodeKind(tree, node) === 'string';
  const read = isString ? stringText : sourceText;
  return read(tree, node, Number.POSITIVE_INFINITY).text;
}

interface Part {
  readonly tree: JsonTree;
  readonly node: number;
}

function redactedPart({ tree, node }: Part): Redacted {
  if (nodeKind(tree, node) !== 'string') return redactJson(tree, node);
  return isNamedSecret(tree, node) ? { text: mask, maskCount: 1 } : redactText(partText(tree, node));
}

function findError({ cursor, runs }: State): Found | string {
  const error = cursor === noRow ? null : runs.index.error(cursor);
  const text = error === null ? null : headline(error);
  return text === null ? 'this run has no error' : { what: 'error', text };
}

function findStack(state: State): Found | string {
  const body = state.bodies.get(state.cursor);
  if (body === undefined) return bodyMissing(state);
  const stack = mainError(body.run)?.error.stack ?? null;
  return stack === null ? 'this run has no stack' : { what: 'stack', text: stack };
}

function findValue(state: State): Found | string {
  const row = selectedRow(state);
  if (row === null) return 'go to a row of the details for its value: tab';
  if (row.kind === 'json' || row.kind === 'json-text')
    return { what: 'value', tree: row.tree, node: row.node };
  const text = rowText(row);
  return text === null ? 'there is no value in this row' : { what: 'value', text };
}

function rowText(row: DetailRow): string | null {
  switch (row.kind) {
    case 'fact':
      return row.value.kind === 'text' || row.value.kind === 'words' || row.value.kind === 'time'
        ? row.value.text
        : null;
    case 'note':
    case 'help':
    case 'error-message':
    case 'stack-text':
    case 'source-line':
      return row.text;
    case 'frame':
      return row.frame.text;
    default:
      return null;
  }
}

function findPath(state: State): Found | string {
  const row = selectedRow(state);
  if (row?.kind !== 'json' && row?.kind !== 'json-text')
    return 'go to a row of JSON for its path: i, then tab';
  const { tree, node, top, name } = row;
  const start = pathStart(name);
  const write = () =>
    `${start === '' ? '' : `/${start}`}${pointerOf(tree, node).slice(pointerOf(tree, top).length)}`;
  return { what: 'path', write, ofBytes: 0 };
}

function findJson(state: State): Found | string {
  const body = state.bodies.get(state.cursor);
  if (body === undefined) return bodyMissing(state);
  const [first] = body.documents;
  const node = nodeAt(body.json, first?.run.pointer ?? '');
  return node === noNode
    ? 'this run has no JSON of its own'
    : { what: 'JSON of the run', tree: body.json, node };
}

/** Of a run that the input lacks the command that fetches it; of one that is here the one that triggers it again. */
function findCommand(state: State): Found | string {
  const { cursor, runs, bodies, copying } = state;
  if (cursor === noRow) return 'there is no run here';
  if (runs.index.presence(cursor) !== 'loaded') {
    return {
      what: 'command that fetches the run',
      text: fetchCommand([runs.index.id(cursor)]),
      isOurs: true,
    };
  }
  const task = runs.index.taskIdentifier(cursor);
  const payload = bodies.get(cursor)?.parts.payload ?? null;
  if (task === null || payload === null) {
    return {
      what: 'command that fetches the run',
      text: fetchCommand([runs.index.id(cursor)]),
      isOurs: true,
    };
  }
  const { tree, node } = payload;
  const json = () =>
    copying === 'raw' ? sourceText(tree, node, Number.POSITIVE_INFINITY).text : redactJson(tree, node).text;
  return {
    what: 'command that triggers it again',
    write: () => triggerCommand(task, json()),
    ofBytes: byteLengthOf(tree, node),
  };
}

function findMissing(
  { runs: { index } }: State,
  told: (ids: readonly string[]) => { readonly what: string; readonly text: string },
): Found | string {
  if (index.loadedCount === index.size) return 'no run is missing in this input';
  const ids: string[] = [];
  for (let row = 0; row < index.size && ids.length < mostMissing; row += 1) {
    if (index.presence(row) !== 'loaded') ids.push(index.id(row));
  }
  return { ...told(ids), isOurs: true };
}

function selectedRow(state: State): DetailRow | null {
  return state.pane === 'details' ? detailRows(state).at(state.details.cursor) : null;
}

function bodyMissing({ cursor, runs, failedLoads }: State): string {
  if (cursor === noRow) return 'there is no run here';
  if (runs.index.presence(cursor) !== 'loaded') return 'no document describes this run';
  return failedLoads.has(cursor) ? 'its document cannot be read again' : 'it is still being read: once more';
}
