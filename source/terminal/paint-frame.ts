/** The bytes that turn what the terminal shows into the next frame. */
import { frameEnd, frameStart } from './mode-sequences.ts';

/**
 * Only lines that differ are written, each at its own place, so that nothing depends on where the cursor was left. `shown` is null
 * where the terminal's content is not known: after a resize, or when somebody else has written. Empty where nothing is to be done.
 * Lines may bear SGR sequences; those beyond `rows` are not drawn. `align` is asked what to write for a line.
 */
export function paintFrame(
  shown: readonly string[] | null,
  next: readonly string[],
  rows: number,
  align: (line: string) => string = (line) => line,
): string {
  const count = Math.min(Math.max(next.length, shown?.length ?? 0), rows);
  const parts: string[] = [];
  if (shown === null) parts.push('\u001b[m\u001b[2J');
  for (let index = 0; index < count; index += 1) {
    const line = next[index] ?? '';
    if (line === (shown === null ? '' : (shown[index] ?? ''))) continue;
    // Erased before rather than after: past a line as wide as the screen the cursor stands on its last cell.
    parts.push(`\u001b[${index + 1};1H\u001b[m\u001b[2K${align(line)}`);
  }
  if (parts.length === 0) return '';
  return `${frameStart}${parts.join('')}\u001b[m${frameEnd}`;
}
