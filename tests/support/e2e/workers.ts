import { request } from 'node:http';
import { pause, type TestServer } from './server';

const WITHIN_MS = 60_000;

type Line = { worker: number; pid: number; msg: string };

/** Who serves and who does the jobs, as a server with several processes logs it. */
export function workersOf(server: TestServer) {
  const lines = () =>
    (server.output().match(/^\{.*"worker":\d.*\}$/gm) ?? []).map((line): Line => JSON.parse(line) as Line);
  const saying = (msg: string) => lines().filter((line) => line.msg === msg);
  const serving = () => saying('a worker serves').filter(({ pid }) => isAlive(pid));
  return {
    serving,
    /** Everybody who was told to do the jobs, the last one last. */
    owners: () => saying('a worker does the jobs').map(({ worker }) => worker),
    until: async (isSo: (serving: Line[]) => boolean) => {
      for (const started = Date.now(); !isSo(serving()); await pause(50))
        if (Date.now() - started > WITHIN_MS) throw new Error(`It didn’t come to that:\n${server.output()}`);
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** On a connection of its own: from somebody at `address`, of whom a trusted proxy tells. */
export function statusOf(server: TestServer, path: string, address: string): Promise<number> {
  return new Promise((answered, failed) => {
    const headers = { 'x-forwarded-for': address, connection: 'close' };
    const asked = request(new URL(path, server.url), { headers, agent: false }, (response) => {
      response.on('error', failed).on('end', () => answered(response.statusCode ?? 0));
      response.resume();
    });
    asked.on('error', failed).end();
  });
}

export type Asked = { at: number; answered: number | string };

/** Visitors who ask one page after another until they are stopped; then, what each was answered. */
export function visitors(server: TestServer, many: number) {
  const asked: Asked[] = [];
  let isOver = false;
  const visit = async (visitor: number) => {
    for (let turn = 0; !isOver; turn++) {
      const at = Date.now();
      const address = `10.${visitor}.${turn >> 8}.${turn & 255}`;
      const answered = await statusOf(server, '/api/v1/register?q=jansen', address).catch(({ message }) => message);
      asked.push({ at, answered });
    }
  };
  const visits = Array.from({ length: many }, (_, visitor) => visit(visitor));
  return {
    stop: async (): Promise<Asked[]> => {
      isOver = true;
      await Promise.all(visits);
      return asked;
    },
  };
}
