import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../source/dialect/detect.ts';
import { dialects } from '../../source/dialect/dialects.ts';
import { checkDocument, toRuns } from '../../source/dialect/to-runs.ts';
import { judgeLeaf } from '../../source/ingest/judge-leaf.ts';
import { Leaf } from '../../source/ingest/leaf.ts';
import { type DialectName, dialectNames } from '../../source/model/dialect-name.ts';
import { fixtures } from '../helpers/fixtures/fixture-list.ts';

/** The lines of an export are one document. */
function wholeOf(name: DialectName, example: unknown): unknown {
  return name === 'trace-export' ? [example] : example;
}

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  'the example of %s',
  (name, dialect) => {
    test('is recognised as what it is an example of', () => {
      expect(detectDialect(dialect.example)).toMatchObject({ dialect: name });
      expect(detectDialect({ response: { body: dialect.example } })).toMatchObject({ dialect: name });
      expect(detectDialect({ run: dialect.example })).toMatchObject({ dialect: name });
    });

    test('fits its schema', () => {
      expect(checkDocument(dialect.example, name)).toEqual({ problems: [], total: 0 });
    });

    test('gives runs or a remark', () => {
      const { runs, remark } = toRuns(wholeOf(name, dialect.example), name, { inputName: 'run_a1.jsonl' });
      expect(runs.length > 0 || remark !== null).toBe(true);
      for (const run of runs) expect(run.id).toMatch(/^(run_|c)/);
    });

    test('is told in the documentation', () => {
      expect(dialect.title).toMatch(/^[a-z]/);
      expect(dialect.gives).toMatch(/^[A-Z].*\.$/);
    });
  },
);

test('the names of `--dialect` are those of all dialects, in the order of detection', () => {
  expect(dialects.map(({ name }) => name)).toEqual(dialectNames);
});

/** Whatever the document is: nothing is thrown, texts stay short, and there is a word for it. */
function holds(value: unknown, names: readonly DialectName[]): void {
  const detection = detectDialect(value);
  if (detection.dialect === null) {
    expect(detection.reason).not.toBe('');
    expect(`${detection.found}${detection.reason}`).not.toMatch(wrongWords);
  }
  for (const name of names) {
    const { problems, total } = checkDocument(value, name);
    expect(problems.length).toBe(Math.min(100, total));
    for (const { pointer, message } of problems) expect(`${pointer}${message}`).not.toMatch(wrongWords);
    const { runs, remark } = toRuns(value, name, { inputName: 'export/run_a1.jsonl' });
    expect(remark ?? '').not.toMatch(wrongWords);
    for (const run of runs) {
      expect(run.id).not.toBe('');
      expect(texts(run).every((text) => text === null || typeof text === 'string')).toBe(true);
      for (const { label, value: text } of run.extraFacts)
        expect(`${label}${text}`.length).toBeLessThan(2200);
      expect(run.attempts.every(({ number }) => Number.isInteger(number) && number > 0)).toBe(true);
    }
  }
  hasAWord(value);
}

const wrongWords = /undefined|\[object|NaN|Invalid Date/;

function texts(run: ReturnType<typeof toRuns>['runs'][number]): readonly unknown[] {
  const {
    id,
    status,
    version,
    taskIdentifier,
    createdAt,
    startedAt,
    finishedAt,
    updatedAt,
    parentId,
    rootId,
  } = run;
  return [id, status, version, taskIdentifier, createdAt, startedAt, finishedAt, updatedAt, parentId, rootId];
}

/** A run, a remark, a problem, or why it is no run; asked as the reader of a file does. */
function hasAWord(value: unknown): void {
  const text = JSON.stringify(value);
  const bytes = new TextEncoder().encode(text);
  const whole = { line: 1, column: 1, byteOffset: 0, bytes, isOfPage: false, notices: [] };
  const judged = judgeLeaf(new Leaf(whole, text, JSON.parse(text)), { isStrict: false, dialect: null }, 100, {
    inputName: 'export/run_a1.jsonl',
  });
  const words = judged.runs.length + judged.objections.listed.length + (judged.remark === null ? 0 : 1);
  expect(words).toBeGreaterThan(0);
}

describe('whatever the document is, nothing is thrown and there is a word for it', () => {
  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => holds(value, dialectNames)),
      { numRuns: 300 },
    );
  });

  const change = fc.tuple(fc.nat(), fc.oneof(fc.constant(undefined), fc.constant(null), fc.jsonValue()));

  test.each(dialects.map(({ name }) => name))(
    '%s with fields dropped, nulled and of another type',
    (name) => {
      const documents = documentsOf(name);
      expect(documents.length).toBeGreaterThan(0);
      fc.assert(
        fc.property(
          fc.constantFrom(...documents),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          (document, changes) => {
            const copy = JSON.parse(document) as unknown;
            for (const [place, value] of changes) changeAt(copy, place, value);
            const changed = JSON.parse(JSON.stringify(copy)) as unknown;
            holds(changed, [name, detectDialect(changed).dialect ?? name]);
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});

/** The example and the fixtures of a dialect as JSON texts: all of a small file, the first lines of another. */
function documentsOf(name: DialectName): readonly string[] {
  const files = fixtures.filter(({ path }) => path.startsWith(`${name}/`));
  const documents = files.flatMap(({ path, text }) =>
    path.endsWith('.json')
      ? [text]
      : text
          .split('\n')
          .filter((line) => line.startsWith('{'))
          .slice(0, 5),
  );
  const example = dialects.find((dialect) => dialect.name === name)?.example;
  return [
    JSON.stringify(example),
    ...documents.filter((document) => document.length < 60_000 && isJson(document)),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Replaces, or drops where undefined, one of all members of the document. */
function changeAt(document: unknown, place: number, value: unknown): void {
  const members: (readonly [Record<string, unknown>, string])[] = [];
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const key of Object.keys(next)) {
      const holder = next as Record<string, unknown>;
      members.push([holder, key]);
      waiting.push(holder[key]);
    }
  }
  const member = members[place % Math.max(1, members.length)];
  if (member === undefined) return;
  const [holder, key] = member;
  if (value === undefined && !Array.isArray(holder)) delete holder[key];
  else holder[key] = value ?? null;
}
