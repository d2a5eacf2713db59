/** What regular expressions in filters are matched with: handed in, because it is loaded only where one is used. */

/** Makes what tells whether a text holds a match of a JavaScript pattern, in time linear in the text. */
export type PatternEngine = (source: string, isCaseIgnored: boolean) => (text: string) => boolean;
