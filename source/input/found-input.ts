/** An argument of the command line turned into what there is to read. */

/** Something that can be opened. `name` is what the user is told, raw as given or found: it may hold any character. */
export type FoundInput =
  | { readonly kind: 'file'; readonly name: string; readonly path: string | Buffer }
  | { readonly kind: 'stdin'; readonly name: 'stdin' };

/** Something that cannot: `reason` is a sentence without the name. */
export interface MissingInput {
  readonly kind: 'missing';
  readonly name: string;
  readonly reason: string;
}
