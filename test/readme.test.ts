import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

test('the picture in the README is the screen that its first command opens', () => {
  const bordered = read('test/frames/opens-on-the-cause-80x24.txt').trimEnd().split('\n');
  const frame = bordered
    .slice(1, -1)
    .map((line) => line.slice(0, -1).trimEnd())
    .join('\n');
  expect(read('README.md')).toContain(`\`\`\`\n${frame}\n\`\`\``);
});

test('the README names only scripts, files and folders that exist', () => {
  const readme = read('README.md');
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
  for (const [, script] of readme.matchAll(/npm (?:run )?(start|test|build|run \w+)\b/g))
    expect(scripts).toContain(script);
  for (const [, path] of readme.matchAll(/\]\(((?!https:)[^)]+)\)|(?<= )(fixtures\/\S+)/g))
    if (path !== undefined) expect(read(path)).not.toBe('');
});

test('CI runs the README’s test command', () => {
  expect(read('README.md')).toContain('npm ci && npm test');
  const ci = read('.ci/run');
  expect(ci).toContain('npm ci');
  expect(ci).toContain('npm test');
});
