import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { TestDatabase } from '@/tests/support/database';
import type { Order } from '@/tests/support/processes/act.mts';

type Ended = { signal: NodeJS.Signals | null; code: number | null; stdout: string; stderr: string };

/** Runs node with these arguments on the database of this test, and waits for its end. */
export async function inOwnProcess(db: TestDatabase, args: string[]): Promise<Ended> {
  const { rows } = await db.pool.query<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${rows[0]?.name}`;
  const env = { ...process.env, APP_MODE: 'demo', DATABASE_URL: url.href, NODE_ENV: 'production' as const };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { signal, code, stdout, stderr };
}

/** How many steps an act had, or null where its process was killed at one of them. */
export async function actInOwnProcess(db: TestDatabase, order: Order): Promise<number | null> {
  const script = 'tests/support/processes/act.mts';
  const args = ['--conditions=react-server', '--import', 'tsx', script, JSON.stringify(order)];
  const { signal, code, stdout, stderr } = await inOwnProcess(db, args);
  if (signal === 'SIGKILL') return null;
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout).steps;
}
