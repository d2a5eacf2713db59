import { describe, expect, test } from 'vitest';
import { dialectNames } from '../../source/model/dialect-name.ts';
import { completionScript } from '../../source/options/completions.ts';
import { nearestWord } from '../../source/options/nearest-word.ts';
import { usageText } from '../../source/options/usage.ts';

describe('the names of dialects', () => {
  test('stand in the usage text, whose lines fit into 100 columns', () => {
    const text = usageText();
    for (const name of dialectNames) expect(text).toMatch(new RegExp(`[ (]${name}[,)]`));
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  test.each(['bash', 'zsh', 'fish'] as const)('are completed in %s', (shell) => {
    const line = completionScript(shell)
      .split('\n')
      .find((one) => /--dialect(?:\)|\[)| -l dialect /.test(one));
    expect(line).toContain(dialectNames.join(' '));
  });

  test.each([
    ['trace-exprot', 'trace-export'],
    ['alert-v2', 'alert-v1'],
    ['clickhouse', 'clickhouse-row'],
    ['electric', 'electric-message'],
    ['rows', 'query-rows'],
    ['postgres', null],
    ['xy', null],
  ])('%s is near to %s', (word, nearest) => {
    expect(nearestWord(word, dialectNames)).toBe(nearest);
  });
});
