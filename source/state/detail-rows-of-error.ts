/** An error as rows: its message line by line, JSON in it as a tree, help for its code, its stack, then its causes. */

import { errorCodeHelp } from '../model/error-code-help.ts';
import { isContainer } from '../model/json-node.ts';
import { JsonSyntaxError } from '../model/json-syntax-error.ts';
import type { JsonTree } from '../model/json-tree.ts';
import { parseJsonTree } from '../model/parse-json-tree.ts';
import type { RunError } from '../model/run.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { jsonDetailRows } from './detail-rows-of-json.ts';
import { messageOfStack, stackRows } from './detail-rows-of-stack.ts';
import { headline } from './error-headline.ts';
import { joinedRows, rowsOf } from './joined-rows.ts';
import type { SourceExcerpts } from './sources.ts';

/** How the folds of one error stand. */
export interface ErrorFolds {
  /** What its fold keys are told apart by: `run`, or an attempt's number. */
  readonly name: string;
  readonly toggledFolds: ReadonlySet<string>;
  readonly jsonLevel: number;
  readonly sources: SourceExcerpts;
}

const longestMessageLines = 200;
const longestJson = 1_000_000;
const mostCauses = 20;

/** The rows of an error and of all its causes, outermost first. */
export function errorRows(error: RunError, folds: ErrorFolds): DetailRows {
  const parts: DetailRows[] = [];
  const chain = causeChain(error);
  for (const [depth, each] of chain.slice(0, mostCauses + 1).entries()) {
    const cause = headline(each) === null ? { ...each, message: messageOfStack(each) } : each;
    const named = { ...folds, name: depth === 0 ? folds.name : `${folds.name}.${depth}` };
    parts.push(messageRows(cause, depth, named));
    parts.push(rowsOf(codeRows(cause, depth)));
    const { toggledFolds, sources } = folds;
    const stackFolds = { name: `frames:${named.name}`, toggledFolds, sources };
    parts.push(rowsOf(stackRows(cause, depth, stackFolds)));
  }
  const hidden = chain.length - mostCauses - 1;
  if (hidden > 0) parts.push(rowsOf([{ kind: 'note', text: `… ${hidden} more causes` }]));
  return joinedRows(parts);
}

/** The error, its causes, and theirs behind each. */
function causeChain(error: RunError): readonly RunError[] {
  const chain: RunError[] = [];
  const waiting: RunError[] = [error];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    chain.push(next);
    for (let place = next.causes.length - 1; place >= 0; place -= 1) {
      const cause = next.causes[place];
      if (cause !== undefined) waiting.push(cause);
    }
  }
  return chain;
}

function messageRows(error: RunError, depth: number, folds: ErrorFolds): DetailRows {
  const whole = headline(error);
  if (whole === null || whole === '') {
    return rowsOf([
      {
        kind: 'error-message',
        text: 'an error without name or message',
        isFirst: true,
        isGathered: false,
        depth,
      },
    ]);
  }
  const json = jsonAtEnd(whole);
  const text = json === null ? whole : whole.slice(0, json.start);
  const { lines, more } = firstLines(text.trim() === '' ? 'a value was thrown:' : text.trimEnd());
  const rows = lines.map((line, place): DetailRow => {
    return { kind: 'error-message', text: line, isFirst: place === 0, isGathered: false, depth };
  });
  if (more > 0) rows.push({ kind: 'note', text: `… ${more} more lines of the message` });
  if (json === null) return rowsOf(rows);
  const { toggledFolds, jsonLevel } = folds;
  const view = { tree: json.tree, top: 0, name: `message-${folds.name}`, level: jsonLevel, toggledFolds };
  return joinedRows([rowsOf(rows), jsonDetailRows(view)]);
}

/** The lines of a text as far as they are shown, and how many more there are: a message may have millions. */
function firstLines(text: string): { readonly lines: readonly string[]; readonly more: number } {
  const lines: string[] = [];
  let more = 0;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (lines.length < longestMessageLines) lines.push(text.slice(start, end).replace(/\r$/, ''));
    else more += 1;
    start = end + 1;
  }
  return { lines, more };
}

/** A thrown value is JSON as a whole; others put it behind a few words (formats.md §4). */
function jsonAtEnd(text: string): { readonly start: number; readonly tree: JsonTree } | null {
  if (text.length > longestJson || !/[\]}]\s*$/.test(text.slice(-20))) return null;
  const starts = [text.indexOf('{'), text.indexOf('[')].filter((start) => start >= 0);
  for (const start of starts.sort((first, second) => first - second)) {
    const tree = jsonTreeOrNull(text.slice(start));
    if (tree !== null && isContainer(tree, 0) && (tree.count[0] ?? 0) > 0) return { start, tree };
  }
  return null;
}

function jsonTreeOrNull(text: string): JsonTree | null {
  try {
    return parseJsonTree(new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

/** The code where the headline has a name in its place, and what to do about it. */
function codeRows({ code, name, message }: RunError, depth: number): readonly DetailRow[] {
  if (code === null) return [];
  const rows: DetailRow[] = [];
  if (name !== null && name !== '' && message?.includes(code) !== true) {
    rows.push({ kind: 'fact', label: 'Code', value: { kind: 'text', text: code } });
  }
  const help = errorCodeHelp(code);
  return help === null ? rows : [...rows, { kind: 'help', text: help, depth }];
}
