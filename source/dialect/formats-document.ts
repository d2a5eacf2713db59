/** docs/formats.md, made of the dialects themselves. */
import { type RunState, runStates, stateFacts } from '../model/run-state.ts';
import { dialectsAfterWrappers, dialectsBeforeWrappers } from './detection-order.ts';
import type { Dialect } from './dialect.ts';

/** The page as Markdown. */
export function formatsDocument(): string {
  const before = dialectsBeforeWrappers.map((dialect, place) => section(dialect, place + 1));
  const wrappers = before.length + 1;
  const after = dialectsAfterWrappers.map((dialect, place) => section(dialect, wrappers + place + 1));
  return `${head}
${before.join('\n')}
${wrapperSection(wrappers)}
${after.join('\n')}
${statusSection()}`;
}

const head = `<!-- Made of source/dialect by \`npm run docs\`. Do not edit. -->
# Formats

What runlens reads, in the order in which it asks. An array, lines, and several values one after the other are taken apart first: each element is asked by
itself, and shapes may be mixed. Content decides, never a file's name. \`--dialect NAME\` says the shape instead; what stands in arrays, pages and wrappers is
then read as that shape too.

Each document is held against the JSON Schema of its shape (\`source/dialect/NAME\`), which allows fields that it does not list; null and absent are the same.
\`--strict\` holds runs against Trigger.dev's run schema alone. What is nearly of a shape is refused with the nearest and the first thing that does not fit.
Documents that tell of the same run are joined by its id.
`;

function section({ name, title, recognisedBy, gives, example, elements }: Dialect, place: number): string {
  const envelope =
    elements === undefined ? '' : `, an envelope: each element of \`${elements}\` is a document of its own`;
  return `## ${place}. ${name}
${sentence(title)}${envelope}.

- Recognised by: ${recognisedBy}.
- Gives: ${gives}

\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`
`;
}

function wrapperSection(place: number): string {
  return `## ${place}. Wrapped
\`{"response": {"body": …}}\`, \`{"object": {"run": …}}\` and \`{"run": …}\`, as logs and webhooks put them around documents: what is inside is asked from the top,
and counts only where it is itself recognised. Wrappers may stand in each other, and an array in one is taken apart like any other.
`;
}

function statusSection(): string {
  const rows = runStates.filter((state) => stateFacts[state].statuses.length > 0).map(statusRow);
  return `## Statuses
Upper and lower case, spaces and dashes are the same, so the titles of query rows (\`Timed out\`) are known too. An unknown status is shown word for word.

| state | statuses | shown as | what it means |
|---|---|---|---|
${rows.join('\n')}
`;
}

function statusRow(state: RunState): string {
  const { statuses, label, meaning } = stateFacts[state];
  return `| ${state} | ${statuses.map((status) => `\`${status}\``).join(', ')} | ${label} | ${meaning} |`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
