/** The filter language by its definition (product.md), one run at a time, as plainly and as slowly as can be: what the quick one is held against. */

import { verdictOf } from '../../source/model/blame.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { isFinalState, stateOfStatus } from '../../source/model/run-state.ts';
import { stuckRuns } from '../../source/model/stuck.ts';
import type { FilterExpression, FilterTerm } from '../../source/query/filter-expression.ts';
import type { FilterMoment } from '../../source/query/filter-moment.ts';
import { startOfTestsMs, type TerseRun } from '../helpers/collection-of.ts';

/** A run as a test describes it, with JSON texts of its body. */
export interface DescribedRun extends TerseRun {
  readonly bodies?: Readonly<Partial<Record<'payload' | 'output' | 'metadata', string>>>;
}

export interface NaiveContext {
  readonly runs: RunCollection;
  /** By id; ids that only others name have none. */
  readonly described: ReadonlyMap<string, DescribedRun>;
}

/** Ids of the runs that match. */
export function naiveMatches(expression: FilterExpression, context: NaiveContext): string[] {
  const { index } = context.runs;
  const isOfAll = /"(missing|referenced|implied)"/.test(JSON.stringify(expression, isWordsOnly));
  return Array.from({ length: index.size }, (_, row) => row)
    .filter((row) => (isOfAll || index.presence(row) === 'loaded') && isSo(expression, row, context))
    .map((row) => index.id(row));
}

function isWordsOnly(this: unknown, key: string, value: unknown): unknown {
  const isIs = typeof this === 'object' && this !== null && 'kind' in this && this.kind === 'is';
  return key === 'word' && !isIs ? undefined : typeof value === 'string' && key !== 'word' ? '' : value;
}

function isSo(expression: FilterExpression, row: number, context: NaiveContext): boolean {
  if (expression.kind === 'not') return !isSo(expression.part, row, context);
  if (expression.kind === 'and') return expression.parts.every((part) => isSo(part, row, context));
  if (expression.kind === 'or') return expression.parts.some((part) => isSo(part, row, context));
  return isTermSo(expression, row, context);
}

