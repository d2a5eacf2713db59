/** The overview's facts: what a run is, when it did what, where it hangs in its family and where it lies in the input. */

import { verdictOf } from '../model/blame.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState } from '../model/run-state.ts';
import { type Verdict, verdictTexts } from '../model/verdict.ts';
import { attemptCountText } from './attempt-count-text.ts';
import type { DetailRow, FactValue } from './detail-row.ts';
import { documentRows } from './detail-rows-of-documents.ts';
import { timeFactRows } from './detail-rows-of-time-facts.ts';
import { waitingRows } from './detail-rows-of-waiting.ts';
import { absentBodyText, type DetailSubject } from './detail-subject.ts';
import { firstLine, headline } from './error-headline.ts';
import { type FactRow, fact, nothing, text, words } from './fact-row.ts';

/** Runs that name a run, that are listed; the rest is counted. */
const longestList = 20;

/** Verdicts that say more than the status does. */
const toldVerdicts: ReadonlySet<Verdict> = new Set(['cause', 'propagated', 'aside', 'handled']);

/** Facts in the order in which a reader asks for them. Of a run without a document only what is known. */
export function factRows(subject: DetailSubject): readonly DetailRow[] {
  const facts = [
    ...identityRows(subject),
    ...timeFactRows(subject),
    ...waitingRows(subject),
    ...familyRows(subject),
    ...extraRows(subject),
    ...documentRows(subject),
    ...hiddenRows(subject),
  ];
  const isLoaded = subject.runs.index.presence(subject.row) === 'loaded';
  const told = isLoaded ? facts : facts.filter(({ value }) => value !== nothing);
  const isAbsent = subject.body === null || !isLoaded;
  return isAbsent ? [{ kind: 'note', text: absentBodyText(subject) }, ...told] : told;
}

function identityRows(subject: DetailSubject): readonly FactRow[] {
  const { runs, row } = subject;
  const { index } = runs;
  const presence = index.presence(row);
  const error = index.error(row);
  const rows = [fact('Run', text(index.id(row)))];
  if (presence === 'implied') {
    const known = index.attempts(row).length === 0 ? 'only its id' : 'only its id and the attempts below';
    return [...rows, fact('Known', words(known))];
  }
  rows.unshift(fact('Status', { kind: 'state', state: index.state(row), status: index.status(row) }));
  const verdict = verdictOf(runs.blame, row);
  if (toldVerdicts.has(verdict)) rows.push(fact('Verdict', words(`${verdict}: ${verdictTexts[verdict]}`)));
  if (error !== null) rows.push(fact('Error', text(firstLine(headline(error)))));
  rows.push(fact('Task', text(index.taskIdentifier(row))), fact('Version', text(index.version(row))));
  if (presence === 'loaded' || index.attemptCount(row) !== null) {
    rows.push(fact('Attempts', words(attemptCountText(runs, row))));
  }
  rows.push(fact('Tags', tagsValue(subject)));
  const isTest = index.isTest(row);
  if (isTest !== null) rows.push(fact('Test run', words(isTest ? 'yes' : 'no')));
  return rows;
}

/** A tag that holds the comma that parts them is quoted. */
function tagsValue({ runs, row, body }: DetailSubject): FactValue {
  const tags = runs.index.tags(row);
  if (tags.length > 0) {
    const quoted = tags.map((tag) => (/^$|^\s|\s$|[,"]/.test(tag) ? `"${tag.replaceAll('"', '\\"')}"` : tag));
    return text(quoted.join(', '));
  }
  return body !== null && body.run.tags !== null ? words('none') : nothing;
}

function familyRows({ runs, row }: DetailSubject): readonly FactRow[] {
  const { index, forest } = runs;
  const root = forest.root[row] ?? row;
  const parent = forest.parent[row] ?? noRow;
  const rows: FactRow[] = [];
  const awaited = index.isAwaited(row);
  const note = awaited === null ? null : awaited ? 'it awaits this run' : 'it does not await this run';
  const isRootTold = index.presence(row) === 'loaded';
  if (parent === noRow && isRootTold) rows.push(fact('Parent', words('none: this is a root run')));
  else if (parent === noRow) rows.push(fact('Parent', nothing));
  else if (forest.isParentUnknown[row] === 1) rows.push(fact('Parent', words('not in this input')));
  else rows.push(fact('Parent', { kind: 'run', row: parent, note }));
  if (root !== row) rows.push(fact('Root', { kind: 'run', row: root, note: null }));
  const children: number[] = [];
  let child = forest.firstChild[row] ?? noRow;
  for (; child !== noRow; child = forest.nextSibling[child] ?? noRow) children.push(child);
  rows.push(fact('Children', words(childrenText(runs, children))));
  if (index.presence(row) === 'loaded') return rows;
  const naming = new Set([...index.listedByRows(row), ...children]);
  for (const namer of [...naming].slice(0, longestList)) {
    rows.push(fact('Named by', { kind: 'run', row: namer, note: namingNote(runs, row, namer) }));
  }
  if (naming.size > longestList)
    rows.push(fact('Named by', words(`… ${naming.size - longestList} more runs`)));
  return rows;
}

function namingNote({ index }: DetailSubject['runs'], row: number, namer: number): string {
  if (index.ownParentRow(namer) === row) return 'as its parent';
  return index.namedRootRow(namer) === row ? 'as its root' : 'as its child';
}

function childrenText({ index }: DetailSubject['runs'], children: readonly number[]): string {
  if (children.length === 0) return 'none known';
  let failed = 0;
  let missing = 0;
  for (const child of children) {
    if (isFailedState(index.state(child))) failed += 1;
    if (index.presence(child) !== 'loaded') missing += 1;
  }
  const parts = [`${children.length}`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (missing > 0) parts.push(`${missing} not in this input`);
  return parts.join(', ');
}

function extraRows({ body }: DetailSubject): readonly FactRow[] {
  return body === null ? [] : body.run.extraFacts.map(({ label, value }) => fact(label, text(value)));
}

function hiddenRows({ runs, row }: DetailSubject): readonly FactRow[] {
  const hidden = runs.index.hiddenCharacters(row);
  return hidden > 0 ? [fact('Hidden characters', words(`${hidden}: control, bidi or invisible`))] : [];
}
