import { type FlagFacts, flagTable } from './flag-table.ts';

const flags: readonly (readonly [string, FlagFacts])[] = Object.entries(flagTable);

/** A script that completes options and their values in a shell: `source <(runlens --completions bash)`. */
export function completionScript(shell: 'bash' | 'zsh' | 'fish'): string {
  if (shell === 'bash') return bashScript();
  return shell === 'zsh' ? zshScript() : fishScript();
}

function bashScript(): string {
  const cases = flags
    .filter(([, facts]) => facts.values !== undefined)
    .map(
      ([name, facts]) =>
        `    --${name}) COMPREPLY=($(compgen -W "${facts.values?.join(' ')}" -- "$word")); return ;;`,
    );
  return `_runlens() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  case $previous in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "${flags.map(([name]) => `--${name}`).join(' ')}" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _runlens runlens
`;
}

function zshScript(): string {
  const specs = flags.map(([name, facts]) => {
    const help = facts.help.replaceAll(/[[\]:']/g, ' ');
    if (facts.type === 'boolean') return `  '--${name}[${help}]'`;
    const values = facts.values === undefined ? '' : `(${facts.values.join(' ')})`;
    return `  '--${name}[${help}]:${facts.placeholder ?? 'value'}:${values}'`;
  });
  return `#compdef runlens
_runlens() {
  _arguments -s \\
${specs.join(' \\\n')} \\
  '*:file:_files'
}
compdef _runlens runlens
`;
}

function fishScript(): string {
  return flags
    .map(([name, facts]) => {
      const help = facts.help.replaceAll("'", "\\'");
      const values = facts.values === undefined ? '' : ` -a '${facts.values.join(' ')}'`;
      const exclusive = facts.type === 'boolean' ? '' : ' -x';
      return `complete -c runlens -l ${name}${exclusive}${values} -d '${help}'\n`;
    })
    .join('');
}
