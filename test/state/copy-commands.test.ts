import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fetchCommand, triggerCommand } from '../../source/state/copy-commands.ts';

/** What a shell makes of a command: its words, curl and runlens being named only. */
function words(command: string): readonly string[] {
  const shell = `curl() { for word; do printf '%s\\n' "[$word]"; done; }; runlens() { cat; }; TRIGGER_SECRET_KEY=k; ${command}`;
  return execFileSync('sh', ['-c', shell], { encoding: 'utf8' })
    .split('\n')
    .filter((word) => word !== '');
}

test('one run', () => {
  expect(words(fetchCommand(['run_a']))).toEqual([
    '[-s]',
    '[-H]',
    '[Authorization: Bearer k]',
    '[-H]',
    '[x-trigger-api-version: 2025-07-16]',
    '[https://api.trigger.dev/api/v3/runs/run_a]',
  ]);
});

test('several, whatever their ids hold', () => {
  const ids = ['run_a', "run_'; touch /tmp/x; '", 'run_$(id)', 'run_ b'];
  const addresses = words(fetchCommand(ids)).filter((word) => word.startsWith('[https'));
  expect(addresses).toEqual(ids.map((id) => `[https://api.trigger.dev/api/v3/runs/${id}]`));
});

test('a trigger call keeps its payload whole', () => {
  const payload = '{"name":"O\'Brien","cost":"$5","cmd":"`id`"}';
  expect(words(triggerCommand('send/email now', payload)).slice(-3)).toEqual([
    '[https://api.trigger.dev/api/v1/tasks/send%2Femail%20now/trigger]',
    '[-d]',
    `[{"payload":${payload}}]`,
  ]);
});
