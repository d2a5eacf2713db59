/** Payload, output, metadata and the whole document as trees, and why one of them is not there. */
import type { BodyParts } from '../model/run.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { jsonDetailRows } from './detail-rows-of-json.ts';
import { rawJsonRows } from './detail-rows-of-raw-json.ts';
import { absentBodyText, type DetailSubject } from './detail-subject.ts';
import { joinedRows, noRows, rowsOf } from './joined-rows.ts';
import { unwrappedText } from './unwrapped-text.ts';

export type BodyPart = keyof BodyParts | 'json';

/** Rows of a part that the overview shows before it refers to the part's own tab. */
const mostInOverview = 12;

/** The rows of a part's tab; one note where there is nothing to show. */
export function bodyRows(subject: DetailSubject, part: BodyPart): DetailRows {
  if (subject.body === null) return rowsOf([{ kind: 'note', text: absentBodyText(subject) }]);
  return treeRows(subject, part) ?? rowsOf([{ kind: 'note', text: `this document has no ${part}` }]);
}

/** A heading and the first rows of a part, for the overview; nothing where the part is not there. */
export function bodyExcerptRows(subject: DetailSubject, part: BodyPart): DetailRows {
  const rows = treeRows(subject, part);
  if (rows === null) return noRows;
  const heading: DetailRow = { kind: 'heading', text: part };
  if (rows.count <= mostInOverview) return joinedRows([rowsOf([heading]), rows]);
  const start = { count: mostInOverview - 1, at: rows.at };
  const note: DetailRow = {
    kind: 'note',
    text: `… ${rows.count - start.count} more lines in the tab ${part}`,
  };
  return joinedRows([rowsOf([heading]), start, rowsOf([note])]);
}

function treeRows({ runs, body, jsonLevel, toggledFolds }: DetailSubject, part: BodyPart): DetailRows | null {
  if (body === null) return null;
  if (part === 'json') return rawJsonRows({ runs, jsonLevel, toggledFolds }, body);
  const shown = body.parts[part];
  if (shown === null) return null;
  const tree = { tree: shown.tree, top: shown.node, name: part, level: jsonLevel, toggledFolds };
  const note = unwrappedText(body, part);
  if (note === null) return jsonDetailRows(tree);
  return joinedRows([rowsOf([{ kind: 'note', text: note }]), jsonDetailRows(tree)]);
}
