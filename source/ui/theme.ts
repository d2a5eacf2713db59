/** Which colours and weights the tones have: the only place that knows a colour. */
import type { Tone } from '../presentation/line.ts';
import type { ThemeName } from '../state/state.ts';

/** The 16 colours that every terminal has, by SGR number, so that they follow the person's own palette. */
const colours = {
  red: 31,
  green: 32,
  yellow: 33,
  magenta: 35,
  cyan: 36,
  brightBlue: 94,
} as const;

interface Style {
  readonly colour?: keyof typeof colours;
  readonly isBold?: boolean;
  readonly isDim?: boolean;
  readonly isUnderlined?: boolean;
  readonly isInverse?: boolean;
}

type Palette = Readonly<Record<Tone, Style>>;

const defaultPalette: Palette = {
  plain: {},
  strong: { isBold: true },
  dim: { isDim: true },
  accent: { colour: 'cyan', isBold: true },
  success: { colour: 'green' },
  failure: { colour: 'red' },
  cause: { colour: 'red', isBold: true },
  warning: { colour: 'yellow' },
  running: { colour: 'cyan' },
  waiting: { colour: 'brightBlue' },
  code: { colour: 'cyan' },
  key: { colour: 'brightBlue' },
  string: { colour: 'green' },
  number: { colour: 'magenta' },
  match: { colour: 'yellow', isInverse: true },
  hidden: { colour: 'magenta', isUnderlined: true },
};

/** Red and green never stand against each other: blue is well, yellow is warned of, magenta has failed. */
const colourBlindPalette: Palette = {
  ...defaultPalette,
  success: { colour: 'brightBlue' },
  failure: { colour: 'magenta' },
  cause: { colour: 'magenta', isBold: true },
  waiting: {},
  string: { colour: 'cyan' },
  number: { colour: 'yellow' },
  hidden: { colour: 'cyan', isUnderlined: true },
};

/** SGR parameters by tone; empty for a tone that is drawn plainly. */
export type Theme = ReadonlyMap<Tone, string>;

/** A theme; without colour only weight, underline and inverse are left. */
export function themeOf(name: ThemeName, isColour: boolean): Theme {
  const palette = name === 'colour-blind' ? colourBlindPalette : defaultPalette;
  return new Map(
    Object.entries(palette).map(([tone, style]) => [tone as Tone, parametersOf(style, isColour)]),
  );
}

function parametersOf(style: Style, isColour: boolean): string {
  const parameters: number[] = [];
  if (style.isBold) parameters.push(1);
  if (style.isDim) parameters.push(2);
  if (style.isUnderlined) parameters.push(4);
  if (style.isInverse) parameters.push(7);
  if (isColour && style.colour !== undefined) parameters.push(colours[style.colour]);
  return parameters.join(';');
}
