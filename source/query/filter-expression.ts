/** A filter as a tree: what `parseFilter` makes, `printFilter` writes and `compileFilter` asks. Plain data without places. */
import type { RunState } from '../model/run-state.ts';
import type { FilterMoment } from './filter-moment.ts';

export type FilterExpression = FilterTerm | FilterNot | FilterJoin;

/** Never holds another `not`: two of them are none. */
export interface FilterNot {
  readonly kind: 'not';
  readonly part: FilterTerm | FilterJoin;
}

/** Two parts or more. */
export type FilterJoin =
  | { readonly kind: 'and'; readonly parts: readonly FilterExpression[] }
  | { readonly kind: 'or'; readonly parts: readonly FilterExpression[] };

/** Groups of states that `status:` knows beside the states themselves. */
export type StatusGroup = 'failed' | 'final' | 'running';

export type Comparison = '=' | '>' | '>=' | '<' | '<=';

export type NameField = 'task' | 'id' | 'version' | 'tag';
export type CountField = 'attempts' | 'depth' | 'children';
export type DurationField = 'duration' | 'queued';
export type TimeField = 'created' | 'started' | 'finished' | 'updated';
export type BodyField = 'payload' | 'output' | 'metadata';

export type DurationUnit = 'ms' | 's' | 'm' | 'h' | 'd';

export type IsWord =
  | 'cause'
  | 'propagated'
  | 'handled'
  | 'aside'
  | 'unfinished'
  | 'ok'
  | 'invalid'
  | 'missing'
  | 'test'
  | 'root'
  | 'stuck'
  | 'loaded'
  | 'referenced'
  | 'implied';

export type HasWord = 'error' | 'payload' | 'output' | 'metadata' | 'children' | 'attempts' | 'tags';

/** A bare word or a phrase: found in id, task, tags and errors, case ignored. */
export interface TextTerm {
  readonly kind: 'text';
  readonly text: string;
}

export type StatusTerm =
  | { readonly kind: 'status'; readonly group: StatusGroup }
  | { readonly kind: 'status'; readonly state: RunState };

/** The whole value; `*` in `glob` is any run of characters. */
export interface NameTerm {
  readonly kind: 'name';
  readonly field: NameField;
  readonly glob: string;
}

/** `error~text`. */
export interface ErrorTextTerm {
  readonly kind: 'error-text';
  readonly text: string;
}

/** `error:/source/`, JavaScript syntax as it stood between the slashes. */
export interface ErrorPatternTerm {
  readonly kind: 'error-pattern';
  readonly source: string;
  readonly isCaseIgnored: boolean;
}

/** `amount` is a decimal number as it was written. */
export interface CountTerm {
  readonly kind: 'count';
  readonly field: CountField;
  readonly comparison: Comparison;
  readonly amount: string;
}

export interface DurationTerm {
  readonly kind: 'duration';
  readonly field: DurationField;
  readonly comparison: Comparison;
  readonly amount: string;
  readonly unit: DurationUnit;
}

/** `range`: both ends included, at least one is there; `after` and `before` have one moment, not included. */
export type TimeTerm =
  | {
      readonly kind: 'time';
      readonly field: TimeField;
      readonly form: 'range';
      readonly from: FilterMoment | null;
      readonly to: FilterMoment | null;
    }
  | {
      readonly kind: 'time';
      readonly field: TimeField;
      readonly form: 'after' | 'before';
      readonly moment: FilterMoment;
    };

export interface IsTerm {
  readonly kind: 'is';
  readonly word: IsWord;
}

export interface HasTerm {
  readonly kind: 'has';
  readonly word: HasWord;
}

/** `payload.a.b:value`; a quoted value is the string only. */
export interface BodyTerm {
  readonly kind: 'body';
  readonly field: BodyField;
  readonly path: readonly string[];
  readonly value: string;
  readonly isQuoted: boolean;
}

export type FilterTerm =
  | TextTerm
  | StatusTerm
  | NameTerm
  | ErrorTextTerm
  | ErrorPatternTerm
  | CountTerm
  | DurationTerm
  | TimeTerm
  | IsTerm
  | HasTerm
  | BodyTerm;
