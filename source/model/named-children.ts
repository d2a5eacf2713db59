/** Which children the error of their parent names (contract rule 2d). */
import type { RunIndex } from './run-index.ts';
import type { ErrorRecord } from './run-record.ts';
import { SubstringIndex } from './substring-index.ts';

/** Code points: a shorter message stands in too many others. */
const shortestMessage = 8;
/** Comparisons up to which plain searches are quicker than an index of all substrings. */
const plainSteps = 1_000_000;

/** What must not stand beside a task for it to be named: else `send` would be named by `send-email`. */
const taskCharacter = /[\p{L}\p{N}_/-]/u;
const taskWords = /[\p{L}\p{N}_/-]+/gu;

/** The children that the error names by id, by task or by their own error's message. Linear in the length of all these texts. */
export function namedChildren(
  index: RunIndex,
  children: readonly number[],
  error: ErrorRecord | null,
): number[] {
  const text = errorText(error);
  if (text === '') return [];
  const holds = searchIn(text, children.length);
  const isTaskNamed = taskSearchIn(text, holds);
  return children.filter((child) => {
    if (holds(index.id(child)) || isTaskNamed(index.taskIdentifier(child))) return true;
    const message = index.error(child)?.message ?? '';
    return isLongEnough(message) && holds(message);
  });
}

function isLongEnough(message: string): boolean {
  return message.length >= 2 * shortestMessage || [...message].length >= shortestMessage;
}

/** `Name: message`, or what there is of it. */
export function errorText(error: ErrorRecord | null): string {
  if (error === null) return '';
  return [error.name, error.message].filter((part) => part !== null).join(': ');
}

function searchIn(text: string, searches: number): (part: string) => boolean {
  if (text.length * searches <= plainSteps) return (part) => part !== '' && text.includes(part);
  const substrings = new SubstringIndex(text);
  return (part) => part !== '' && substrings.has(part);
}

function taskSearchIn(text: string, holds: (part: string) => boolean): (task: string | null) => boolean {
  const words = new Set(text.match(taskWords) ?? []);
  const isNamedByTask = new Map<string, boolean>();
  return (task) => {
    if (task === null || task === '') return false;
    let isNamed = isNamedByTask.get(task);
    if (isNamed === undefined) {
      isNamed = words.has(task) || (!isWord(task) && holds(task) && standsAlone(text, task));
      isNamedByTask.set(task, isNamed);
    }
    return isNamed;
  };
}

/** A task without other characters stands alone only where it is a whole word. */
function isWord(task: string): boolean {
  return task.match(taskWords)?.[0] === task;
}

function standsAlone(text: string, task: string): boolean {
  for (let at = text.indexOf(task); at >= 0; at = text.indexOf(task, at + 1)) {
    const before = characterBefore(text, at);
    const after = String.fromCodePoint(text.codePointAt(at + task.length) ?? 0x20);
    if (!taskCharacter.test(before) && !taskCharacter.test(after)) return true;
  }
  return false;
}

function characterBefore(text: string, at: number): string {
  const isPair = at >= 2 && text.codePointAt(at - 2) !== text.charCodeAt(at - 2);
  return isPair ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}
