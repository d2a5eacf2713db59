/** `P` and `:save FILE.txt`: all that a pane holds, as plain lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainView } from '../../../source/presentation/plain/plain-view.ts';
import { printedLines } from '../../../source/presentation/plain/printed-text.ts';
import { savedLines } from '../../../source/presentation/plain/saved-lines.ts';
import type { State } from '../../../source/state/state.ts';
import { fakeRuns } from '../../helpers/fake-runs.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';
import { stateOfDocuments } from '../../helpers/state-of-documents.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/run-schema');
const family = readFileSync(join(fixtures, 'order-family.ndjson'), 'utf8').split('\n').filter(Boolean);
const opening = await stateOfDocuments(family, { columns: 80, rows: 24 });

const times = {
  createdAt: '2026-08-21T11:00:00.000Z',
  updatedAt: '2026-08-21T11:00:09.000Z',
  startedAt: '2026-08-21T11:00:01.000Z',
};

function linesOf(state: State): readonly string[] {
  return [...plainView(state, state.size.columns).lines()].filter((line) => line !== null);
}

test('the tree is the screen’s own, as it is folded, without a cursor, whatever is drawn of it', () => {
  const low = { ...opening, size: { columns: 80, rows: 8 } };
  const lines = linesOf(pressed(low, 'g'));
  expect(lines).toHaveLength(opening.visible.count);
  expect(lines.slice(0, 6).map((line) => line.slice(0, 46))).toEqual([
    ' ▼✘ process-order                        44.9s',
    ' ├ ✔ charge-card                          2.1s',
    ' ├▼✘ fulfil-order                        37.8s',
    ' │├ ✔ reserve-stock                       1.0s',
    ' │╰ ✘ ship-label  ×3  cause              36.9s',
    ' │    ! 3× CarrierError: label rejected by car',
  ]);
  expect(lines.join('')).not.toMatch(/❯| $/m);
  expect(linesOf(pressed(low, 'g -'))).toHaveLength(1);
  expect(linesOf(pressed(low, 'F')).join()).not.toContain('send-email');
  expect(linesOf(pressed(low, 'z'))).toHaveLength(2);
});

test('the details are the whole tab, each row one line however long', async () => {
  const text = 'long '.repeat(400);
  const run = { id: 'run_a', taskIdentifier: 'a', status: 'COMPLETED', isTest: false, ...times };
  const payload = { text, list: Array.from({ length: 90 }, (_, place) => place) };
  const state = await stateOfDocuments([{ ...run, payload }], { columns: 60, rows: 12 });
  const lines = linesOf(pressed(state, 'm 0'));
  expect(lines.slice(0, 4)).toEqual(['a  run_a  payload', '', '  ▼ {', `      "text": "${text}"`]);
  expect(lines.at(-3)).toBe('        89');
});

test('a list has all its lines, and what is known of the selected', () => {
  const lines = linesOf(pressed(opening, 'C'));
  expect(lines[0]).toMatch(/RUNS.*CAUSE/);
  expect(lines.join('\n')).toContain('tasks     ship-label');
});

test('what would be acted on by a terminal is shown', async () => {
  const run = {
    id: 'run_\u001b[2J',
    taskIdentifier: 'a\u0007',
    status: 'FAILED\u202e',
    isTest: false,
    ...times,
  };
  const state = await stateOfDocuments([run], { columns: 100, rows: 30 });
  for (const keys of ['', 'tab', 'i tab', '!']) {
    const text = linesOf(pressed(state, keys)).join('');
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.length).toBeGreaterThan(10);
  }
});

test('a very long tree is printed as far as a scrollback goes, and says what it lacks', () => {
  const state = pressed(stateOf(fakeRuns(25_000, () => ({ parent: -1 }))), '0');
  const lines = printedLines(state);
  expect(lines).toHaveLength(10_001);
  expect(lines.at(-1)).toBe('… and about 15,000 more lines: :save FILE.txt writes all of them');
  expect(linesOf(state)).toHaveLength(25_000);
});

describe('what is saved', () => {
  const secretKey = `tr_prod_${'abc123'.repeat(3)}`;
  const run = {
    id: 'run_a',
    taskIdentifier: 'a',
    status: 'FAILED',
    isTest: false,
    ...times,
    error: { name: 'AuthError', message: `no such key ${secretKey}`, stackTrace: '' },
    payload: {
      dsn: 'hunter0',
      auth: { credentials: { user: 'hunter1', tries: [{ a: 4711 }, 'hunter2'] } },
      pem: '-----BEGIN PRIVATE KEY-----\nhunter3\n-----END PRIVATE KEY-----\n',
      name: 'Mara',
      key: 'plain',
      empty: null,
    },
  };
  const size = { columns: 100, rows: 40 };

  test.each(['', 'm tab 0', 'm tab 0 G k k k k k enter', 'i tab 0', 'x tab', 'o tab', 'C'])(
    'as text has no secrets: %s',
    async (keys) => {
      const state = pressed(await stateOfDocuments([run], size), keys);
      const saved = [...savedLines(state, { format: 'text', isRaw: false }, null)];
      const text = saved.map((line) => line.text).join('');
      expect(text).not.toMatch(/hunter|4711|tr_prod_abc/);
      expect(text).toMatch(/run_a|AuthError/);
      const raw = [...savedLines(state, { format: 'text', isRaw: true }, null)].map((line) => line.text);
      expect(raw.join('')).toBe(
        linesOf(state)
          .map((line) => `${line}\n`)
          .join(''),
      );
    },
  );

  test('as text leaves what is none', async () => {
    const state = pressed(await stateOfDocuments([run], size), 'm tab 0');
    const text = [...savedLines(state, { format: 'text', isRaw: false }, null)]
      .map((line) => line.text)
      .join('');
    expect(text).toContain('"name": "Mara"');
    expect(text).toContain('"dsn": "[redacted]"');
    expect(text).toContain('"empty": null');
  });

  test('as a report has no secrets, and nothing in it ends its blocks', async () => {
    const hostile = {
      ...run,
      taskIdentifier: '`](x) # a',
      error: { ...run.error, message: '````\n# forged' },
    };
    for (const one of [run, hostile]) {
      const state = await stateOfDocuments([one], size);
      const text = [...savedLines(state, { format: 'markdown', isRaw: false }, null)]
        .map((line) => line.text)
        .join('');
      expect(text).not.toMatch(/hunter|4711|tr_prod_abc/);
      expect(text.match(/^#+ .*/gm)?.slice(1)).toEqual(['## Attempts', '## Error', '## Payload', '## Tree']);
      const fences = text.match(/^`{3,}/gm) ?? [];
      expect(fences.length % 2).toBe(0);
      for (let at = 0; at < fences.length; at += 2) expect(fences[at]).toBe(fences[at + 1]);
    }
  });
});

test('a report tells brief, chain, attempts, stack, payload and tree', () => {
  const text = [...savedLines(opening, { format: 'markdown', isRaw: false }, null)]
    .map((line) => line.text)
    .join('');
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# `ship-label`: Failed',
    '## Chain',
    '## Attempts',
    '## Error',
    '## Payload',
    '## Tree',
  ]);
  expect(text).toContain('why      CarrierError: label rejected by carrier (HTTP 422)\n');
  expect(text).toContain('… 2 frames: 1 in node_modules, 1 in Node.js\n');
  expect(text).toContain('{"carrier":"northpost"');
});
