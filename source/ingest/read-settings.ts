/** How documents are judged: what the options say about it. */
import type { DialectName } from '../model/dialect-name.ts';

export interface ReadSettings {
  /** Every run is held against the run schema alone, literally. */
  readonly isStrict: boolean;
  /** Taken for every document; null: each is recognised by itself. */
  readonly dialect: DialectName | null;
}
