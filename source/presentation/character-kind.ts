/** What a code point is to a terminal: the classes that `visible()` treats differently. */
import { isHiddenCharacter } from '../model/hidden-characters.ts';

/** `mark`: joins the cell before it; `vowel` and `trail`: conjoining Hangul after a leading consonant; `tone`: an emoji's skin. */
export type CharacterKind =
  | 'plain'
  | 'backslash'
  | 'tab'
  | 'control'
  | 'control picture'
  | 'hidden'
  | 'joiner'
  | 'emoji selector'
  | 'tone'
  | 'mark'
  | 'lead'
  | 'vowel'
  | 'trail'
  | 'syllable'
  | 'pictograph'
  | 'keycap base'
  | 'surrogate';

const kindByCode = new Map<number, CharacterKind>();
const rememberedLimit = 8192;

const markPattern = /\p{M}/u;
const pictographPattern = /\p{Extended_Pictographic}/u;

/** Letters that join the cell after them (grapheme class Prepend): kept apart, since nothing says whose cell they are. */
const prependLetters: ReadonlySet<number> = new Set([
  0x0d4e, 0x111c2, 0x111c3, 0x113d1, 0x1193f, 0x11941, 0x11a3a, 0x11a84, 0x11a85, 0x11a86, 0x11a87, 0x11a88,
  0x11a89, 0x11d46, 0x11f02,
]);

/** The kind of a code point; lone surrogates come as their own code. */
export function characterKind(codePoint: number): CharacterKind {
  if (codePoint >= 0x20 && codePoint < 0x7f) return asciiKind(codePoint);
  const known = kindByCode.get(codePoint);
  if (known !== undefined) return known;
  const kind = classify(codePoint);
  if (kindByCode.size < rememberedLimit) kindByCode.set(codePoint, kind);
  return kind;
}

function asciiKind(codePoint: number): CharacterKind {
  if (codePoint === 0x5c) return 'backslash';
  const isKeycapBase = (codePoint >= 0x30 && codePoint <= 0x39) || codePoint === 0x23 || codePoint === 0x2a;
  return isKeycapBase ? 'keycap base' : 'plain';
}

function classify(codePoint: number): CharacterKind {
  if (codePoint === 0x09) return 'tab';
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f)) return 'control';
  if (codePoint >= 0x2400 && codePoint <= 0x2421) return 'control picture';
  if (codePoint === 0x200d) return 'joiner';
  if (codePoint === 0xfe0f) return 'emoji selector';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'surrogate';
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return 'tone';
  if (isHiddenCharacter(codePoint) || prependLetters.has(codePoint)) return 'hidden';
  return hangulKind(codePoint) ?? writtenKind(codePoint);
}

function hangulKind(codePoint: number): CharacterKind | null {
  if ((codePoint >= 0x1100 && codePoint <= 0x115e) || (codePoint >= 0xa960 && codePoint <= 0xa97c))
    return 'lead';
  if ((codePoint >= 0x1161 && codePoint <= 0x11a7) || (codePoint >= 0xd7b0 && codePoint <= 0xd7c6))
    return 'vowel';
  if ((codePoint >= 0x11a8 && codePoint <= 0x11ff) || (codePoint >= 0xd7cb && codePoint <= 0xd7fb))
    return 'trail';
  // Every 28th precomposed syllable has no final consonant yet, so it takes one.
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3)
    return (codePoint - 0xac00) % 28 === 0 ? 'syllable' : 'plain';
  return null;
}

function writtenKind(codePoint: number): CharacterKind {
  const text = String.fromCodePoint(codePoint);
  if (markPattern.test(text)) return 'mark';
  return pictographPattern.test(text) ? 'pictograph' : 'plain';
}
