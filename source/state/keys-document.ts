/** docs/keys.md, made of the one table of keys. */
import { helpEntries } from './help-entries.ts';

/** The whole page as markdown. */
export function keysDocument(): string {
  const lines = [
    '# Keys',
    '',
    'Made of the table in source/state/keymap.ts by `node scripts/make-docs.js`: change it there.',
    '`?` shows the same on the screen. A key that can do nothing says why in the last line.',
  ];
  for (const entry of helpEntries('')) {
    if (entry.kind === 'heading') lines.push('', `## ${entry.text}`, '', '| key | does |', '|---|---|');
    else lines.push(`| ${asCode(entry.label)} | ${entry.text} |`);
  }
  return `${lines.join('\n')}\n`;
}

function asCode(label: string): string {
  if (label === 'any text') return label;
  return label
    .split(' ')
    .map((key) => (key === '…' ? key : `\`${key}\``))
    .join(' ');
}
