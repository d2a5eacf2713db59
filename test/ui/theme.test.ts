import { describe, expect, test } from 'vitest';
import type { Line } from '../../source/presentation/line.ts';
import { segment } from '../../source/presentation/segments.ts';
import { own } from '../../source/presentation/visible.ts';
import { paintLine } from '../../source/ui/paint-line.ts';
import { themeOf } from '../../source/ui/theme.ts';

const line = (isSelected: boolean): Line => ({
  isSelected,
  segments: [segment(own('✘ ship'), 'failure'), segment(own(' 9s'), 'plain'), segment(own('␛'), 'hidden')],
});
const painted = (text: string) => text.replaceAll('\x1b', '^');

describe('a line', () => {
  test('has its tones in colours', () => {
    expect(painted(paintLine(line(false), themeOf('default', true)))).toBe('^[31m✘ ship^[m 9s^[4;35m␛^[m');
  });

  test('without colour keeps what is no colour', () => {
    expect(painted(paintLine(line(false), themeOf('default', false)))).toBe('✘ ship 9s^[4m␛^[m');
  });

  test('that is selected is one bar, in which unseen characters stay marked', () => {
    expect(painted(paintLine(line(true), themeOf('default', true)))).toBe(
      '^[7m✘ ship^[m^[7m 9s^[m^[7m^[4m␛^[m',
    );
  });
});

test('for colour-blind eyes well and failed differ by more than red and green', () => {
  const theme = themeOf('colour-blind', true);
  expect([theme.get('success'), theme.get('failure'), theme.get('warning')]).toEqual(['94', '35', '33']);
});

test('no theme sets a colour where there is to be none', () => {
  for (const name of ['default', 'colour-blind'] as const) {
    for (const parameters of themeOf(name, false).values()) {
      expect(parameters.split(';').every((one) => one === '' || Number(one) < 10)).toBe(true);
    }
  }
});
