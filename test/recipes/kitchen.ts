/** A folder in which recipes are tried: with `runlens` on its PATH, and what else they need. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../dist/runlens.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Kitchen {
  readonly folder = mkdtempSync(join(tmpdir(), 'runlens-recipes-'));
  readonly #environment: Record<string, string> = {};

  constructor() {
    if (!existsSync(program)) throw new Error('no dist/runlens.js: npm run build makes it');
    this.writeProgram('runlens', `exec '${process.execPath}' '${program}' --no-color --utc --width 100 "$@"`);
  }

  /** A variable of all commands from now on. */
  set(name: string, value: string): void {
    this.#environment[name] = value;
  }

  write(path: string, text: string): void {
    const full = join(this.folder, path);
    mkdirSync(resolve(full, '..'), { recursive: true });
    writeFileSync(full, text);
  }

  /** Puts a shell script on the PATH of the commands. */
  writeProgram(name: string, script: string): void {
    this.write(`bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.folder, 'bin', name), 0o755);
  }

  /** Runs a command in the folder, without a terminal. Servers of this process go on answering. */
  async run(command: string): Promise<Outcome> {
    const path = `${join(this.folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    const child = spawn('sh', ['-c', command], {
      cwd: this.folder,
      env: { ...process.env, ...this.#environment, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    }
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, ...texts };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether a program is on the PATH. */
export function isThere(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v '${name}'`]).status === 0;
}
