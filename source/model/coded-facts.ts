/** Facts of runs as small numbers, so that a question is asked once of each distinct text and not of every run. */
import type { BodyParts } from './run.ts';
import type { RunState } from './run-state.ts';

/** A fact by row as the code of its value. */
export interface CodedFact<Value> {
  /** Codes are 0 … size − 1; more may come while the input is read. */
  readonly size: number;
  /** −1 where the fact is not known. */
  code(row: number): number;
  value(code: number): Value;
}

/** The errors of runs: each run's own and those of all its attempts. */
export interface CodedErrors {
  /** Whether any of a row's errors passes; `test` gets its code, not below 0. */
  some(row: number, test: (error: number) => boolean): boolean;
  /** No less than the distinct messages, names and codes that there are. */
  readonly messageCount: number;
  readonly nameCount: number;
  /** The numbers of an error's message, name and title; −1 for none. */
  messageCode(error: number): number;
  nameCode(error: number): number;
  titleCode(error: number): number;
  name(error: number): string | null;
  /** Its name, of an internal error without one its code. */
  title(error: number): string | null;
  message(error: number): string | null;
  /** Trigger.dev's code of an internal error: `TASK_PROCESS_OOM_KILLED`. */
  code(error: number): string | null;
  /** Whether title or message are only their beginnings, with their size: the whole is in the run's document. */
  isCut(error: number): boolean;
  /** What tells whether an error's message holds a text; both are taken in lower case. Makes no string for most messages. */
  messageSearch(lowerCaseText: string): (error: number) => boolean;
}

export interface CodedFacts {
  readonly task: CodedFact<string>;
  /** The input's own words. */
  readonly status: CodedFact<string>;
  readonly version: CodedFact<string>;
  readonly state: CodedFact<RunState>;
  /** Whole lists: runs with the same tags have the same code. */
  readonly tags: CodedFact<readonly string[]>;
  readonly errors: CodedErrors;
  /** What tells whether any tag of a list may hold a text in lower case: never no where one does, seldom yes where none does. */
  tagsSearch(lowerCaseText: string): (list: number) => boolean;
  /** Whether a row has a part that is more than `[]` or null. */
  hasPart(row: number, part: keyof BodyParts): boolean;
  /** How many attempts are listed. */
  listedAttempts(row: number): number;
  /** What tells whether a row's id holds a text; both are taken in lower case. Makes no string for most ids. */
  idSearch(lowerCaseText: string): (row: number) => boolean;
  /** The same of all rows at once: bit `row & 7` of byte `row >> 3`. */
  rowsWithId(lowerCaseText: string): Uint8Array;
}
