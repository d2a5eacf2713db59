/** Compiles the JSON Schemas with ajv into one module of plain functions, so that nothing is compiled or evaluated at start. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import Ajv, { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);

/** Problems that a validator keeps; all are counted. contract.md lists at most 100 a document. */
const keptProblems = 100;

/** Levels of keys that are collected of a schema; as many as source/dialect/key-paths.ts looks at in a value. */
const pathDepth = 3;

/** The run schema, and the schema beside each dialect, by name: `api-run`. */
const sources = await findSources();

async function findSources() {
  const folders = await readdir(new URL('source/dialect/', root), { withFileTypes: true });
  const found = { 'run-schema': 'source/schema/run.schema.json' };
  for (const folder of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!folder.isDirectory() || folder.name === 'run-schema') continue;
    const path = `source/dialect/${folder.name}/${folder.name}.schema.json`;
    if (existsSync(new URL(path, root))) found[folder.name] = path;
  }
  return found;
}

/** A schema's name as an identifier: `apiRun`. */
function identifierOf(name) {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** Writes source/schema/generated/validators.js and its types. Safe to run while others read them. */
export async function compileSchemas() {
  const paths = `export const schemaPaths = ${JSON.stringify(await pathsBySchema())};\n`;
  const code = boundProblems(standalone.default(...(await compiled()))) + paths;
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: new URL('source/schema/', root).pathname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.11',
    write: false,
    logLevel: 'error',
    banner: { js: '// Made by scripts/compile-schemas.js. Do not edit.' },
  });
  const folder = new URL('source/schema/generated/', root);
  await mkdir(folder, { recursive: true });
  await replaceFile(new URL('validators.js', folder), outputFiles[0].text);
  await replaceFile(new URL('validators.d.ts', folder), declarations());
}

/** The keys that each schema names, three levels deep, as paths: `object/run/id`, `data/*` for the elements of an array. */
async function pathsBySchema() {
  const schemas = new Map();
  for (const [name, path] of Object.entries(sources)) schemas.set(name, await readSchema(path));
  const paths = [...schemas].map(([name, schema]) => {
    const found = new Set();
    collectPaths({ schema, top: schema }, '', 0, schemas, found);
    return [name, [...found]];
  });
  return Object.fromEntries(paths);
}

function collectPaths({ schema, top }, prefix, depth, schemas, found) {
  if (schema.$ref !== undefined)
    collectPaths(referred(schema.$ref, top, schemas), prefix, depth, schemas, found);
  for (const part of schema.allOf ?? []) collectPaths({ schema: part, top }, prefix, depth, schemas, found);
  if (depth === pathDepth) return;
  const members = Object.entries(schema.properties ?? {});
  if (schema.items !== undefined) members.push(['*', schema.items]);
  for (const [key, member] of members) {
    const path = prefix === '' ? key : `${prefix}/${key}`;
    found.add(path);
    collectPaths({ schema: member, top }, path, depth + 1, schemas, found);
  }
}

function referred(reference, top, schemas) {
  const [name, pointer] = reference.split('#');
  const whole = name === '' ? top : schemas.get(name.replace('runlens:', ''));
  const schema = (pointer ?? '')
    .split('/')
    .slice(1)
    .reduce((inner, key) => inner[key], whole);
  return { schema, top: whole };
}

async function compiled() {
  const ajv = new Ajv.default({
    allErrors: true,
    ownProperties: true,
    strict: true,
    strictTypes: false,
    // A number that JSON.parse makes infinite is told as such, not called no number.
    strictNumbers: false,
    messages: false,
    code: {
      source: true,
      esm: true,
      lines: true,
      formats: _`require("./formats.ts").formats`,
    },
  });
  // Only its presence counts here: the compiled code takes the function from code.formats.
  for (const format of ['date-time', 'database-time', 'number-text']) ajv.addFormat(format, () => true);
  const exported = {};
  ajv.addSchema(await readSchema(sources['run-schema']), 'runlens:run');
  exported.run = 'runlens:run';
  for (const [name, path] of Object.entries(sources)) {
    const id = `runlens:${name}`;
    ajv.addSchema(withNullAsAbsent({ ...(await readSchema(path)), $id: id }));
    exported[identifierOf(name)] = id;
  }
  return [ajv, exported];
}

