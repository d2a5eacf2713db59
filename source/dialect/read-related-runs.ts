/** What a run's document says of its relatives: ids for the links, and a reference for each that it tells more about. */
import type { DialectName } from '../model/dialect-name.ts';
import type { Run } from '../model/run.ts';
import { countOf, elementsOf, isJsonObject, type JsonObject, objectOf, textOf } from './json-object.ts';
import { type RunPlace, readRunFacts } from './read-run-facts.ts';

/** Links of one run and the references that its document gives: a further one to the same relative only if it tells more. */
export interface RelatedRuns {
  readonly parentId: string | null;
  readonly rootId: string | null;
  /** Each once, in the document's order. */
  readonly childIds: readonly string[];
  readonly references: readonly Run[];
}

/** A child's place is told by its parent's list, not by its own word. */
const unplaced: RunPlace = { presence: 'referenced', parentId: null, rootId: null, childIds: [] };

interface Relative {
  readonly object: JsonObject;
  readonly id: string;
  readonly pointer: string;
}

/**
 * Reads `relatedRuns`, which goes one level only: in the API whole summaries, in the run schema id, status and task (formats.md §1).
 * At depth 1 the root is the parent, whichever of the two is named.
 */
export function readRelatedRuns(
  run: JsonObject,
  id: string,
  pointer: string,
  dialect: DialectName,
): RelatedRuns {
  const related = objectOf(run, 'relatedRuns');
  if (related === null) return { parentId: null, rootId: null, childIds: [], references: [] };
  const place = `${pointer}/relatedRuns`;
  const root = relativeIn(related, 'root', place);
  const parent = relativeIn(related, 'parent', place);
  const children = childrenIn(related, place);
  // A run that names itself as its root, and no parent, only says that it is the top.
  const namedRoot = root?.id === id && parent === null ? null : (root?.id ?? null);
  const isAtDepthOne = countOf(run, 'depth') === 1;
  const parentId = parent?.id ?? (isAtDepthOne ? namedRoot : null);
  const rootId = namedRoot ?? (isAtDepthOne ? parentId : null);
  return {
    parentId,
    rootId,
    childIds: [...new Set(children.map((child) => child.id))],
    references: referencesTo([...elders(root, parent), ...children], id, rootId, dialect),
  };
}

function relativeIn(related: JsonObject, key: 'root' | 'parent', place: string): Relative | null {
  const object = objectOf(related, key);
  const id = object === null ? null : textOf(object, 'id');
  return object === null || id === null || id === '' ? null : { object, id, pointer: `${place}/${key}` };
}

function childrenIn(related: JsonObject, place: string): readonly Relative[] {
  const children: Relative[] = [];
  for (const [index, object] of (elementsOf(related, 'children') ?? []).entries()) {
    if (!isJsonObject(object)) continue;
    const id = textOf(object, 'id');
    if (id !== null && id !== '') children.push({ object, id, pointer: `${place}/children/${index}` });
  }
  return children;
}

/** Root and parent; where they are the same run, the parent, and the root only if it tells what the parent does not. */
function elders(root: Relative | null, parent: Relative | null): readonly Relative[] {
  if (root === null || parent === null || root.id !== parent.id)
    return [root, parent].filter((one) => one !== null);
  return addsNothing(root.object, parent.object) ? [parent] : [root, parent];
}

function addsNothing(object: JsonObject, before: JsonObject): boolean {
  return Object.keys(object).every((key) => (object[key] ?? null) === null || (before[key] ?? null) !== null);
}

function referencesTo(
  relatives: readonly Relative[],
  ownId: string,
  rootId: string | null,
  dialect: DialectName,
): readonly Run[] {
  const seen = new Map<string, JsonObject | null>([[ownId, null]]);
  const references: Run[] = [];
  for (const { object, id, pointer } of relatives) {
    const before = seen.get(id);
    if (before === null || !isTold(object)) continue;
    if (before !== undefined && addsNothing(object, before)) continue;
    seen.set(id, object);
    const isBelowRoot = rootId !== null && id !== rootId && countOf(object, 'depth') === 1;
    const place = isBelowRoot ? { ...unplaced, parentId: rootId, rootId } : unplaced;
    references.push(readRunFacts(object, id, pointer, dialect, place));
  }
  return references;
}

/** Whether a reference tells more than an id: its status or its task. */
function isTold(object: JsonObject): boolean {
  return textOf(object, 'status') !== null || textOf(object, 'taskIdentifier') !== null;
}
