import { beforeEach, describe, expect, test } from 'vitest';
import { FrameStream } from '../../source/terminal/frame-stream.ts';
import { paintFrame } from '../../source/terminal/paint-frame.ts';

/** Escape bytes made readable. */
const readable = (text: string) => text.replaceAll('\x1b', '^');

describe('the bytes of a frame', () => {
  test.each([
    [
      'all of an unknown screen',
      null,
      ['a', '', 'c'],
      '^[?2026h^[m^[2J^[1;1H^[m^[2Ka^[3;1H^[m^[2Kc^[m^[?2026l',
    ],
    ['only the line that changed', ['a', 'b', 'c'], ['a', 'B', 'c'], '^[?2026h^[2;1H^[m^[2KB^[m^[?2026l'],
    ['lines that are gone', ['a', 'b'], ['a'], '^[?2026h^[2;1H^[m^[2K^[m^[?2026l'],
    ['nothing where nothing changed', ['a', 'b'], ['a', 'b'], ''],
    [
      'nothing below the last row',
      [],
      ['1', '2', '3', '4', '5'],
      '^[?2026h^[1;1H^[m^[2K1^[2;1H^[m^[2K2^[3;1H^[m^[2K3^[m^[?2026l',
    ],
  ])('%s', (_name, shown, next, bytes) => {
    expect(readable(paintFrame(shown, next, 3))).toBe(bytes);
  });
});

describe('the stream that Ink draws to', () => {
  let written: string[];
  let stream: FrameStream;
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    written = [];
    stream = new FrameStream({
      size: { columns: 10, rows: 4 },
      write: (text) => written.push(readable(text)),
    });
  });

  test('drops the cursor movements before a frame', async () => {
    stream.write('\x1b[2K\x1b[1A\x1b[2K\x1b[Ga\nb\n');
    await turn();
    expect(written).toEqual(['^[?2026h^[m^[2J^[1;1H^[m^[2Ka^[2;1H^[m^[2Kb^[m^[?2026l']);
  });

  test('never lets the scrollback be erased', async () => {
    stream.write('\x1b[2J\x1b[3J\x1b[Ha\n');
    await turn();
    expect(written.join('')).not.toContain('[3J');
  });

  test('keeps the colours that a frame begins with', async () => {
    stream.write('\x1b[2K\x1b[G\x1b[31ma\x1b[39m\n');
    await turn();
    expect(written.join('')).toContain('^[31ma^[39m');
  });

  test('shows only the last of several writes in a turn', async () => {
    stream.write('a warning from a library\n');
    stream.write('the frame\n');
    await turn();
    expect(written.join('')).not.toContain('warning');
    expect(written.join('')).toContain('the frame');
  });

  test('writes nothing for the same frame again', async () => {
    stream.write('a\n');
    await turn();
    stream.write('a\n');
    await turn();
    expect(written).toHaveLength(1);
  });

  test('draws all anew after a resize, also where Ink has nothing new to draw', async () => {
    stream.write('a\nb\n');
    await turn();
    stream.refresh({ columns: 20, rows: 3 });
    expect(written[1]).toBe('^[?2026h^[m^[2J^[1;1H^[m^[2Ka^[2;1H^[m^[2Kb^[m^[?2026l');
    expect([stream.columns, stream.rows]).toEqual([20, 3]);
  });

  test('says nothing once closed', async () => {
    stream.write('a\n');
    stream.close();
    await turn();
    stream.refresh({ columns: 20, rows: 3 });
    expect(written).toEqual([]);
  });
});
