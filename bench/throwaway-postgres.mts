// A Postgres server of its own in a folder that is thrown away, when its programs are on this machine.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, run, start } from './processes.mts';

const DEBIAN = '/usr/lib/postgresql';
const OTHER_USER = 'postgres';

/** The address of a new server with databases of these names, or null when there is no Postgres here. */
export async function startPostgres(folder: string, databases: string[]): Promise<((name: string) => string) | null> {
  const programs = findPrograms();
  if (!programs) return null;
  const asUser = otherUser(folder);
  if (!asUser) return null;
  const data = join(folder, 'data');
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
  const port = await freePort();
  const program = (name: string) => [...asUser, join(programs, name)];
  await run([...program('initdb'), '-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'], {
    env,
    cwd: folder,
  });
  await start([...program('postgres'), '-D', data, '-k', folder, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1'], {
    env,
    cwd: folder,
    ready: /ready to accept connections/,
    // A fast shutdown: it doesn't wait for its clients.
    stopWith: 'SIGINT',
  });
  for (const name of databases)
    await run([...program('createdb'), '-h', '127.0.0.1', '-p', `${port}`, '-U', 'postgres', name], {
      env,
      cwd: folder,
    });
  return (name) => `postgresql://postgres@127.0.0.1:${port}/${name}`;
}

function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
  return [...folders, ...(process.env.PATH ?? '').split(':')].find((one) => existsSync(join(one, 'initdb'))) ?? null;
}

/** Postgres refuses to run as root: then as its own user, who gets the folder. Null when that can't be. */
function otherUser(folder: string): string[] | null {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) return [];
  const id = (which: string) => Number(spawnSync('id', [which, OTHER_USER]).stdout?.toString());
  if (!id('-u') || spawnSync('setpriv', ['--version']).status !== 0) return null;
  chownSync(folder, id('-u'), id('-g'));
  chmodSync(folder, 0o755);
  return ['setpriv', `--reuid=${OTHER_USER}`, `--regid=${OTHER_USER}`, '--clear-groups'];
}
