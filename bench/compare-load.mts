// Two addresses under the same load, by turns, so that a machine that warms up or gets busy is so for both.
import { join } from 'node:path';
import { cpuMilliseconds, run } from './processes.mts';
import type { Figures } from './results.mts';

/** `pid` is the process whose work is counted. */
export type Target = { url: string; paths: string[]; headers?: Record<string, string>; pid?: number };
/** `p99`: milliseconds. */
type Counted = { perSecond: number; total: number; p99: number; failed: number };
type Turn = { perSecond: number; cpu: number | null };

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 4;
const TURN_SECONDS = 2;
/** 0 is the product, 1 its peer; short and mirrored, so that drift and busy moments fall on both alike. */
const TURNS = [0, 1, 1, 0, 0, 1, 1, 0] as const;

export async function compareLoad(product: Target, peer: Target): Promise<Figures> {
  const targets = [product, peer] as const;
  for (const target of targets) await load(target, WARM_UP_SECONDS);
  const turns: [Turn[], Turn[]] = [[], []];
  for (const turn of TURNS) turns[turn].push(await takeTurn(targets[turn]));
  const [value, peer_value] = turns.map((of) => median(of.map(({ perSecond }) => perSecond))) as [number, number];
  const [cpu_ms, peer_cpu_ms] = turns.map(medianCpu);
  return { value, peer_value, ...(cpu_ms && { cpu_ms }), ...(peer_cpu_ms && { peer_cpu_ms }) };
}

/** With the processor time of one request, which a busy machine disturbs least. */
async function takeTurn(target: Target): Promise<Turn> {
  const { pid } = target;
  const before = pid === undefined ? null : cpuMilliseconds(pid);
  const { perSecond, total } = await load(target, TURN_SECONDS);
  const after = pid === undefined ? null : cpuMilliseconds(pid);
  return { perSecond, cpu: before === null || after === null ? null : (after - before) / total };
}

function medianCpu(turns: Turn[]): number | null {
  const known = turns.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  return known.length === turns.length ? median(known) : null;
}

export function load(target: Target, seconds: number): Promise<Counted> {
  return loadFor(target, { seconds });
}

export function loadTimes(target: Target, requests: number): Promise<Counted> {
  return loadFor(target, { requests });
}

type Long = { seconds: number } | { requests: number };

async function loadFor({ url, paths, headers }: Target, long: Long): Promise<Counted> {
  const order = JSON.stringify({ url, paths, headers, ...long, connections: CONNECTIONS });
  const { stdout } = await run([process.execPath, join('bench', 'load.mjs'), order], {
    env: { PATH: process.env.PATH },
    core: 'load',
  });
  const counted = JSON.parse(stdout) as Counted;
  if (counted.failed > 0) throw new Error(`${counted.failed} requests to ${url} failed.`);
  return counted;
}

/** Of four turns, so one in which the machine was busy with something else doesn't count. */
function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
