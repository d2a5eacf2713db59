/** Texts of any length cut to what a list or a line can bear: with a mark, and with the size of what was cut. */
import { detachedText } from './detached-text.ts';

/** The text, or its first `limit` UTF-16 units with `… (N characters)`; half of a surrogate pair is never kept. In memory of its own. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return detachedText(text);
  const last = text.charCodeAt(limit - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
  return detachedText(`${text.slice(0, end)}… (${codePointCount(text)} characters)`);
}

function codePointCount(text: string): number {
  let count = text.length;
  for (let unit = 0; unit < text.length - 1; unit++) {
    const isPair = isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1));
    if (isPair) count--;
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
