// Processes that the bench starts and, whatever happens, stops; their memory; the core they may use.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';

export type Variables = Record<string, string | undefined>;
export type Core = 'server' | 'load' | 'any';
export type Running = { pid: number; readySeconds: number; stop: () => Promise<void> };

type Start = { cwd?: string; env: Variables; core?: Core; ready?: RegExp; stopWith?: NodeJS.Signals };

const READY_WITHIN_MS = 90_000;
const CORES = { server: '0', load: '1' };
const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

const running = new Set<() => Promise<void>>();

/** Stops whatever still runs, the newest first. */
export async function stopAll() {
  for (const stop of [...running].reverse()) await stop();
}

/** Starts a command in a group of its own and waits until it prints `ready`. */
export async function start(
  command: string[],
  { cwd, env, core = 'any', ready = /^Ready: \S+/m, stopWith = 'SIGTERM' }: Start,
): Promise<Running> {
  const begin = performance.now();
  const { child, pid, printed } = launch(command, { cwd, env, core });
  const stop = async () => {
    running.delete(stop);
    await endGroup(child, pid, stopWith);
  };
  running.add(stop);
  await untilPrinted(child, printed, ready, command.join(' '));
  return { pid, readySeconds: (performance.now() - begin) / 1000, stop };
}

/** Runs a command to its end; gives what it printed and the seconds it took. */
export async function run(command: string[], { cwd, env, core = 'any' }: Omit<Start, 'ready' | 'stopWith'>) {
  const begin = performance.now();
  const { child, pid, printed } = launch(command, { cwd, env, core });
  const stop = () => endGroup(child, pid, 'SIGTERM');
  running.add(stop);
  await once(child, 'close');
  running.delete(stop);
  if (child.exitCode !== 0) throw new Error(`${command.join(' ')} failed:\n${printed.all}`);
  return { stdout: printed.out, seconds: (performance.now() - begin) / 1000 };
}

/** Resident memory of a process in MB; null where the system doesn't tell. */
export function residentMegabytes(pid: number): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / 1024 : null;
  } catch {
    return null;
  }
}

/** The kernel counts in hundredths of a second, whatever its own clock does. */
const TICK_MS = 10;

/** Processor time that a process has had, its own and the kernel's for it; null where the system doesn't tell. */
export function cpuMilliseconds(pid: number): number | null {
  try {
    // Behind the name, which may hold anything.
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\) )/);
    const fields = after.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

function pinned(command: string[], core: Core): string[] {
  return canPin && core !== 'any' ? ['taskset', '-c', CORES[core], ...command] : command;
}

/** Another type of the same: Next's own wants NODE_ENV to be there. */
function asEnvironment(env: Variables): NodeJS.ProcessEnv {
  return env as NodeJS.ProcessEnv;
}

function launch(command: string[], { cwd, env, core = 'any' }: Start) {
  const [program = '', ...args] = pinned(command, core);
  const child = spawn(program, args, {
    cwd,
    env: asEnvironment(env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (!pid) throw new Error(`${program} doesn't start.`);
  const printed = { out: '', all: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    printed.out += chunk.toString();
    printed.all += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    printed.all += chunk.toString();
  });
  return { child, pid, printed };
}

async function untilPrinted(child: ChildProcess, printed: { all: string }, ready: RegExp, name: string) {
  const giveUp = Date.now() + READY_WITHIN_MS;
  while (!ready.test(printed.all)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} stopped:\n${printed.all}`);
    if (Date.now() > giveUp) throw new Error(`${name} isn't ready yet:\n${printed.all}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** The whole group, since npm doesn't pass signals on. */
async function endGroup(child: ChildProcess, group: number, signal: NodeJS.Signals) {
  const giveUp = Date.now() + 15_000;
  send(group, signal);
  while (send(group, 0)) {
    if (Date.now() > giveUp) send(group, 'SIGKILL');
    await new Promise((done) => setTimeout(done, 20));
  }
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function send(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}
