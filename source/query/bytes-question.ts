/** What the bytes of a run's document rule out before anything in them is parsed. */
import { canonicalNumber } from './canonical-number.ts';
import { type FilterAnswer, no, open } from './filter-answer.ts';
import type { BodyTerm, FilterTerm } from './filter-expression.ts';

/** Whether the bytes of a document may hold a text as it stands, or spelled with `\u` escapes. */
export type HoldsText = (text: string) => boolean;

/** Characters that JSON spells as themselves, unless with `\u`, however often it is wrapped in a string. */
const plain = /^[\w @.,:;#$%&*+-]+$/;

/** No where the document lacks a key or value that a body term asks for; open in all other cases. */
export function bytesQuestion(term: FilterTerm): (holds: HoldsText) => FilterAnswer {
  const texts = term.kind === 'body' ? neededTexts(term) : [];
  return (holds) => (texts.every(holds) ? open : no);
}

/** Texts that a document must hold for a body term to be so. */
function neededTexts({ path, value, isQuoted }: BodyTerm): readonly string[] {
  // A number may be written in other digits, and a place in a list not at all.
  const texts = path.filter((key) => !/^\d+$/.test(key));
  if (isQuoted || canonicalNumber(value) === null) texts.push(value);
  return texts.filter((text) => plain.test(text));
}
