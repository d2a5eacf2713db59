/** The lists over the screen as a person sees them. `UPDATE_FRAMES=1` writes them anew; look at what changed before it is kept. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../../source/presentation/screen-of.ts';
import { screenText } from '../../../source/presentation/screen-text.ts';
import type { Settings } from '../../../source/state/state.ts';
import { busyNight } from '../../helpers/busy-night.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { pressed, stateOf } from '../../helpers/session-state.ts';

const frames = resolve(import.meta.dirname, '../../frames');
const night = busyNight();

interface Frame {
  readonly name: string;
  readonly keys: string;
  readonly sizes: readonly string[];
  readonly settings?: Partial<Settings>;
}

const everySize = ['80x24', '120x40', '200x50', '40x12'];

const frameCases: readonly Frame[] = [
  { name: 'list-of-causes', keys: 'C', sizes: everySize },
  { name: 'list-of-problems', keys: '! j', sizes: everySize },
  { name: 'list-of-problems-not-json', keys: '! g j', sizes: ['80x24'] },
  { name: 'list-of-problems-searched', keys: '! / s k e w enter', sizes: ['80x24', '40x12'] },
  { name: 'list-of-missing-runs', keys: 'I j', sizes: everySize },
  { name: 'list-of-stuck-runs', keys: 'Z', sizes: everySize },
  { name: 'list-of-tasks', keys: 'A j', sizes: everySize },
  { name: 'list-of-tasks-by-p95', keys: 'A s s s s s s s', sizes: ['80x24'] },
  { name: 'list-of-tasks-ascii', keys: 'A G', sizes: ['120x40'], settings: { isAscii: true } },
  { name: 'list-over-time', keys: 'W', sizes: [...everySize, '20x5'] },
  { name: 'list-over-time-widened', keys: 'W - L L', sizes: ['80x24'] },
  { name: 'list-over-time-zoomed', keys: 'W + + G', sizes: ['80x24'] },
  { name: 'list-over-time-ascii', keys: 'W', sizes: ['80x24'], settings: { isAscii: true } },
];

describe('a frame', () => {
  test.each(frameCases.flatMap(({ sizes, ...rest }) => sizes.map((size) => ({ ...rest, size }))))(
    '$name at $size',
    ({ name, keys, size, settings }) => {
      const [columns = 80, rows = 24] = size.split('x').map(Number);
      const state = stateOf(night, { columns, rows }, { timeZone: 'UTC', ...settings });
      const shown = `${screenText(screenOf(pressed(state, keys)))
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')}\n`;
      const file = resolve(frames, `${name}-${size}.txt`);
      if (process.env['UPDATE_FRAMES'] === '1') writeFileSync(file, shown);
      expect(existsSync(file), `no frame ${file}: UPDATE_FRAMES=1 writes it`).toBe(true);
      expect(shown).toBe(readFileSync(file, 'utf8'));
    },
  );
});

test('a task without a name, and names that could pass for ours, stand apart', () => {
  const odd = stateOf(
    collectionOf([
      { id: 'run_1', task: 'all tasks' },
      { id: 'run_2', task: '✘ 3 failed' },
      { id: 'run_3', task: '\u001b[31mred' },
    ]),
  );
  const text = screenText(screenOf(pressed(odd, 'A')));
  expect(text).toContain('"✘ 3 failed"');
  expect(text).not.toContain('\u001b');
});
