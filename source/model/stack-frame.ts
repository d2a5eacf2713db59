/** One frame of a stack: who wrote the code that it names, and where that lies. */

/** Whose code a frame is in. All but `own` are of no interest by default (formats.md §4). */
export type FrameOwner = 'own' | 'dependency' | 'node' | 'trigger.dev';

/** Line and column count from 1 as the stack has them. */
export interface FrameLocation {
  /** As it is shown: deployed code below the project, `src/trigger/x.ts`. */
  readonly file: string;
  /** As the stack has it, scheme and all. */
  readonly path: string;
  readonly line: number;
  /** −1 where the runtime (Bun) knows none. */
  readonly column: number;
}

export interface StackFrame {
  readonly kind: 'frame';
  /** The line word for word, indentation included. */
  readonly text: string;
  /** `createLabel`, `new Foo`, `Foo.bar [as baz]`; null where the frame has only a location. */
  readonly functionName: string | null;
  /** Null for `<anonymous>` and native code. Of evaluated code: where `eval` was called. */
  readonly location: FrameLocation | null;
  readonly owner: FrameOwner;
  readonly isAsync: boolean;
}

/** Names within Trigger.dev's own frames, as its `LINES_TO_IGNORE` has them. */
const triggerNames = [
  'ConsoleInterceptor',
  'TriggerTracer',
  'TaskExecutor',
  'EXECUTE_TASK_RUN',
  'safeJsonProcess',
  'startActiveSpan',
];
const triggerFiles = ['@trigger.dev/', '@trigger.dev\\', '__entryPoint.ts', 'packages/core/src/v3/'];

/** Reads a line of a stack; null where it is no frame. Linear in its length. */
export function parseFrame(text: string): StackFrame | null {
  const start = indentOf(text);
  if (!text.startsWith('at ', start)) return null;
  const body = withoutTail(text.slice(start + 3));
  const isAsync = body.startsWith('async ');
  const call = isAsync ? body.slice(6) : body;
  const open = call.endsWith(')') ? openingParenthesis(call) : -1;
  const functionName = open > 0 ? call.slice(0, open).trimEnd() : null;
  const place = open >= 0 ? call.slice(open + 1, -1) : call;
  const location = parseLocation(place);
  // `at 12:30` is a word of a message, `at build.js:12` is a place.
  const isPlace = location !== null && (functionName !== null || /[/\\.:]/.test(location.path));
  if (isPlace || isNowhere(place)) {
    return { kind: 'frame', text, functionName, location, owner: ownerOf(functionName, location), isAsync };
  }
  return null;
}

/** `createLabel (src/trigger/ship.ts:42:11)`: a frame in one line, the path as the developer knows it. */
export function frameLabel(frame: StackFrame): string {
  const place = frame.location === null ? '<anonymous>' : locationLabel(frame.location);
  return frame.functionName === null ? place : `${frame.functionName} (${place})`;
}

/** `src/trigger/ship.ts:42:11`. */
export function locationLabel(location: FrameLocation): string {
  const column = location.column < 0 ? '' : `:${location.column}`;
  return `${location.file}:${location.line}${column}`;
}

/** The path without what every frame shares: a URL's scheme and `/app/`, where deployed code lives; webpack's module prefix. */
export function shortFile(file: string): string {
  if (file.startsWith('webpack')) {
    const module = file.indexOf('/./');
    if (module >= 0) return file.slice(module + 3);
  }
  const path = file.startsWith('file://') ? file.slice(file.startsWith('file:///') ? 7 : 5) : file;
  if (path.startsWith('/app/')) return path.slice(5);
  // `file:///C:/…` leaves a slash before the drive.
  return path.startsWith('/') && path.charAt(2) === ':' ? path.slice(1) : path;
}

function indentOf(text: string): number {
  let index = 0;
  while (text.charCodeAt(index) === 0x20 || text.charCodeAt(index) === 0x09) index++;
  return index;
}

/** Without the carriage return of a Windows line, and what Node puts behind a printed error: the brace before its properties, a comma in a list. */
function withoutTail(body: string): string {
  const text = body.trimEnd();
  if (text.endsWith(' {')) return text.slice(0, -2);
  return text.endsWith(',') ? text.slice(0, -1) : text;
}

/** Where the parenthesis opens that the last character closes; paths and evaluated code may hold others. −1 where none does. */
function openingParenthesis(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    const code = text.charCodeAt(index);
    if (code === 0x29) depth++;
    else if (code === 0x28 && --depth === 0) return index;
  }
  return -1;
}

function isNowhere(place: string): boolean {
  return place === '<anonymous>' || place === 'native' || /^index \d{1,12}$/.test(place);
}

function parseLocation(place: string): FrameLocation | null {
  if (!place.startsWith('eval at ')) return locationAt(place);
  const open = place.lastIndexOf('(');
  const close = place.indexOf(')', open);
  return open < 0 || close < 0 ? null : locationAt(place.slice(open + 1, close));
}

/** `file:line:column` or `file:line`, read from its end. */
function locationAt(place: string): FrameLocation | null {
  const last = numberAtEnd(place, place.length);
  if (last === null) return null;
  const before = numberAtEnd(place, last.colon);
  const [line, column, end] =
    before === null ? [last.number, -1, last.colon] : [before.number, last.number, before.colon];
  if (end === 0 || line < 0) return null;
  const path = place.slice(0, end);
  return path === '<anonymous>' ? null : { file: shortFile(path), path, line, column };
}

/** The number that stands between a colon and `end`. */
function numberAtEnd(text: string, end: number): { number: number; colon: number } | null {
  let start = end;
  while (start > 0 && end - start < 12 && isDigit(text.charCodeAt(start - 1))) start--;
  if (start === end) return null;
  const isNegative = text.charCodeAt(start - 1) === 0x2d;
  const colon = start - (isNegative ? 2 : 1);
  if (colon < 0 || text.charCodeAt(colon) !== 0x3a) return null;
  return { number: Number(text.slice(colon + 1, end)), colon };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function ownerOf(functionName: string | null, location: FrameLocation | null): FrameOwner {
  const file = location?.path ?? '';
  if (triggerFiles.some((part) => file.includes(part))) return 'trigger.dev';
  if (functionName !== null && isTriggerFunction(functionName)) return 'trigger.dev';
  if (location === null || functionName?.includes('processTicksAndRejections') === true) return 'node';
  if (file.startsWith('node:') || file.startsWith('internal/') || file.startsWith('native:')) return 'node';
  const isDependency = file.includes('/node_modules/') || file.includes('\\node_modules\\');
  return isDependency || file.startsWith('node_modules/') ? 'dependency' : 'own';
}

/** Whole parts of the name are compared, so that a `MyTaskExecutor` stays the developer's own. */
function isTriggerFunction(functionName: string): boolean {
  return functionName.split(/[\s.[\]]/).some((part) => {
    const name = part.startsWith('_') ? part.slice(1) : part;
    return name.startsWith('ZodIpc') || triggerNames.includes(name);
  });
}