function isTermSo(term: FilterTerm, row: number, { runs, described }: NaiveContext): boolean {
  const { index, forest } = runs;
  const run = described.get(index.id(row)) ?? { id: index.id(row) };
  const isLoaded = index.presence(row) === 'loaded';
  const state = isLoaded ? stateOfStatus(run.status ?? 'COMPLETED') : stateOfStatus(run.status ?? null);
  const task = run.task ?? (isLoaded ? run.id.replace(/^run_/, '') : null);
  const errors = [run.error, ...(run.attempts ?? []).map(({ error }) => error)].flatMap((error) => {
    if (error === undefined) return [];
    const { name, message, code } = error;
    if (name === undefined && code !== undefined && message?.includes(code)) return [message];
    return [[name ?? code, message].filter((part) => part !== undefined).join(': ')].filter(
      () => (name ?? message ?? code) !== undefined,
    );
  });
  const time = (seconds: number | undefined) =>
    seconds === undefined ? Number.NaN : startOfTestsMs + seconds * 1000;
  const times = {
    created: time(run.created),
    started: time(run.started),
    finished: time(run.finished),
    updated: time(run.updated),
  };
  const children = Array.from({ length: forest.size }, (_, child) => child).filter(
    (child) => forest.parent[child] === row && forest.isParentUnknown[child] !== 1,
  );
  const holds = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
  switch (term.kind) {
    case 'text':
      return [run.id, ...(task === null ? [] : [task]), ...(run.tags ?? []), ...errors].some((text) =>
        holds(text, term.text),
      );
    case 'status':
      if ('state' in term) return state === term.state;
      if (term.group === 'final') return isFinalState(state);
      return (
        term.group === 'failed'
          ? ['failed', 'crashed', 'interrupted', 'system failure', 'timed out', 'failed to run']
          : ['starting', 'executing', 'retrying', 'waiting', 'paused']
      ).includes(state);
    case 'name': {
      const whole = new RegExp(`^${term.glob.split('*').map(escaped).join('[^]*')}$`);
      if (term.field === 'tag') return (run.tags ?? []).some((tag) => whole.test(tag));
      const value = { id: run.id, task, version: run.version ?? null }[term.field];
      return value !== null && whole.test(value);
    }
    case 'error-text':
      return errors.some((text) => holds(text, term.text));
    case 'error-pattern':
      return errors.some((text) => new RegExp(term.source, term.isCaseIgnored ? 'i' : '').test(text));
    case 'count': {
      const listed = run.attempts?.length ?? 0;
      const counts = {
        attempts: run.attemptCount ?? (listed > 0 ? listed : Number.NaN),
        depth: depthOf(runs, row),
        children: children.length,
      };
      return compared(counts[term.field], term.comparison, Number(term.amount));
    }
    case 'duration': {
      const span = term.field === 'duration' ? times.finished - times.started : times.started - times.created;
      return compared(span, term.comparison, millisecondsOf(term.amount, term.unit));
    }
    case 'time': {
      const at = times[term.field];
      const newestMs = newestOf(described);
      if (term.form !== 'range') {
        const limitMs = firstMs(term.moment, newestMs);
        return term.form === 'after' ? at > limitMs : at < limitMs;
      }
      if (Number.isNaN(at)) return false;
      if (term.from !== null && !(at >= firstMs(term.from, newestMs))) return false;
      if (term.to === null) return true;
      return term.to.kind === 'date'
        ? at < firstMs(term.to, newestMs) + 86_400_000
        : at <= firstMs(term.to, newestMs);
    }
    case 'is':
      if (term.word === 'invalid') return run.isInvalid === true;
      if (term.word === 'missing') return !isLoaded;
      if (term.word === 'test') return run.isTest === true;
      if (term.word === 'root') return forest.parent[row] === -1;
      if (term.word === 'stuck') return stuckRuns(runs).has(row);
      if (term.word === 'loaded' || term.word === 'referenced' || term.word === 'implied')
        return index.presence(row) === term.word;
      return verdictOf(runs.blame, row) === term.word;
    case 'has':
      if (term.word === 'error') return run.error !== undefined || (run.attempts ?? []).some((a) => a.error);
      if (term.word === 'children') return children.length > 0 || (run.children ?? []).length > 0;
      if (term.word === 'attempts') return (run.attempts ?? []).length > 0;
      if (term.word === 'tags') return (run.tags ?? []).length > 0;
      return !['[]', 'null', undefined].includes(run.bodies?.[term.word]);
    case 'body': {
      const text = run.bodies?.[term.field];
      // Null in a document's own field is the same as no field (formats.md §1.6).
      if (text === undefined || text === 'null') return false;
      const found = term.path.reduce<unknown>((value, key) => {
        if (typeof value !== 'object' || value === null) return undefined;
        if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
        return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      }, JSON.parse(text));
      if (found === term.value) return true;
      if (term.isQuoted || found === undefined || typeof found === 'object') {
        return !term.isQuoted && found === null && term.value === 'null';
      }
      if (typeof found === 'number')
        return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(term.value) && Number(term.value) === found;
      return typeof found === 'boolean' && String(found) === term.value;
    }
  }
}

function depthOf({ forest }: RunCollection, row: number): number {
  let depth = 0;
  for (let above = forest.parent[row] ?? -1; above !== -1; above = forest.parent[above] ?? -1) depth++;
  return depth;
}

function compared(value: number, comparison: string, than: number): boolean {
  if (comparison === '=') return value === than;
  if (comparison === '>') return value > than;
  if (comparison === '<') return value < than;
  return comparison === '>=' ? value >= than : value <= than;
}

function millisecondsOf(amount: string, unit: string): number {
  return Number(amount) * ({ ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit] ?? 0);
}

function newestOf(described: NaiveContext['described']): number {
  let newest = Number.NaN;
  for (const run of described.values()) {
    const own = [run, ...(run.attempts ?? [])].flatMap((one) => [one.created, one.started, one.finished]);
    for (const seconds of [...own, run.updated]) {
      if (seconds !== undefined && !(startOfTestsMs + seconds * 1000 <= newest))
        newest = startOfTestsMs + seconds * 1000;
    }
  }
  return newest;
}

/** In UTC, the zone of tests. */
function firstMs(moment: FilterMoment, newestMs: number): number {
  if (moment.kind === 'ago') return newestMs - millisecondsOf(moment.amount, moment.unit);
  return Date.parse(moment.kind === 'date' || /[Z+]/.test(moment.text) ? moment.text : `${moment.text}Z`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
