/** What spans say of a run beyond the run schema. */
import type { ExtraFact } from '../../model/run.ts';
import { cutText } from '../../schema/cut-text.ts';
import { jsonExcerpt } from '../json-excerpt.ts';
import type { JsonObject } from '../json-object.ts';
import { factValueLimit } from '../plain-value.ts';
import type { Span } from './span.ts';

/** A fact, or none where it has no value. */
export function fact(label: string, value: string | null): readonly ExtraFact[] {
  return value === null || value === '' ? [] : [{ label, value: cutText(value, factValueLimit) }];
}

/** Facts of a run by its own span; `spans` are all of the run, of which the first that tells queue or machine counts. */
export function spanFacts(
  top: Span | null,
  spans: readonly Span[],
  traceId: string | null,
): readonly ExtraFact[] {
  return [
    ...fact('Queue', firstOf(top, spans, 'queue')),
    ...fact('Machine', firstOf(top, spans, 'machine')),
    ...fact('Task file', firstOf(top, spans, 'taskPath')),
    ...fact('Cancelled because', top?.cancelReason ?? null),
    ...fact('Properties', propertiesText(top?.properties ?? null)),
    ...fact('Trace id', traceId),
    ...fact('Span id', top?.id ?? null),
  ];
}

/** A text of the run's own span, else of the first span of the run that has it. */
export function firstOf(
  top: Span | null,
  spans: readonly Span[],
  key: 'queue' | 'machine' | 'version' | 'taskSlug' | 'taskPath',
): string | null {
  return top?.[key] ?? spans.find((span) => span[key] !== null)?.[key] ?? null;
}

/** Properties on one line, but for those of the process and the error, which is shown as such; null where nothing is left. */
export function propertiesText(properties: JsonObject | null): string | null {
  if (properties === null) return null;
  const shown = Object.entries(properties).filter(([key]) => key !== '$resource' && key !== 'error');
  return shown.length === 0 ? null : jsonExcerpt(Object.fromEntries(shown), factValueLimit);
}
