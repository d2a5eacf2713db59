/** Facts as rows, in few words. */
import type { DetailRow, FactValue } from './detail-row.ts';

export type FactRow = Extract<DetailRow, { kind: 'fact' }>;

/** A fact that the document does not tell. */
export const nothing: FactValue = { kind: 'words', text: '-' };

/** A fact as a row. */
export function fact(label: string, value: FactValue): FactRow {
  return { kind: 'fact', label, value };
}

/** Words of ours. */
export function words(text: string): FactValue {
  return { kind: 'words', text };
}

/** A text of the input; `nothing` where it is null. */
export function text(value: string | null): FactValue {
  return value === null ? nothing : { kind: 'text', text: value };
}
