/** The documents of a run as they are: the only one whole, of several each under its own fold, the newest open. */
import type { JsonTree } from '../model/json-tree.ts';
import type { RunBody } from '../model/run-body.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { jsonDetailRows } from './detail-rows-of-json.ts';
import { type DetailSubject, documentPlace } from './detail-subject.ts';
import { joinedRows, rowsOf } from './joined-rows.ts';
import type { JsonView } from './json-folds.ts';

type RawSubject = Pick<DetailSubject, 'runs' | 'jsonLevel' | 'toggledFolds'>;

/** The rows of the tab json. */
export function rawJsonRows(subject: RawSubject, body: RunBody): DetailRows {
  const documents = distinctDocuments(body);
  const [only] = documents;
  if (documents.length < 2) return wholeRows(subject, only?.json ?? body.json, 0, only?.run.pointer ?? '');
  const parts: DetailRows[] = [];
  for (const [place, { documentIndex, run, json }] of documents.entries()) {
    const fold = documentFold(place);
    const isFolded = (place === 0) === subject.toggledFolds.has(fold);
    const at = documentPlace(subject.runs, documentIndex) ?? '?';
    const text = `${at}  ${run.dialect}${run.status === null ? '' : `  ${run.status}`}`;
    const head: DetailRow = { kind: 'section', text, fold, isFolded };
    parts.push(rowsOf([head]));
    if (!isFolded) parts.push(wholeRows(subject, json, place, run.pointer));
  }
  return joinedRows(parts);
}

/** The trees of the tab json in their order, those in folded documents too. */
export function rawJsonViews(subject: Omit<RawSubject, 'runs'>, body: RunBody): readonly JsonView[] {
  return distinctDocuments(body).map(({ json }, place) => viewOf(subject, json, place));
}

/** A document, and where in it the run is told of, if not as the whole. */
function wholeRows(subject: RawSubject, json: JsonTree, place: number, pointer: string): DetailRows {
  const rows = jsonDetailRows(viewOf(subject, json, place));
  if (pointer === '') return rows;
  return joinedRows([rowsOf([{ kind: 'note', text: `this run is at ${pointer}` }]), rows]);
}

/** Key of the fold around the document at a place. */
export function documentFold(place: number): string {
  return `document:${place}`;
}

/** What a path in a JSON view begins with, by the view's name: `payload`; nothing in a document, whose paths begin at its own top. */
export function pathStart(name: string): string {
  return name.startsWith('json') ? '' : name;
}

function viewOf(
  { jsonLevel: level, toggledFolds }: Omit<RawSubject, 'runs'>,
  tree: JsonTree,
  place: number,
): JsonView {
  return { tree, top: 0, name: place === 0 ? 'json' : `json@${place}`, level, toggledFolds };
}

/** A document that tells of the run in several places is shown once. */
function distinctDocuments({ documents }: RunBody): RunBody['documents'] {
  const seen = new Set<JsonTree>();
  return documents.filter(({ json }) => {
    const isNew = !seen.has(json);
    seen.add(json);
    return isNew;
  });
}
