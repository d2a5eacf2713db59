/** An expression as text again: the one spelling of all that mean it. */
import type { FilterExpression, FilterTerm } from './filter-expression.ts';
import { filterFieldByName } from './filter-fields.ts';
import { momentText } from './filter-moment.ts';
import { statusWord } from './status-words.ts';

/** A text that `parseFilter` reads as the same expression. Never recurses. */
export function printFilter(expression: FilterExpression): string {
  const texts: string[] = [];
  const waiting: (FilterExpression | string)[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') texts.push(next);
    else if (next.kind === 'not') {
      texts.push('!');
      pushPart(waiting, next.part, isJoin(next.part));
    } else if (next.kind === 'and' || next.kind === 'or') {
      const separator = next.kind === 'and' ? ' ' : ' | ';
      for (let place = next.parts.length - 1; place >= 0; place--) {
        const part = next.parts[place] as FilterExpression;
        pushPart(waiting, part, isJoin(part) && !(next.kind === 'or' && part.kind === 'and'));
        if (place > 0) waiting.push(separator);
      }
    } else texts.push(termText(next));
  }
  return texts.join('');
}

function isJoin(expression: FilterExpression): boolean {
  return expression.kind === 'and' || expression.kind === 'or';
}

function pushPart(
  waiting: (FilterExpression | string)[],
  part: FilterExpression,
  isInParentheses: boolean,
): void {
  if (isInParentheses) waiting.push(')', part, '(');
  else waiting.push(part);
}

function termText(term: FilterTerm): string {
  switch (term.kind) {
    case 'text':
      return isBareWord(term.text) ? term.text : quoted(term.text);
    case 'status':
      return `status:${statusWord(term)}`;
    case 'name':
      return `${term.field}:${valueText(term.glob)}`;
    case 'error-text':
      return `error~${valueText(term.text)}`;
    case 'error-pattern':
      return `error:/${term.source}/${term.isCaseIgnored ? 'i' : ''}`;
    case 'count':
      return `${term.field}:${comparisonText(term.comparison)}${term.amount}`;
    case 'duration':
      return `${term.field}:${comparisonText(term.comparison)}${term.amount}${term.unit}`;
    case 'time':
      return `${term.field}:${timeText(term)}`;
    case 'is':
    case 'has':
      return `${term.kind}:${term.word}`;
    case 'body': {
      const path = term.path.map((key) => `.${isPlainKey(key) ? key : quoted(key)}`).join('');
      return `${term.field}${path}:${term.isQuoted ? quoted(term.value) : term.value}`;
    }
  }
}

function comparisonText(comparison: string): string {
  return comparison === '=' ? '' : comparison;
}

function timeText(term: Extract<FilterTerm, { kind: 'time' }>): string {
  if (term.form !== 'range') return `${term.form === 'after' ? '>' : '<'}${momentText(term.moment)}`;
  const from = term.from === null ? '' : momentText(term.from);
  return `${from}..${term.to === null ? '' : momentText(term.to)}`;
}

/** A value, in quotes where it needs them. */
export function valueText(value: string): string {
  return /^[^\s)|"][^\s)|]*$/.test(value) ? value : quoted(value);
}

function isPlainKey(key: string): boolean {
  return /^[^\s)|.:"=<>~]+$/.test(key);
}

/** Whether a text, as it stands, is a bare word and nothing else. */
function isBareWord(text: string): boolean {
  if (!/^[^\s()|!"][^\s)|]*$/.test(text)) return false;
  const name = /^[A-Za-z_][\w-]*/.exec(text)?.[0] ?? '';
  return (
    name === '' ||
    (!/^[:~=<>.!]/.test(text.slice(name.length)) && !filterFieldByName.has(name)) ||
    text === name
  );
}

/** In double quotes, with `"` and `\` escaped. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
