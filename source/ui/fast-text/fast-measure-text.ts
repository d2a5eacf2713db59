/** Stands before Ink's own measuring in the bundle, which remembers every text it ever saw: a person who scrolls all day has a lot. */
import { fastStringWidth } from './fast-string-width.ts';
import { Memo } from './memo.ts';

interface TextSize {
  readonly width: number;
  readonly height: number;
}

/** More rows than any screen has. */
const mostTexts = 500;

const sizeByText = new Memo<string, TextSize>(mostTexts);

/** Cells of the widest line and the number of lines; nothing is 0×0. */
export function fastMeasureText(text: string): TextSize {
  if (text === '') return { width: 0, height: 0 };
  const known = sizeByText.get(text);
  if (known !== undefined) return known;
  const lines = text.split('\n');
  let width = 0;
  for (const line of lines) width = Math.max(width, fastStringWidth(line));
  const size = { width, height: lines.length };
  sizeByText.set(text, size);
  return size;
}
