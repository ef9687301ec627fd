// One installation of the product, on either kind of database, beside a bare one that the figures are compared with.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '@/scripts/bundled.mjs';
import { measureDoor, writeSamples } from './door-figures.mts';
import { measureMemory } from './memory-figures.mts';
import { freePort, type Running, residentMegabytes, run, start, type Variables } from './processes.mts';
import { type Result, result } from './results.mts';

export type Kind = 'embedded' | 'server';
/** `app` is the copy of the product; `bareDatabase` the peer's own data folder or database, fresh like the product's. */
export type Installation = {
  kind: Kind;
  project: string;
  app: string;
  env: Variables;
  bareEnv: Variables;
};

const node = process.execPath;
/** A script of the bench, in a process of its own. */
export const script = (name: string, ...args: string[]) => [node, ...bundled(name), ...args];

/** From nothing to the line that says "Ready"; the build is there already. */
export async function measureColdStart(installation: Installation): Promise<Result[]> {
  const peer = await startBare(installation);
  await peer.stop();
  return [await measureStart(installation, 'cold_start', peer.readySeconds)];
}

/** A demo's first start with its made-up people, beside one with the personas alone; both from nothing. */
export async function measureDemoStart({ many, few }: { many: Installation; few: Installation }): Promise<Result> {
  const peer_value = await startOnce({ ...few, env: { ...few.env, DEMO_PEOPLE: 'few' } });
  const value = await startOnce({ ...many, env: { ...many.env, DEMO_PEOPLE: 'many' } });
  return result({ name: 'demo_start', unit: 's', peer: 'the same with the personas alone', value, peer_value });
}

/** Reads people in with the command as somebody types it; in seconds. */
export async function fill({ app, env }: Installation, file: string): Promise<number> {
  return (await run([node, 'scripts/run.mjs', 'import', file], { cwd: app, env })).seconds;
}

/** Gives the peer the same data as the product has; on a server both ask the same database. */
export function shareData(installation: Installation): Installation {
  const { kind, env, bareEnv } = installation;
  if (kind === 'server') return { ...installation, bareEnv: { ...bareEnv, DATABASE_URL: env.DATABASE_URL } };
  const DATA_DIR = `${bareEnv.DATA_DIR}-full`;
  mkdirSync(DATA_DIR);
  cpSync(join(env.DATA_DIR ?? '', 'db'), join(DATA_DIR, 'db'), { recursive: true });
  return { ...installation, bareEnv: { ...bareEnv, DATA_DIR } };
}

/** Starting again on a full register, memory, and what visitors ask. */
export async function measureServing(
  installation: Installation,
  answers: string,
  queries: string[],
): Promise<Result[]> {
  const { kind } = installation;
  const product = await startProduct(installation, {});
  const samples = await writeSamples(`${answers}.pages`, product.url, queries);
  const peer = await startBare(installation, answers, samples);
  const results = memoryOf('memory_started', kind, product, peer);
  results.push(...(await measureDoor(kind, product, peer, queries)), ...memoryOf('memory_loaded', kind, product, peer));
  results.push(...(await measureMemory(kind, product, queries)));
  await product.stop();
  await peer.stop();
  return [await measureStart(installation, 'warm_start', peer.readySeconds), ...results];
}

async function measureStart(installation: Installation, name: string, bareSeconds: number): Promise<Result> {
  const figures = { value: await startOnce(installation), peer_value: bareSeconds };
  const peer = 'bare node:http on such a database';
  return result({ name: `${name}_${installation.kind}`, unit: 's', peer, ...figures });
}

/** Seconds until it serves, with the command as somebody types it. */
async function startOnce({ app, env }: Installation): Promise<number> {
  const PORT = `${await freePort()}`;
  const started = await start(['npm', 'start'], { cwd: app, env: { ...env, PORT } });
  await started.stop();
  return started.readySeconds;
}

/** The product as it runs in earnest, on one core; `own` is what only the pages from a constant read. */
export async function startProduct(
  { app, env }: Installation,
  own: Variables,
): Promise<Running & { port: number; url: string }> {
  const port = await freePort();
  const variables = {
    ...env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: `${port}`,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    ...own,
  };
  return {
    port,
    url: variables.NEXTAUTH_URL,
    ...(await start([node, 'scripts/serve.mjs'], { cwd: app, env: variables, core: 'server' })),
  };
}

/** `files`: answers by their queries, and pages of the product. */
async function startBare({ project, bareEnv }: Installation, ...files: string[]): Promise<Running & { url: string }> {
  const port = await freePort();
  const command = script('bare-server', `${port}`, ...files);
  return { url: `http://127.0.0.1:${port}`, ...(await start(command, { cwd: project, env: bareEnv, core: 'server' })) };
}

function memoryOf(name: string, kind: Kind, product: Running, peer: Running): Result[] {
  const value = residentMegabytes(product.pid);
  const peer_value = residentMegabytes(peer.pid);
  if (value === null || peer_value === null) return [];
  return [result({ name: `${name}_${kind}`, unit: 'MB', peer: 'bare node:http with the same SQL', value, peer_value })];
}
