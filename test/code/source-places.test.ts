import { describe, expect, test } from 'vitest';
import { sourcePlaces } from '../../source/code/source-places.ts';
import { parseFrame } from '../../source/model/stack-frame.ts';

const root = '/home/me/shop';

function filesOf(place: string, mappings: readonly (readonly [string, string])[] = []): readonly string[] {
  const location = parseFrame(`    at run (${place}:4:2)`)?.location;
  if (location == null) throw new Error(`no place: ${place}`);
  const pairs = mappings.map(([from, to]) => ({ from, to }));
  return sourcePlaces(location, { root, mappings: pairs }).map(({ file }) => file);
}

describe('the file of a frame is looked for', () => {
  test.each([
    ['deployed code', '/app/src/trigger/ship.ts', ['/home/me/shop/src/trigger/ship.ts']],
    ['a file URL', 'file:///app/src/a%20b.ts', ['/home/me/shop/src/a b.ts']],
    ['webpack', 'webpack://shop/./src/x.ts', ['/home/me/shop/src/x.ts']],
    ['a path below the root', '/home/me/shop/src/x.ts', ['/home/me/shop/src/x.ts']],
    ['a relative path', 'src/x.ts', ['/home/me/shop/src/x.ts']],
    ["Trigger.dev's own build", '/home/me/shop/.trigger/tmp/b/x.mjs', ['/home/me/shop/.trigger/tmp/b/x.mjs']],
  ])('below the root: %s', (_, place, files) => {
    expect(filesOf(place)).toEqual(files);
  });

  test.each([
    ['a path elsewhere', '/home/you/shop/src/x.ts'],
    ['a path that climbs out', '/app/../../etc/x.ts'],
    ['a path that climbs out of a relative one', '../secret/x.ts'],
    ['a path that climbs with escapes', 'file:///app/%2e%2e/%2e%2e/x.ts'],
    ['no code', '/app/.env'],
    ['no code by its name', '/app/notes.txt'],
    ['a hidden folder', '/app/.ssh/x.ts'],
    ['a hidden file', '/app/.secret.ts'],
    ['a drive of another system', 'C:\\proj\\src\\x.ts'],
    ['a broken escape', 'file:///nowhere/%zz.ts'],
    ['a URL of the web', 'https://example.com/x.ts'],
  ])('nowhere: %s', (_, place) => {
    expect(filesOf(place)).toEqual([]);
  });

  test.each([
    ['a folder', '/srv/build/src/x.ts', [['/srv/build', '/code']], ['/code/src/x.ts']],
    ['with a slash', '/srv/build/src/x.ts', [['/srv/build/', '/code/']], ['/code/src/x.ts']],
    ['of Windows', 'C:\\proj\\src\\x.ts', [['C:\\proj', '/code']], ['/code/src/x.ts']],
    [
      'the longest',
      '/srv/a/b/x.ts',
      [
        ['/srv', '/one'],
        ['/srv/a/b', '/two'],
      ],
      ['/two/x.ts'],
    ],
    ['as it is shown', '/app/src/x.ts', [['src', '/code']], ['/code/x.ts']],
    ['never within a name', '/app/source/x.ts', [['/app/s', '/code']], ['/home/me/shop/source/x.ts']],
    ['never out of it', '/srv/../x.ts', [['/srv', '/code']], []],
  ] as const)('by a mapping: %s', (_, place, mappings, files) => {
    expect(filesOf(place, mappings)).toEqual(files);
  });
});
