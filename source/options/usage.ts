import { type FlagFacts, flagTable } from './flag-table.ts';

const flagColumnCells = 26;
const lineCells = 100;

/** The text of `--help`, and of a call that gives nothing to read. */
export function usageText(): string {
  return `runlens [options] [FILE | FOLDER | GLOB | -] …

  less for Trigger.dev runs: what failed, why and where.

  curl -s …/api/v3/runs/run_abc | runlens    pipe run JSON to inspect
  runlens export/ more.ndjson.gz             browse files, folders, globs
  runlens dump.ndjson | less                 the same tree as text
  runlens --check dump.ndjson                validate; the exit code is for CI

Options
${Object.entries(flagTable).map(flagLine).join('\n')}

Exit codes
  0 done · 1 invalid documents with --check, --fail-on met · 2 usage · 3 nothing could be read · 130 ctrl-c

On the screen, ? lists the keys.
`;
}

function flagLine([name, facts]: [string, FlagFacts]): string {
  const short = facts.shortFlag === undefined ? '' : `, -${facts.shortFlag}`;
  const placeholder = facts.placeholder === undefined ? '' : ` ${facts.placeholder}`;
  const values = facts.values === undefined ? '' : ` (${facts.values.join(', ')})`;
  const flag = `  ${`--${name}${short}${placeholder}`.padEnd(flagColumnCells)} `;
  return wrapped(`${facts.help}${values}`, lineCells - flag.length)
    .map((line, place) => (place === 0 ? flag : ' '.repeat(flag.length)) + line)
    .join('\n');
}

/** Broken at spaces. */
function wrapped(text: string, cells: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > cells && line !== '') lines.push(line);
    line = longer.length > cells ? word : longer;
  }
  return [...lines, line];
}
