/** The list of all that is wrong with the input: kinds with their counts, and below each open one its problems. */
import type { ProblemKind } from '../../model/problem.ts';
import type { RunCollection } from '../../model/run-collection.ts';
import { WarningDocuments } from '../../model/warning-document.ts';
import { textMatcher } from '../../query/find-text.ts';
import type { ListEntries, ListEntry } from './list-entry.ts';
import { placeIn } from './place-in.ts';

/** A kind with so many problems or fewer is open until somebody closes it; of what breaks the input so many. */
const mostOpen = 10;
const mostOpenSevere = 100;

/** What breaks the input comes before what is only strange in it. */
const severest: readonly ProblemKind[] = ['unreadable', 'not-json', 'not-a-run', 'invalid'];

/** Problems of one kind: places in `problems`, and from its end on in `warnings`. */
interface Kind {
  readonly name: ProblemKind;
  readonly isInvalid: boolean;
  readonly places: readonly number[];
}

interface Found {
  readonly search: string;
  readonly kinds: readonly Kind[];
}

const allByRuns = new WeakMap<RunCollection, Found>();
const foundByRuns = new WeakMap<RunCollection, Found>();
const documentsByRuns = new WeakMap<RunCollection, Int32Array>();

/** `toggled` are the kinds that stand otherwise than by their size; a search opens all of them. */
export function problemEntries(
  runs: RunCollection,
  search: string,
  toggled: ReadonlySet<string>,
): ListEntries {
  const total = runs.problems.length + runs.warnings.length;
  const kinds = search === '' ? allKinds(runs) : foundKinds(runs, search);
  const parts: {
    readonly kind: Kind;
    readonly isOpen: boolean;
    readonly start: number;
    readonly before: number;
  }[] = [];
  let count = 0;
  let found = 0;
  for (const kind of kinds) {
    const isOpen = search !== '' || isKindOpen(kind.name, kind.places.length, toggled);
    parts.push({ kind, isOpen, start: count, before: found });
    count += 1 + (isOpen ? kind.places.length : 0);
    found += kind.places.length;
  }
  const partAt = (place: number) => parts.findLast(({ start }) => start <= place);
  return {
    count,
    total,
    found,
    at: (place) => {
      const part = place < count ? partAt(place) : undefined;
      if (part === undefined) return undefined;
      const { kind, isOpen, start } = part;
      if (place > start) return problemAt(runs, kind.places[place - start - 1] as number);
      const { name, isInvalid, places } = kind;
      return { kind: 'problem-kind', name, isInvalid, count: places.length, isOpen };
    },
    ordinal: (place) => {
      const part = partAt(place);
      return part === undefined || place === part.start ? 0 : part.before + place - part.start;
    },
    key: (place) => {
      const part = place < count ? partAt(place) : undefined;
      if (part === undefined) return '';
      return place === part.start
        ? `kind:${part.kind.name}`
        : `problem:${part.kind.name}:${part.kind.places[place - part.start - 1]}`;
    },
    placeOf: (key) => {
      const [, name, place] = /^(?:kind|problem):([^:]+)(?::(\d+))?$/.exec(key) ?? [];
      const part = parts.find(({ kind }) => kind.name === name);
      if (part === undefined) return -1;
      if (place === undefined) return part.start;
      const at = part.isOpen ? placeIn(part.kind.places, Number(place)) : -1;
      return at < 0 ? -1 : part.start + 1 + at;
    },
  };
}

/** Whether a kind is open: small ones are, and the others where somebody opened them. */
export function isKindOpen(name: ProblemKind, count: number, toggled: ReadonlySet<string>): boolean {
  return toggled.has(name) !== count <= (severest.includes(name) ? mostOpenSevere : mostOpen);
}

function problemAt(runs: RunCollection, place: number): ListEntry | undefined {
  const { problems, warnings } = runs;
  const problem = problems[place];
  if (problem !== undefined) return { kind: 'problem', problem };
  const warning = warnings[place - problems.length];
  if (warning === undefined) return undefined;
  return { kind: 'warning', warning, document: documentsOf(runs)[place - problems.length] ?? -1 };
}

function allKinds(runs: RunCollection): readonly Kind[] {
  let all = allByRuns.get(runs);
  if (all === undefined) {
    const count = runs.problems.length + runs.warnings.length;
    all = {
      search: '',
      kinds: grouped(
        runs,
        Array.from({ length: count }, (_, place) => place),
      ),
    };
    allByRuns.set(runs, all);
  }
  return all.kinds;
}

/** A longer text is looked for only in what the shorter one left. */
function foundKinds(runs: RunCollection, search: string): readonly Kind[] {
  const last = foundByRuns.get(runs);
  if (last?.search === search) return last.kinds;
  const isLonger = last !== undefined && search.startsWith(last.search);
  const matches = textMatcher(search);
  const places: number[] = [];
  for (const kind of isLonger ? last.kinds : allKinds(runs)) {
    for (const place of kind.places) if (matches(textOf(runs, place))) places.push(place);
  }
  const found = { search, kinds: grouped(runs, places) };
  foundByRuns.set(runs, found);
  return found.kinds;
}

function textOf({ problems, warnings, inputs }: RunCollection, place: number): string {
  const problem = problems[place];
  if (problem !== undefined) {
    const { kind, pointer, message, runId, file, line } = problem;
    return `${kind} ${pointer ?? ''} ${message} ${runId ?? ''} ${inputs[file]?.name ?? ''}:${line}`;
  }
  const warning = warnings[place - problems.length];
  return warning === undefined
    ? ''
    : `${warning.kind} ${warning.message} ${warning.runId} ${warning.otherId ?? ''}`;
}

/** The severest kinds first, then by how many there are. */
function grouped({ problems, warnings }: RunCollection, places: readonly number[]): readonly Kind[] {
  const placesByKind = new Map<ProblemKind, number[]>();
  for (const place of places) {
    const kind = (problems[place] ?? warnings[place - problems.length])?.kind;
    if (kind === undefined) continue;
    const list = placesByKind.get(kind);
    if (list === undefined) placesByKind.set(kind, [place]);
    else list.push(place);
  }
  return [...placesByKind]
    .map(([name, own]) => ({ name, isInvalid: severest.includes(name), places: own }))
    .sort((one, other) => rankOf(one.name) - rankOf(other.name) || other.places.length - one.places.length);
}

function rankOf(name: ProblemKind): number {
  const rank = severest.indexOf(name);
  return rank < 0 ? severest.length : rank;
}

function documentsOf(runs: RunCollection): Int32Array {
  let documents = documentsByRuns.get(runs);
  if (documents === undefined) {
    const places = new WarningDocuments(runs.index);
    documents = Int32Array.from(runs.warnings, (warning) => places.next(warning));
    documentsByRuns.set(runs, documents);
  }
  return documents;
}
