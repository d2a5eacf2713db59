/** Where a run lies in the input: its documents, newest first, with what each gave, and the states that they show it in. */
import type { DialectName } from '../model/dialect-name.ts';
import type { RunRecord } from '../model/run-record.ts';
import { parseTimeMs } from '../model/time.ts';
import type { FactValue, SeenState } from './detail-row.ts';
import { type DetailSubject, documentPlace } from './detail-subject.ts';
import { type FactRow, fact, text, words } from './fact-row.ts';
import { givenFacts } from './given-facts.ts';

/** Documents that are listed; the rest is counted. */
const longestList = 20;
/** States that are told one after the other; of more the last ones. */
const mostStates = 12;

/** Facts about the documents of a run. */
export function documentRows({ runs, row, body }: DetailSubject): readonly FactRow[] {
  const { index } = runs;
  const rows: FactRow[] = [];
  const isLoaded = index.presence(row) === 'loaded';
  const place = documentPlace(runs, index.document(row));
  const dialect = index.dialect(row);
  const sources = index.sources(row).length;
  const documents = index.versions(row).filter(({ presence }) => presence === 'loaded');
  if (sources < 2 || body === null) {
    if (place !== null) rows.push(fact(isLoaded ? 'Lies at' : 'Named at', text(place)));
    if (dialect !== null) rows.push(fact('Read as', words(dialect)));
  }
  if (isLoaded && body !== null && body.document.verdict === 'invalid') {
    rows.push(fact('Validity', words('does not fit its schema: see problems')));
  }
  if (sources < 2) return rows;
  const states = seenStates(documents);
  if (states.length > 1)
    rows.push(
      fact('Seen as', {
        kind: 'states',
        states: states.slice(-mostStates),
        earlier: Math.max(0, states.length - mostStates),
      }),
    );
  rows.push(
    fact(
      'Documents',
      words(`${countText(documents.length, sources)}, joined: each fact from the newest that has it`),
    ),
  );
  if (body === null) return rows;
  const given = givenFacts(body);
  for (const [at, { documentIndex, run }] of body.documents.slice(0, longestList).entries()) {
    const label = run.presence === 'loaded' ? 'Document' : 'Named in';
    rows.push(
      fact(label, {
        ...documentValue(run.dialect, run.status, run.updatedAt),
        state: run.state,
        place: documentPlace(runs, documentIndex) ?? '?',
        gave: given[at] ?? [],
      }),
    );
  }
  if (sources > longestList) rows.push(fact('Document', words(`… ${sources - longestList} more`)));
  return rows;
}

/** `3 of this run`, `2 of this run, 1 that names it`. */
function countText(documents: number, sources: number): string {
  const naming = sources - documents;
  const names = naming === 1 ? '1 that names it' : `${naming} that name it`;
  return `${documents} of this run${naming > 0 ? `, ${names}` : ''}`;
}

type DocumentValue = Extract<FactValue, { kind: 'document' }>;

function documentValue(
  dialect: DialectName,
  status: string | null,
  updatedAt: string | null,
): Omit<DocumentValue, 'state' | 'place' | 'gave'> {
  return { kind: 'document', dialect, status, updatedAt, updatedMs: parseTimeMs(updatedAt) };
}

/** States by the time of their documents, each once as long as it lasted; nothing where documents have no such times. */
function seenStates(documents: readonly RunRecord[]): readonly SeenState[] {
  const timed = documents.flatMap(({ state, status, updatedAtMs }) =>
    updatedAtMs === null ? [] : [{ state, status, timeMs: updatedAtMs }],
  );
  timed.sort((first, second) => first.timeMs - second.timeMs);
  return timed.filter(({ state, status }, place) => {
    const before = timed[place - 1];
    return (
      before === undefined || before.state !== state || (state === 'unknown' && before.status !== status)
    );
  });
}
