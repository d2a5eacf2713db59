/** When a span began, as the text of a run. */
import type { Span } from './span.ts';
import { isoOfNs } from './span-time.ts';

/** ISO in UTC with milliseconds; as the document writes it where it is no time that can be counted with. */
export function startOfSpan({ startNs, startText }: Span): string | null {
  return isoOfNs(startNs) ?? startText;
}