async function readSchema(path) {
  return withoutNeedlessTypes(JSON.parse(await readFile(new URL(path, root), 'utf8')));
}

/** Drops `type: string` beside an enum of strings, which says the same: one wrong value shall be one problem. */
function withoutNeedlessTypes(schema) {
  return mapSchemas(schema, (one) => {
    if (one.type !== 'string' || !one.enum?.every((value) => typeof value === 'string')) return one;
    const { type: _type, ...rest } = one;
    return rest;
  });
}

/** Lets every property that is not required be null, which means absent in all documents of Trigger.dev. */
function withNullAsAbsent(schema) {
  return mapSchemas(schema, (one) => {
    const changed = { ...one };
    if (one.properties !== undefined) {
      const required = new Set(one.required);
      changed.properties = mapValues(one.properties, (key, value) =>
        required.has(key) ? value : orNull(value),
      );
    }
    if (one.definitions !== undefined) {
      const nullable = Object.entries(one.definitions).map(([key, value]) => [`${key}OrNull`, orNull(value)]);
      changed.definitions = { ...one.definitions, ...Object.fromEntries(nullable) };
    }
    return changed;
  });
}

function orNull(schema) {
  if (schema.$ref !== undefined) return { $ref: `${schema.$ref}OrNull` };
  if (schema.enum !== undefined) return { ...schema, enum: [...schema.enum, null] };
  if (schema.type === undefined) return schema;
  return { ...schema, type: [...new Set([schema.type].flat()).add('null')] };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}

/** A schema with each of its subschemas replaced, innermost first. */
function mapSchemas(schema, change) {
  const mapped = { ...schema };
  for (const key of ['properties', 'definitions']) {
    if (schema[key] !== undefined) mapped[key] = mapValues(schema[key], (_, one) => mapSchemas(one, change));
  }
  if (schema.items !== undefined) mapped.items = mapSchemas(schema.items, change);
  return change(mapped);
}

/**
 * Keeps the first problems and counts them all: an array of a million wrong elements costs no memory. It holds only where no
 * keyword takes problems back (anyOf, oneOf, not, if) and every reference is compiled in place, so that is checked here.
 */
function boundProblems(code) {
  const bounded = code
    .replaceAll(keepProblem, 'vErrors = keep(vErrors, $1);')
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    .replaceAll(/(validate\d+)\.errors = vErrors;/g, '$1.errors = vErrors;$1.total = errors;');
  for (const foreign of ['.concat(', '.push(', 'vErrors.length']) {
    if (bounded.includes(foreign))
      throw new Error(`compiled schema has ${foreign}: problems cannot be bounded`);
  }
  const entries = ['run', ...Object.keys(sources)].map((name) => `  '${name}': ${identifierOf(name)},\n`);
  return `${bounded}
export const validators = {
${entries.join('')}};
function keep(kept, problem) {
  if (kept === null) return [problem];
  if (kept.length < ${keptProblems}) kept.push(problem);
  return kept;
}
`;
}

/** How ajv writes that a problem joins the others. */
const keepProblem =
  /if\(vErrors === null\)\{\s*vErrors = \[(\w+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g;

function declarations() {
  const names = ['run', ...Object.keys(sources)];
  return `import type { ErrorObject } from 'ajv';

/** Says whether a value fits; \`errors\` has the first problems of the last call, \`total\` counts them all. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors: readonly Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>[] | null;
  readonly total: number;
}

/** The schemas that a document can be held against. */
export type SchemaName = ${names.map((name) => `'${name}'`).join(' | ')};

/** By name. */
export const validators: Readonly<Record<SchemaName, Validator>>;

/** The keys that each schema names, as paths. */
export const schemaPaths: Readonly<Record<Exclude<SchemaName, 'run'>, readonly string[]>>;
`;
}

async function replaceFile(path, text) {
  const draft = new URL(`${path.href}.${process.pid}`);
  await writeFile(draft, text);
  await rename(draft, path);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await compileSchemas();
}
