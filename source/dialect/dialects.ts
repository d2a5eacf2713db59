import type { DialectName } from '../model/dialect-name.ts';
import { dialectsAfterWrappers, dialectsBeforeWrappers } from './detection-order.ts';
import type { Dialect } from './dialect.ts';

/** All that runlens reads, in the order of detection (formats.md §2). */
export const dialects: readonly Dialect[] = [...dialectsBeforeWrappers, ...dialectsAfterWrappers];

const byName: ReadonlyMap<DialectName, Dialect> = new Map(dialects.map((dialect) => [dialect.name, dialect]));

/** The dialect of that name. Throws where it is not read. */
export function dialectNamed(name: DialectName): Dialect {
  const dialect = byName.get(name);
  if (dialect === undefined) throw new Error(`no dialect is called ${name}`);
  return dialect;
}
