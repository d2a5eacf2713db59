import { describe, expect, test } from 'vitest';
import { completeFilter, mostCandidates } from '../../source/query/complete-filter.ts';
import { filterFields } from '../../source/query/filter-fields.ts';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { collectionOf } from '../helpers/collection-of.ts';

const runs = collectionOf([
  {
    id: 'run_a',
    task: 'send-email',
    status: 'FAILED',
    tags: ['vip', 'eu 1'],
    error: { name: 'TypeError', message: 'x' },
    created: 0,
  },
  { id: 'run_b', task: 'send-email', status: 'COMPLETED', tags: ['eu 1'], version: '20260821.1' },
  { id: 'run_c', task: 'charge card', status: 'CRASHED', tags: ['vip "x"', 'eu 1'] },
  { id: 'run_d', presence: 'referenced', task: 'resend', status: 'FAILED' },
]);

/** The candidates for the text up to the mark `^`, and what the first makes of it. */
function completed(marked: string): { texts: string[]; taken: string } {
  const cursor = marked.indexOf('^');
  const text = marked.replace('^', '');
  const { from, to, candidates } = completeFilter(text, cursor, runs);
  const first = candidates[0]?.text ?? '';
  return { texts: candidates.map((one) => one.text), taken: text.slice(0, from) + first + text.slice(to) };
}

describe('candidates', () => {
  test.each([
    ['sta^', ['status:', 'started:'], 'status:'],
    ['(!ta^', ['task:', 'tag:'], '(!task:'],
    ['a|pay^', ['payload.'], 'a|payload.'],
    ['err^', ['error~'], 'error~'],
    ['status:fail^', ['failed', 'failed-to-run', 'system-failure'], 'status:failed'],
    ['status:com^', ['completed-with-errors'], 'status:completed-with-errors'],
    ['task:^', ['send-email', '"charge card"'], 'task:send-email'],
    ['task:MAIL^', ['send-email'], 'task:send-email'],
    ['task:"ch^', ['"charge card"'], 'task:"charge card"'],
    ['task:se^nd x', ['send-email'], 'task:send-email x'],
    ['tag:^', ['"eu 1"', 'vip', '"vip \\"x\\""'], 'tag:"eu 1"'],
    ['version:^', ['20260821.1'], 'version:20260821.1'],
    ['id:run_b^', ['run_b'], 'id:run_b'],
    ['error~ty^', ['TypeError'], 'error~TypeError'],
    ['is:st^', ['stuck', 'test'], 'is:stuck'],
    ['has:ta^', ['tags', 'metadata'], 'has:tags'],
    ['attempts:^', ['>', '>=', '<', '<='], 'attempts:>'],
    ['duration:>1.5^', ['>1.5ms', '>1.5s', '>1.5m', '>1.5h', '>1.5d'], 'duration:>1.5ms'],
    ['duration:>5m^', ['>5ms', '>5m'], 'duration:>5ms'],
    ['created:2^', ['2026-08-21..2026-08-21'], 'created:2026-08-21..2026-08-21'],
    ['created:^', ['-15m..', '-1h..', '-1d..', '2026-08-21..2026-08-21', '>', '<'], 'created:-15m..'],
    ['nothing^', [], ''],
    ['nothing:^', [], 'nothing:'],
    ['payload.a:^', [], ''],
    ['error:/a^', [], 'error:'],
    ['error:/a sta^', [], ''],
    ['error:/a b\\/ c/ sta^', ['status:', 'started:'], 'error:/a b\\/ c/ status:'],
    ['"a sta^', [], ''],
    ['"sta^', [], ''],
  ])('%s', (marked, texts, taken) => {
    const found = completed(marked);
    expect(found.texts).toEqual(texts);
    if (texts.length > 0) expect(found.taken).toBe(taken);
  });

  test('of the beginning are all fields with what they ask', () => {
    const { candidates } = completeFilter('', 0, runs);
    expect(candidates.map(({ doc }) => doc)).toEqual(filterFields.map(({ doc }) => doc));
  });

  test('are counted over loaded runs, groups of states too', () => {
    const { candidates } = completeFilter('status:', 7, runs);
    expect(candidates.slice(0, 4).map(({ text, count }) => [text, count])).toEqual([
      ['final', 3],
      ['failed', 2],
      ['completed-with-errors', 1],
      ['crashed', 1],
    ]);
  });

  test('are not more than can be looked through', () => {
    const many = collectionOf(
      Array.from({ length: 200 }, (_, place) => ({ id: `run_${place}`, task: `task-${place}` })),
    );
    expect(completeFilter('task:', 5, many).candidates).toHaveLength(mostCandidates);
  });

  test('that are taken are read as filters', () => {
    for (const field of ['status', 'task', 'tag', 'is', 'has', 'version', 'id']) {
      for (const { text } of completeFilter(`${field}:`, field.length + 1, runs).candidates)
        expect(parseFilter(`${field}:${text}`)).toMatchObject({ kind: 'filter' });
    }
  });
});
