/** A PostgreSQL server of its own in a folder that is removed afterwards, reached by a socket alone. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where distributions put the programs that start a server. */
const folders = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];

/** Folder of `initdb` and `pg_ctl`; null where PostgreSQL is not installed. */
export function findPostgres(): string | null {
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const versions = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((version) => join(folder, version, 'bin')));
  return (
    [configured ?? '', ...versions].find((folder) => folder !== '' && existsSync(join(folder, 'initdb'))) ??
    null
  );
}

export class Postgres {
  readonly #bin: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'runlens-pg-'));
  /** PostgreSQL refuses to run as root. */
  readonly #user = serverUser();

  constructor(bin: string) {
    this.#bin = bin;
    if (this.#user !== null) chownSync(this.#folder, this.#user.uid, this.#user.gid);
    this.#must('initdb', ['-D', this.#data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
    const options = `-k ${this.#folder} -c listen_addresses='' -c fsync=off`;
    this.#must('pg_ctl', ['-D', this.#data, '-w', '-o', options, '-l', join(this.#folder, 'log'), 'start']);
  }

  /** Folder of the socket, as PGHOST has it. */
  get host(): string {
    return this.#folder;
  }

  /** Runs statements; throws what psql says where one fails. */
  query(sql: string): string {
    const run = spawnSync(
      'psql',
      ['-X', '-qAt', '-v', 'ON_ERROR_STOP=1', '-U', 'postgres', '-h', this.#folder],
      {
        input: sql,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout;
  }

  stop(): void {
    this.#must('pg_ctl', ['-D', this.#data, '-m', 'immediate', 'stop']);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #must(program: string, args: readonly string[]): void {
    const run = spawnSync(join(this.#bin, program), args, {
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'ignore'],
      ...this.#user,
    });
    if (run.status !== 0) throw new Error(`${program} ended with ${run.status}`);
  }
}

function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string, user: string): number =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)];
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid };
  }
  throw new Error('no user but root to run PostgreSQL as');
}
