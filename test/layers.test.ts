/** Holds the arrows of the house: who may import whom (docs/architecture.md), and which parts may touch the world. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const sourceFolder = resolve(import.meta.dirname, '../source');

/** Folder → folders it may import besides itself. `model:types` allows only `import type`. */
const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  model: [],
  options: ['model'],
  input: ['model:types'],
  schema: [],
  dialect: ['schema', 'model'],
  ingest: ['input', 'schema', 'dialect', 'model', 'query'],
  query: ['model'],
  state: ['model', 'query'],
  presentation: ['model', 'query', 'state'],
  code: ['model:types'],
  terminal: [],
  ui: ['presentation', 'state', 'terminal', 'model:types'],
  print: ['presentation', 'state', 'query', 'model'],
};

const pureFolders = ['model', 'query', 'state', 'presentation'];

/** Folder → packages and node modules it may import; pure folders get only leaf packages that measure, compare or match text. */
const allowedPackages: Readonly<Record<string, readonly RegExp[]>> = {
  model: [],
  query: [/^fastest-levenshtein$/, /^re2js$/],
  state: [],
  presentation: [/^string-width$/, /^slice-ansi$/, /^wrap-ansi$/],
  options: [/^meow$/, /^fastest-levenshtein$/],
  input: [/^node:/, /^tinyglobby$/],
  schema: [/^ajv(-formats)?(\/.*)?$/, /^fastest-levenshtein$/],
  dialect: [/^fastest-levenshtein$/],
  ingest: [/^node:/],
  code: [/^node:/, /^@jridgewell\/trace-mapping$/],
  terminal: [/^node:/],
  ui: [/^ink$/, /^react(\/.*)?$/, /^string-width$/, /^@alcalzone\/ansi-tokenize$/],
  print: [],
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

const files = (readdirSync(sourceFolder, { recursive: true }) as string[])
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'))
  .sort();

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : 'door';
}

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(sourceFolder, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map((match) => ({
    file,
    folder: folderOf(file),
    target: match[2] ?? match[3] ?? match[4] ?? '',
    isTypeOnly: /^\s*type\b/.test(match[1] ?? '') || everyNameIsType(match[1] ?? ''),
  }));
});

function everyNameIsType(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}

const isRelative = ({ target }: Import) => target.startsWith('.');

function targetFolder({ file, target }: Import): string {
  return folderOf(
    relative(sourceFolder, resolve(sourceFolder, dirname(file), target))
      .split(sep)
      .join(posix.sep),
  );
}

test('every folder of the source has its place in the house', () => {
  expect([...new Set(files.map(folderOf))].sort()).toEqual(['door', ...Object.keys(allowedFolders)].sort());
});

describe.each(Object.keys(allowedFolders))('%s', (folder) => {
  const own = imports.filter((one) => one.folder === folder);

  test('imports only the folders that lie before it', () => {
    const allowed = allowedFolders[folder] ?? [];
    const wrong = own.filter(isRelative).filter((one) => {
      const target = targetFolder(one);
      if (target === folder || allowed.includes(target)) return false;
      return !(one.isTypeOnly && allowed.includes(`${target}:types`));
    });
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  test('imports only the packages that are its business', () => {
    const wrong = own.filter(
      (one) => !isRelative(one) && !allowedPackages[folder]?.some((pattern) => pattern.test(one.target)),
    );
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });
});

test.each(pureFolders)('%s asks neither process, clock, chance nor console', (folder) => {
  const impure =
    /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.|\bconsole\.|\bsetTimeout\(|\bglobalThis\b/;
  const wrong = files
    .filter((file) => folderOf(file) === folder)
    .flatMap((file) =>
      readFileSync(join(sourceFolder, file), 'utf8')
        .split('\n')
        .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
        .filter(({ line }) => !/^\s*(\/?\*|\/\/)/.test(line) && impure.test(line))
        .map(({ place, line }) => `${place} ${line.trim()}`),
    );
  expect(wrong).toEqual([]);
});

test('only the door and the terminal speak to the process', () => {
  const wrong = files.filter((file) => {
    const folder = folderOf(file);
    if (folder === 'door' || folder === 'terminal') return false;
    return /\bprocess\.(argv|env|exit|stdout|stderr|stdin|on|kill)\b/.test(
      readFileSync(join(sourceFolder, file), 'utf8'),
    );
  });
  expect(wrong).toEqual([]);
});

test('no folder has a file that only hands names on', () => {
  const barrels = files.filter((file) => {
    const lines = readFileSync(join(sourceFolder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^\s*(\/?\*|\/\/)/.test(line));
    return lines.length > 0 && lines.every((line) => line.startsWith('export') && line.includes(' from '));
  });
  expect(barrels).toEqual([]);
});
