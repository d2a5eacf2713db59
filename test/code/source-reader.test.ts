import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceReader } from '../../source/code/source-reader.ts';
import { parseFrame } from '../../source/model/stack-frame.ts';

let folder: string;
let root: string;

const written = ['// ship', 'export function createLabel() {', "  throw new Error('no');", '}', ''].join(
  '\n',
);

/** Line 1 column 1 of `out.js` is line 3 column 3 of `src/ship.ts`. */
function map(extra: object): string {
  return JSON.stringify({ version: 3, sources: ['src/ship.ts'], names: [], mappings: 'AAEE', ...extra });
}

function put(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runlens-code-'));
  root = join(folder, 'root');
  put('root/src/ship.ts', written);
  put('root/src/long.ts', `${'x'.repeat(5000)}\n`);
  put('root/src/crlf.ts', 'one\r\ntwo\r\n');
  put('root/out.js', 'x()');
  put('root/out.js.map', map({}));
  put('root/content.mjs', 'x()');
  put('root/content.mjs.map', map({ sources: ['webpack://shop/ship.ts'], sourcesContent: [written] }));
  const inline = Buffer.from(map({})).toString('base64');
  put('root/inline.cjs', `x()\n//# sourceMappingURL=data:application/json;base64,${inline}\n`);
  put('root/named.js', 'x()\n//# sourceMappingURL=maps/other.map\n');
  put('root/maps/other.map', map({ sources: ['../src/ship.ts'] }));
  put('root/broken.js', 'x()');
  put('root/broken.js.map', '{"version":3,"sources":[');
  put('root/climbing.js', 'x()');
  put('root/climbing.js.map', map({ sources: ['../secret.ts'] }));
  put('secret.ts', 'secret\nsecret\nsecret\n');
  symlinkSync(join(folder, 'secret.ts'), join(root, 'link.ts'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(root, 'src'), join(root, 'inner'));
  mkdirSync(join(root, 'folder.ts'));
  put('root/large.ts', '');
  truncateSync(join(root, 'large.ts'), 2 ** 20 + 1);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(place: string) {
  const location = parseFrame(`    at run (${place})`)?.location;
  if (location == null) throw new Error(`no place: ${place}`);
  const excerpt = await sourceReader({ root, mappings: [] })(location);
  if (excerpt === null) return null;
  const { label, line, column, place: at, lines, firstLine } = excerpt;
  return {
    shown: `${label}:${line}:${column}`,
    opens: `${at.file.slice(root.length + 1)}:${at.line}:${at.column}`,
    text: lines.map((text, index) => `${firstLine + index} ${text}`),
  };
}

const around = ['1 // ship', '2 export function createLabel() {', "3   throw new Error('no');", '4 }', '5 '];

describe('the code of a frame', () => {
  test('is shown with the lines around it', async () => {
    expect(await read('/app/src/ship.ts:3:9')).toEqual({
      shown: 'src/ship.ts:3:9',
      opens: 'src/ship.ts:3:9',
      text: around,
    });
  });

  test.each([
    ['beside it', '/app/out.js:1:1', 'src/ship.ts:3:3', 'src/ship.ts:3:3'],
    ['within it', '/app/inline.cjs:1:1', 'src/ship.ts:3:3', 'src/ship.ts:3:3'],
    ['that it names', '/app/named.js:1:1', 'src/ship.ts:3:3', 'src/ship.ts:3:3'],
    ['with the text', '/app/content.mjs:1:1', 'webpack://shop/ship.ts:3:3', 'content.mjs:1:1'],
    ['without a column', '/app/out.js:1:-1', 'src/ship.ts:3:3', 'src/ship.ts:3:3'],
  ])('is the original by a source map %s', async (_, place, shown, opens) => {
    expect(await read(place)).toEqual({ shown, opens, text: around });
  });

  test.each([
    ['a broken map', '/app/broken.js:1:1'],
    ['a map that leads out of the root', '/app/climbing.js:1:1'],
  ])('is the built code with %s', async (_, place) => {
    expect((await read(place))?.text).toEqual(['1 x()']);
  });

  test('is found behind a link that stays below the root', async () => {
    expect((await read('/app/inner/ship.ts:3:9'))?.text).toEqual(around);
  });

  test('is cut where a line is long, and has no carriage returns', async () => {
    expect((await read('/app/src/long.ts:1:1'))?.text[0]).toBe(`1 ${'x'.repeat(1000)}…`);
    expect((await read('/app/src/crlf.ts:1:1'))?.text).toEqual(['1 one', '2 two', '3 ']);
  });

  test.each([
    ['is not there', '/app/src/none.ts:1:1'],
    ['is shorter than that', '/app/src/ship.ts:900:1'],
    ['is a link out of the root', '/app/link.ts:1:1'],
    ['lies behind a link out of the root', '/app/up/secret.ts:1:1'],
    ['is a folder', '/app/folder.ts:1:1'],
    ['is too large', '/app/large.ts:1:1'],
    ['lies elsewhere', '/etc/passwd:1:1'],
    ['has no lines', '/app/src/ship.ts:0:1'],
  ])('is not shown where the file %s', async (_, place) => {
    expect(await read(place)).toBe(null);
  });
});
