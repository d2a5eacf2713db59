/** One place where a value breaks its schema. */
export interface SchemaProblem {
  /** JSON Pointer of the wrong value from the top of the document; of the object where a property is missing. */
  readonly pointer: string;
  /** `must be …, found WHAT[; did you mean X?]`; raw text, cut to a line. */
  readonly message: string;
  /** The schema's keyword that was broken: `type`, `enum`, `required`, … */
  readonly keyword: string;
}

/** What a schema says of a document: the first problems (at most 100) and how many there are in all. */
export interface SchemaFindings {
  readonly problems: readonly SchemaProblem[];
  readonly total: number;
}
