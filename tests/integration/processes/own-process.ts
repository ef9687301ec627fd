import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { bundled } from '@/scripts/bundled.mjs';
import type { TestDatabase } from '@/tests/support/database';
import type { Order } from '@/tests/support/processes/act.mts';

type Ended = { signal: NodeJS.Signals | null; code: number | null; stdout: string; stderr: string };
type Started = { child: ChildProcess; ended: Promise<Ended> };

const WATCHED_EVERY_MS = 3;

/** Node's arguments for a script that imports the product's own files. */
export const script = (name: string, ...args: string[]) => [...bundled(name), ...args];

/** Starts node with these arguments on the database of this test. */
export async function startOwnProcess(
  db: TestDatabase,
  args: string[],
  more: Record<string, string> = {},
): Promise<Started> {
  const { rows } = await db.pool.query<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${rows[0]?.name}`;
  const env = { ...process.env, APP_MODE: 'demo', DATABASE_URL: url.href, NODE_ENV: 'production' as const, ...more };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const ended = Promise.all([closed, text(child.stdout), text(child.stderr)]).then(
    ([[code, signal], stdout, stderr]) => ({ code, signal, stdout, stderr }),
  );
  return { child, ended };
}

/** The same, to its end. */
export async function inOwnProcess(db: TestDatabase, args: string[]): Promise<Ended> {
  return (await startOwnProcess(db, args)).ended;
}

/** How many steps a process had that counts them, or null where it was killed. */
export async function stepsOf({ ended }: Pick<Started, 'ended'>): Promise<number | null> {
  const { signal, code, stdout, stderr } = await ended;
  if (signal === 'SIGKILL') return null;
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout).steps;
}

/** Kills it so many milliseconds after something came to hold, whatever it is at by then; it may have ended before. */
export async function killedOnce({ child, ended }: Started, holds: () => Promise<boolean>, ms: number) {
  let isOver = false;
  const over = ended.finally(() => {
    isOver = true;
  });
  while (!isOver && !(await holds())) await pause(WATCHED_EVERY_MS);
  await pause(ms);
  child.kill('SIGKILL');
  return stepsOf({ ended: over });
}

/** How many steps an act had, or null where its process was killed at one of them. */
export async function actInOwnProcess(db: TestDatabase, order: Order): Promise<number | null> {
  return stepsOf(await startOwnProcess(db, script('act', JSON.stringify(order))));
}
