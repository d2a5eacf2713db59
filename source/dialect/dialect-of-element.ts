import type { DialectName } from '../model/dialect-name.ts';

const byEnvelope: ReadonlyMap<DialectName, DialectName> = new Map([
  ['list-page', 'list-run'],
  ['query-rows', 'query-row'],
  ['clickhouse-rows', 'clickhouse-row'],
]);

/** The dialect of what stands in an envelope's array, where the envelope's dialect was said; any other for itself. */
export function dialectOfElement(name: DialectName): DialectName {
  return byEnvelope.get(name) ?? name;
}
