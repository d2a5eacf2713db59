import { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinVisible,
  own,
  visible,
  visibleSegments,
  visibleStart,
} from '../../source/presentation/visible.ts';
import { widthCells } from '../../source/presentation/width.ts';

/** What must never be drawn; the joiner and the emoji selector, which may be part of an emoji, are looked at one by one. */
const forbidden = new RegExp(
  [
    '[\\x00-\\x1f\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160]',
    '[\\u034f\\u17b4\\u17b5\\u180b-\\u180e]',
    '[\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164]',
    '[\\ufe00-\\ufe0e]',
    '[\\ufeff\\uffa0\\ufff9-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]',
    '\\p{Cs}',
  ].join('|'),
  'u',
);

describe('visible', () => {
  const cases: readonly (readonly [what: string, text: string, shown: string])[] = [
    ['nothing', '', ''],
    ['plain text', 'send-email', 'send-email'],
    ['an escape', '\x1b[2J', '␛[2J'],
    ['a nested sequence', '\x1b\x1b[31m[31m', '␛␛[31m[31m'],
    ['a clipboard write', '\x1b]52;c;YQ==\x07', '␛]52;c;YQ==␇'],
    ['NUL, BS, CR, DEL', '\0\b\r\x7f', '␀␈␍␡'],
    ['a line break', 'a\nb', 'a␊b'],
    ['a tab', 'a\tb', 'a  b'],
    ['C1 controls', '\x9b31m\x85', '\\x9b31m\\x85'],
    ['a control picture that was typed', '␛[2J', '\\u{241b}[2J'],
    ['a mark that was typed', '\\x9b \\u{200b} \\u{+3}', '\\\\x9b \\\\u{200b} \\\\u{+3}'],
    ['backslashes before a mark', '\\\x9b', '\\\\\\x9b'],
    ['backslashes that mean nothing to us', 'C:\\x\\new \\d+ \\x41', 'C:\\x\\new \\d+ \\x41'],
    ['zero width space', 'a\u200bb', 'a\\u{200b}b'],
    ['bidi override', 'a\u202eb\u2066', 'a\\u{202e}b\\u{2066}'],
    ['arabic letter mark, soft hyphen', '\u061c\u00ad', '\\u{61c}\\u{ad}'],
    ['byte order mark, word joiner', '\ufeff\u2060', '\\u{feff}\\u{2060}'],
    ['tag characters', '\u{1f3f4}\u{e0067}\u{e007f}', '\u{1f3f4}\\u{e0067}\\u{e007f}'],
    ['fillers', '\u3164\u115f\uffa0', '\\u{3164}\\u{115f}\\u{ffa0}'],
    ['line separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['a variation selector outside an emoji', 'a\ufe0f\ufe01', 'a\\u{fe0f}\\u{fe01}'],
    ['an emoji selector in its place', '\u2764\ufe0f', '\u2764\ufe0f'],
    ['a keycap', '1\ufe0f\u20e3', '1\ufe0f\u20e3'],
    ['a digit with a selector', '1\ufe0f', '1\\u{fe0f}'],
    ['a joiner inside an emoji', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['a joiner between letters', 'a\u200db', 'a\\u{200d}b'],
    ['a joiner at the end of an emoji', '👩\u200d', '👩\\u{200d}'],
    ['joined emoji with skin and selector', '👩🏽‍❤️‍💋‍👨🏻', '👩🏽‍❤️‍💋‍👨🏻'],
    [
      'a chain of joins beyond reason',
      `${'👩\u200d'.repeat(6)}👩`,
      `${'👩\u200d'.repeat(4)}👩\\u{200d}👩\u200d👩`,
    ],
    ['a skin without a hand', 'a🏽', 'a\\u{1f3fd}'],
    ['a flag', '🇩🇪', '🇩🇪'],
    ['a lone surrogate', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['an accent', 'e\u0301', 'e\u0301'],
    ['an accent without a letter', '\u0301a', '\\u{301}a'],
    ['an accent on a mark of ours', '\x1b\u0301', '␛\\u{301}'],
    ['eight accents', `e${'\u0301'.repeat(8)}`, `e${'\u0301'.repeat(8)}`],
    ['twelve accents too many', `e${'\u0301'.repeat(20)}x`, `e${'\u0301'.repeat(8)}\\u{+12}x`],
    ['hangul from its parts', '\u1112\u1161\u11ab', '\u1112\u1161\u11ab'],
    ['a vowel without a consonant', 'a\u1161', 'a\\u{1161}'],
    ['a prepended letter', '\u0d4e\u0d15', '\\u{d4e}\u0d15'],
    ['no characters', '\ufffe\u{1ffff}', '\\u{fffe}\\u{1ffff}'],
    ['right-to-left letters', 'שלום', 'שלום'],
    ['wide letters', '漢字', '漢字'],
  ];
  test.each(cases)('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('holds no control and no unseen character, whatever the text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const shown = visible(text);
        expect(forbidden.test(shown)).toBe(false);
        for (const match of shown.matchAll(/\u200d/gu)) {
          expect(
            /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*$/u.test(shown.slice(0, match.index)),
          ).toBe(true);
          expect(/^\u200d\p{Extended_Pictographic}/u.test(shown.slice(match.index))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('no two texts look the same but for tabs, broken surrogates and marks past the eighth', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        if (/\t|\p{Cs}|\p{M}{9}/u.test(text)) return;
        expect(typedFrom(visible(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('is as wide as the widths of its graphemes, alone or behind our own text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const shown = visible(text);
        expect(widthCells(joinVisible([own('│ '), shown, own(' │')]))).toBe(widthCells(shown) + 4);
      }),
      { numRuns: 1000 },
    );
  });

  test('takes the cells that a terminal takes', async () => {
    const terminal = new Terminal({ cols: 1000, rows: 2, allowProposedApi: true });
    await fc.assert(
      fc.asyncProperty(settledText, async (text) => {
        const shown = visible(text);
        await new Promise<void>((done) => terminal.write(`\r\x1b[2K${shown}`, done));
        expect(terminal.buffer.active.cursorX).toBe(widthCells(shown));
      }),
      { numRuns: 300 },
    );
    terminal.dispose();
  });

  test('costs no more for a long text where only its start is asked for', () => {
    const long = `\x1b${'é\u0301'.repeat(200_000)}`;
    const start = visibleStart(long, 40);
    expect(start.length).toBeGreaterThanOrEqual(40);
    expect(start.length).toBeLessThan(60);
    expect(visible(long).startsWith(start)).toBe(true);
  });
});

describe('visibleSegments', () => {
  test('gives what stands for unseen characters a tone of its own', () => {
    expect(visibleSegments('a\x1b\u200bb', 'strong')).toEqual([
      { text: 'a', tone: 'strong' },
      { text: '␛\\u{200b}', tone: 'hidden' },
      { text: 'b', tone: 'strong' },
    ]);
  });
});

describe('own', () => {
  test('refuses what only `visible` may let through', () => {
    expect(() => own('a\x1b')).toThrow(RangeError);
    expect(() => own('a\u202e')).toThrow(RangeError);
    expect(own('✘ Failed')).toBe('✘ Failed');
  });
});

/** Any Unicode, thick with what terminals stumble over. */
const wildText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(
        '\x1b',
        '\x9b',
        '\u200d',
        '\ufe0f',
        '👩',
        '🏽',
        '❤',
        '1',
        '\u20e3',
        '\\',
        'x9b',
        'u{200b}',
      ),
      fc.constantFrom(
        '\u0301',
        '\u202e',
        '\u1112',
        '\u1161',
        '\u11ab',
        '가',
        '🇩',
        '\ud800',
        '\u{e0067}',
        '\t',
        '漢',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Text whose width all terminals agree on: letters of many scripts, accents, wide letters, controls, unseen characters. */
const settledText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
      fc.constantFrom(
        'é',
        'e\u0301',
        'ß',
        'я',
        'א',
        'ع',
        '漢',
        'か',
        '한',
        '\u1112\u1161\u11ab',
        '｡',
        'Ａ',
        '✘',
        '█',
        '…',
      ),
      fc.constantFrom('\x1b[31m', '\x9b', '\x07', '\u200b', '\u202e', '\u0301', '\ufeff', '\n', '\r', '\b'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Reads marks back: the proof that they tell which character stood there. */
function typedFrom(shown: string): string {
  return shown
    .replace(
      /(\\+)(x[89][0-9a-f]|u\{[0-9a-f]{1,10}\}|u\{\+[0-9a-f]{1,10}\})/g,
      (_, slashes: string, rest: string) => {
        const typed = '\\'.repeat(Math.floor(slashes.length / 2));
        if (slashes.length % 2 === 0) return `${typed}${rest}`.replace(/^/, '\u0000');
        const code = Number.parseInt(rest.startsWith('x') ? rest.slice(1) : rest.slice(2, -1), 16);
        return `${typed}\u0001${code}\u0002`;
      },
    )
    .replace(/[␀-␡]/g, (picture) => `\u0001${picture === '␡' ? 0x7f : picture.charCodeAt(0) - 0x2400}\u0002`)
    .replaceAll('\u0000', '')
    .replace(/\u0001(\d+)\u0002/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
