import type { TimeField, TimeTerm } from './filter-expression.ts';
import type { FilterField } from './filter-fields.ts';
import { MistakeFound } from './filter-mistake.ts';
import { type FilterMoment, readMoment } from './filter-moment.ts';
import { excerpt, type FilterScanner } from './filter-scanner.ts';
import { isUnit, wrongUnit } from './wrong-unit.ts';

const shapes = 'A..B, A.., ..B, >T or <T';

/** `created:2026-05-03..`, from after the colon. */
export function parseTime(scanner: FilterScanner, field: FilterField): TimeTerm {
  const name = field.name as TimeField;
  const comparison = readComparison(scanner, name);
  const value = scanner.readValue('a time');
  if (comparison !== null) {
    const moment = momentOf(value.text, value.at);
    return { kind: 'time', field: name, form: comparison === '>' ? 'after' : 'before', moment };
  }
  const dots = value.text.indexOf('..');
  if (dots < 0) {
    momentOf(value.text, value.at);
    const range = `${name}:${value.text}..${value.text}`;
    throw new MistakeFound(value.at, `${name} wants a range: ${shapes}`, range);
  }
  const from = value.text.slice(0, dots);
  const to = value.text.slice(dots + 2);
  if (from === '' && to === '') throw new MistakeFound(value.at + 2, 'a time is missing');
  return {
    kind: 'time',
    field: name,
    form: 'range',
    from: from === '' ? null : momentOf(from, value.at),
    to: to === '' ? null : momentOf(to, value.at + dots + 2),
  };
}

function readComparison(scanner: FilterScanner, name: string): '>' | '<' | null {
  const at = scanner.at;
  const found = scanner.readSigns();
  if (found === '') return null;
  if (found === '>' || found === '<') return found;
  if (found !== '>=' && found !== '<=')
    throw new MistakeFound(at, `"${found}" is not an operator of ${name}: ${shapes}`);
  const range = found === '>=' ? `${name}:T..` : `${name}:..T`;
  throw new MistakeFound(at, `"${found}" is not an operator of ${name}, a range includes its ends`, range);
}

function momentOf(text: string, at: number): FilterMoment {
  const moment = readMoment(text);
  if (moment !== null) return moment;
  const [, amount, unit = ''] = agoPattern.exec(text) ?? [];
  if (amount !== undefined && !isUnit(unit)) throw wrongUnit(unit, at + amount.length);
  const what = `${excerpt(text)} is not a date (2026-05-03), a time (2026-05-03T10:00) or a while ago (-2h)`;
  throw new MistakeFound(at, what, readMoment(`-${text}`) === null ? null : `-${text}`);
}

const agoPattern = /^(-\d+(?:\.\d+)?)(\p{L}*)$/u;
