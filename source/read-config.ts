/** The config file of the person at the keyboard: flags by long name, as JSON. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where it lies: `runlens/config.json` in the user's config folder. */
export function configPath(env: Environment, platform: NodeJS.Platform): string {
  const windowsFolder = platform === 'win32' ? env['APPDATA'] : undefined;
  const folder = windowsFolder || env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config');
  return join(folder, 'runlens', 'config.json');
}

/** Its settings; none where there is no such file. Throws an Error with a sentence where it cannot be used. */
export function readConfig(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return {};
    throw new Error(`config file ${path}: cannot be read (${String(code)})`);
  }
  const value = parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Error(`config file ${path}: not a JSON object`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
