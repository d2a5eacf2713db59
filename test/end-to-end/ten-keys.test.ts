/**
 * The answers that someone who knows only `?` finds within ten keys, in a real terminal, with bodies that are read: test/state/ten-keys
 * counts the keys and holds that the help names each. Wants `npm run build` before.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TerminalSession } from './terminal-session.ts';

const program = resolve(import.meta.dirname, '../../dist/runlens.js');
// A slow machine waits longer; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let session: TerminalSession;

/** Six charges of two customers: ids of them say what is asked for. */
function charge(at: number, customer: string, version: string, status: string, seconds: number): string {
  const time = (second: number): string => new Date(Date.UTC(2026, 4, 3, 9, at, second)).toISOString();
  return JSON.stringify({
    id: `run_charge${at}`,
    taskIdentifier: at === 6 ? 'send-mail' : 'charge-card',
    status,
    isTest: false,
    tags: [],
    attempts: [],
    version,
    payload: { customer: { id: customer } },
    createdAt: time(0),
    startedAt: time(1),
    finishedAt: time(1 + seconds),
    updatedAt: time(1 + seconds),
  });
}

const documents = [
  charge(1, 'cus_42', '20260503.1', 'COMPLETED', 3),
  charge(2, 'cus_7', '20260503.2', 'COMPLETED', 20),
  charge(3, 'cus_42', '20260503.2', 'FAILED', 5),
  charge(4, 'cus_7', '20260503.1', 'FAILED', 2),
  charge(5, 'cus_7', '20260503.2', 'COMPLETED', 1),
  charge(6, 'cus_42', '20260503.2', 'COMPLETED', 50),
];

beforeAll(() => {
  if (!existsSync(program)) throw new Error('no dist/runlens.js: npm run build makes it');
  folder = mkdtempSync(join(tmpdir(), 'runlens-test-'));
  writeFileSync(join(folder, 'dump.ndjson'), documents.join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => session.stop());

async function opened(): Promise<void> {
  session = new TerminalSession(process.execPath, [program, join(folder, 'dump.ndjson')], {
    columns: 120,
    rows: 40,
  });
  await session.waitFor('6 families');
}

const enter = '\r';

test('the slowest run of a task, and back', async () => {
  await opened();
  session.press('?/all tasks');
  await session.waitFor('all tasks: runs');
  session.press(`${enter}${enter}`);
  await session.waitFor('DURATIONS');
  session.press(`/charge${enter}D`);
  await session.waitFor('the slowest of its task');
  expect(session.text()).toContain('run_charge2');
  session.press('[');
  await session.waitFor('run_charge3');
});

test('all runs of a customer id in payloads, and back to all', async () => {
  await opened();
  session.press(`?/query${enter}${enter}payload.customer.id:cus_42${enter}`);
  await session.waitFor('3 of 6 runs');
  const shown = session.text();
  expect(shown).not.toContain('reading');
  session.press('\x1b');
  await session.waitFor('all runs are shown again');
});

test('the runs of one version that failed', async () => {
  await opened();
  session.press(`f version:20260503.2 status:failed${enter}`);
  await session.waitFor('1 of 6 runs');
  expect(session.text()).toContain('run_charge3');
});
