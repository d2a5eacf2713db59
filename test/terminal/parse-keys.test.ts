import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyEvent } from '../../source/terminal/key-event.ts';
import { flushKeys, initialKeyState, parseKeys } from '../../source/terminal/parse-keys.ts';

/** Keys of several chunks as one line; a paste as `paste(bytes)`. With `flush` what is left open is settled at the end. */
function keysOf(chunks: readonly (string | Uint8Array)[], flush = false): string {
  let state = initialKeyState;
  const events: KeyEvent[] = [];
  for (const chunk of chunks) {
    const parsed = parseKeys(state, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    state = parsed.state;
    events.push(...parsed.events);
  }
  if (flush) events.push(...flushKeys(state).events);
  return events.map(nameOf).join(' ');
}

function nameOf(event: KeyEvent): string {
  switch (event.kind) {
    case 'key':
      return event.key;
    case 'paste':
      return `paste(${event.byteLength})`;
    case 'mouse':
      return `${event.gesture}(${event.column},${event.row})`;
  }
}

describe('keys', () => {
  test.each([
    ['letters and digits', 'jK0', 'j K 0'],
    ['space by name', 'a b', 'a space b'],
    ['signs', '/?:<>+_[]', '/ ? : < > + _ [ ]'],
    ['arrows', '\x1b[A\x1b[B\x1b[C\x1b[D', 'up down right left'],
    ['arrows of a keypad in application mode', '\x1bOA\x1bOB\x1bOC\x1bOD', 'up down right left'],
    ['home and end of xterm', '\x1b[H\x1b[F\x1bOH\x1bOF', 'home end home end'],
    ['home and end of the Linux console and rxvt', '\x1b[1~\x1b[4~\x1b[7~\x1b[8~', 'home end home end'],
    ['pages and delete', '\x1b[5~\x1b[6~\x1b[3~', 'pageup pagedown delete'],
    ['tab both ways', '\t\x1b[Z', 'tab shift-tab'],
    ['enter, of the keypad too', '\r\n\x1bOM', 'enter enter enter'],
    ['both backspaces', '\x7f\b', 'backspace backspace'],
    ['control letters', '\x01\x04\x15\x1a\x03', 'ctrl-a ctrl-d ctrl-u ctrl-z ctrl-c'],
    ['control signs', '\0\x1c\x1d\x1e\x1f', 'ctrl-@ ctrl-\\ ctrl-] ctrl-^ ctrl-_'],
    ['letters beyond ASCII', 'éж日', 'é ж 日'],
    ['an emoji of several code points as one key', '👩‍👩‍👧x', '👩‍👩‍👧 x'],
    ['a letter with a combining mark as one key', 'e\u0301x', 'e\u0301 x'],
    ['keys around a sequence in their order', 'j\x1b[Bk', 'j down k'],
    ['two escapes', '\x1b\x1bj', 'escape'],
  ])('%s', (_name, bytes, keys) => {
    expect(keysOf([bytes])).toBe(keys);
  });
});

test('the left button and the wheel at their cells, from 0', () => {
  expect(keysOf(['a\x1b[<0;12;7M\x1b[<0;12;7mb\x1b[<64;1;1M\x1b[<65;300;', '90Mj'])).toBe(
    'a press(11,6) b wheel-up(0,0) wheel-down(299,89) j',
  );
});

describe('passed over', () => {
  test.each([
    ['an unknown sequence', '\x1b[99;99xj', 'j'],
    ['a function key', '\x1b[15~\x1bOPj', 'j'],
    ['a function key of the Linux console', '\x1b[[Aj', 'j'],
    ['arrows with a modifier', '\x1b[1;5A\x1b[1;2Bj', 'j'],
    ['alt chords', '\x1bx\x1bjk', 'k'],
    [
      'the mouse let go, dragged, with another button, with a modifier',
      '\x1b[<0;12;7m\x1b[<32;12;7M\x1b[<2;1;1M\x1b[<4;1;1Mj',
      'j',
    ],
    ['mouse reports of no cell', '\x1b[<0;0;7M\x1b[<0;99999;7M\x1b[<0;7M\x1b[<;;M\x1b[<0;1;1;1Mj', 'j'],
    ['a mouse report of X10, whatever its bytes', '\x1b[Mq!!j', 'j'],
    ['a mouse report of urxvt', '\x1b[32;12;7Mj', 'j'],
    ['focus reports', '\x1b[I\x1b[Oj', 'j'],
    ['an answer with the cursor’s place', '\x1b[24;80Rj', 'j'],
    ['an answer with attributes', '\x1b[?62;22cj', 'j'],
    ['an answer with a colour, ended by BEL', '\x1b]11;rgb:0000/0000/0000\x07j', 'j'],
    ['an answer with a colour, ended by ST', '\x1b]11;rgb:0000/0000/0000\x1b\\j', 'j'],
    ['an answer with the version', '\x1bP>|term 1.0\x1b\\j', 'j'],
    ['a key of the kitty protocol', '\x1b[106;5uj', 'j'],
    ['parameters without end', `\x1b[${'1;'.repeat(10_000)}Aj`, 'j'],
  ])('%s', (_name, bytes, keys) => {
    expect(keysOf([bytes])).toBe(keys);
  });

  test.each([
    ['a lone continuation byte', [0x80, 0x6a], 'j'],
    ['bytes that no UTF-8 has', [0xc0, 0xff, 0xf5, 0x6a], 'j'],
    ['an overlong form', [0xe0, 0x80, 0x80, 0x6a], 'j'],
    ['a surrogate', [0xed, 0xa0, 0x80, 0x6a], 'j'],
    ['a C1 control', [0xc2, 0x9b, 0x6a], 'j'],
    ['a character broken off by a letter', [0xe6, 0x97, 0x6a], 'j'],
  ])('%s', (_name, bytes, keys) => {
    expect(keysOf([Uint8Array.from(bytes)])).toBe(keys);
  });

  test('half a sequence when nothing follows', () => {
    expect(keysOf(['\x1b['], true)).toBe('');
    expect(keysOf(['\x1b]11;rgb'], true)).toBe('');
    expect(keysOf([Uint8Array.from([0xe6])], true)).toBe('');
  });
});

describe('half a sequence', () => {
  test('an escape alone is the key once nothing follows', () => {
    expect(keysOf(['\x1b'])).toBe('');
    expect(keysOf(['\x1b'], true)).toBe('escape');
  });

  test('a control byte ends it and counts', () => {
    expect(keysOf(['\x1b[12', '\x03'])).toBe('ctrl-c');
    expect(keysOf(['\x1bO', '\x03'])).toBe('ctrl-c');
    expect(keysOf(['\x1b]52;', '\x03'])).toBe('ctrl-c');
    expect(keysOf(['\x1b', '\x03'])).toBe('escape ctrl-c');
  });

  test('another escape starts anew', () => {
    expect(keysOf(['\x1b[1\x1b[B'])).toBe('down');
  });

  test('any bytes cut anywhere give the same keys', () => {
    const pieces = [
      'j',
      ' ',
      '\x1b[A',
      '\x1bOB',
      '\x1b[5~',
      'é',
      '日',
      '👍',
      '\x03',
      '\x1b[<0;1;1M',
      '\x1b]0;x\x07',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), fc.array(fc.nat(40)), (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''));
        const chunks: Uint8Array[] = [];
        let at = 0;
        for (const cut of cuts) {
          chunks.push(bytes.subarray(at, at + cut));
          at += cut;
        }
        chunks.push(bytes.subarray(at));
        expect(keysOf(chunks)).toBe(keysOf([bytes]));
      }),
    );
  });

  test('any bytes at all are taken without a throw, and keys work after them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { state } = parseKeys(initialKeyState, bytes);
        const settled = flushKeys(state).state;
        expect(parseKeys(settled, Buffer.from('q')).events).toEqual([{ kind: 'key', key: 'q' }]);
      }),
    );
  });
});

describe('a marked paste', () => {
  test('is one event however long, and no key', () => {
    const text = 'q\x03\x1b[A'.repeat(10_000);
    expect(keysOf([`j\x1b[200~${text}\x1b[201~k`])).toBe(`j paste(${text.length}) k`);
  });

  test('may be cut within its marks', () => {
    expect(keysOf(['\x1b[20', '0~abc\x1b[2', '01', '~k'])).toBe('paste(3) k');
  });

  test('is not ended by what only starts like its end', () => {
    expect(keysOf(['\x1b[200~a\x1b[20\x1b\x1b[201~k'])).toBe('paste(6) k');
  });

  test('that never ends is given up', () => {
    expect(keysOf(['\x1b[200~abc'], true)).toBe('paste(3)');
  });
});

test('5,000 keys in one write are 5,000 keys', () => {
  expect(keysOf(['\x1b[B'.repeat(5000)]).split(' ')).toHaveLength(5000);
});
