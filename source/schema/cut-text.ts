/** The first `limit` UTF-16 units of a text with `…` for the rest; a surrogate pair is never parted. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const isPairParted = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isPairParted ? limit - 1 : limit)}…`;
}
