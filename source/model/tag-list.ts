/** A list of tags as one text, so that equal lists can be kept once. */

/** Each tag after its length and a colon: `10:production4:eu-1`. */
export function tagListText(tags: readonly string[]): string {
  let text = '';
  for (const tag of tags) text += `${tag.length}:${tag}`;
  return text;
}

/** The tags that `tagListText` wrote. */
export function tagsOfText(text: string): string[] {
  const tags: string[] = [];
  for (let at = 0; at < text.length; ) {
    const colon = text.indexOf(':', at);
    const end = colon + 1 + Number(text.slice(at, colon));
    tags.push(text.slice(colon + 1, end));
    at = end;
  }
  return tags;
}
