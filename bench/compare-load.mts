// Two addresses under the same load, by turns, so that a machine that warms up or gets busy is so for both.
import { join } from 'node:path';
import { run } from './processes.mts';

export type Target = { url: string; paths: string[]; headers?: Record<string, string> };
type Counted = { perSecond: number; p99: number; failed: number };

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 4;
const TURN_SECONDS = 2;
/** 0 is the product, 1 its peer; short and mirrored, so that drift and busy moments fall on both alike. */
const TURNS = [0, 1, 1, 0, 0, 1, 1, 0] as const;

export async function compareLoad(product: Target, peer: Target): Promise<{ value: number; peer_value: number }> {
  const targets = [product, peer] as const;
  for (const target of targets) await load(target, WARM_UP_SECONDS);
  const perSecond: [number[], number[]] = [[], []];
  for (const turn of TURNS) perSecond[turn].push((await load(targets[turn], TURN_SECONDS)).perSecond);
  return { value: median(perSecond[0]), peer_value: median(perSecond[1]) };
}

export async function load({ url, paths, headers }: Target, seconds: number): Promise<Counted> {
  const order = JSON.stringify({ url, paths, headers, seconds, connections: CONNECTIONS });
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
