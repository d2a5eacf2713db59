/** What a failed run and its failed siblings have in common that the well ones lack. */
import { jsonLeaves } from '../model/json-leaves.ts';
import { type OddTrait, oddTraits, type Trait } from '../model/odd-one-out.ts';
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { RunIndex } from '../model/run-index.ts';
import { comparedSiblings } from './compared-siblings.ts';
import type { ComparisonView } from './comparison-base.ts';
import type { DetailRow } from './detail-row.ts';
import type { State } from './state.ts';

const mostLeaves = 500;
const longestValueBytes = 200;
const mostTold = 8;

interface Known {
  readonly runs: RunCollection;
  readonly row: number;
  readonly rows: readonly DetailRow[];
}

/** Bodies are a new map whenever one comes in. */
const knownByBodies = new WeakMap<State['bodies'], Known>();

/** A heading and a few lines; nothing for a run without enough siblings. */
export function oddOneRows(view: OddOneView): readonly DetailRow[] {
  const known = knownByBodies.get(view.bodies);
  if (known?.row === view.cursor && known.runs === view.runs) return known.rows;
  const rows = findRows(view);
  if (view.failedLoads.size === 0)
    knownByBodies.set(view.bodies, { runs: view.runs, row: view.cursor, rows });
  return rows;
}

type OddOneView = ComparisonView & Pick<State, 'bodies' | 'failedLoads'>;

function findRows({ runs, cursor, bodies, failedLoads }: OddOneView): readonly DetailRow[] {
  const siblings = comparedSiblings(runs, cursor);
  if (siblings === null) return [];
  const { failed, others, failedCount, otherCount } = siblings;
  const rows = [...failed, ...others];
  const heading: DetailRow = {
    kind: 'heading',
    text: `among its siblings: ${failedCount} failed, ${otherCount} went well`,
  };
  const awaited = rows.filter((row) => !bodies.has(row) && !failedLoads.has(row)).length;
  if (awaited > 0)
    return [{ kind: 'blank' }, heading, { kind: 'note', text: `reading them, ${awaited} to come…` }];
  const traits = rows.flatMap((row) => {
    const body = bodies.get(row);
    return body === undefined ? [] : [traitOf(runs.index, row, body, failed.includes(row))];
  });
  const odd = oddTraits(traits);
  const told: DetailRow[] = odd
    .slice(0, mostTold)
    .map((trait) => ({ kind: 'note', text: oddText(trait, traits) }));
  if (odd.length > mostTold) told.push({ kind: 'note', text: `… ${odd.length - mostTold} more` });
  if (odd.length === 0) {
    told.push({ kind: 'note', text: 'nothing that all failed ones have and the others lack' });
  }
  if (traits.length < failedCount + otherCount) {
    told.push({ kind: 'note', text: `looked at ${traits.length} of ${failedCount + otherCount}` });
  }
  return [{ kind: 'blank' }, heading, ...told];
}

function oddText({ path, value, othersAlike }: OddTrait, traits: readonly Trait[]): string {
  const failed = traits.filter(({ isFailed }) => isFailed).length;
  const others = traits.length - failed;
  const all = failed === 1 ? 'the failed one' : `all ${failed} failed`;
  if (value === null) return `${path} is missing in ${all}, there in all ${others} others`;
  const alike = othersAlike === 0 ? 'none' : String(othersAlike);
  return `${path} is ${value} in ${all}, in ${alike} of ${others} others`;
}

function traitOf(index: RunIndex, row: number, { parts: { payload } }: RunBody, isFailed: boolean): Trait {
  const leaves = payload === null ? [] : jsonLeaves(payload, 'payload', mostLeaves, longestValueBytes);
  const values = new Map(leaves);
  const version = index.version(row);
  if (version !== null) values.set('version', version);
  for (const tag of index.tags(row)) values.set(`tag ${tag}`, 'set');
  return { isFailed, values };
}
