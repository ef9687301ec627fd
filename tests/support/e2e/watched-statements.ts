import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** One statement as the database carried it out. */
export type Watched = {
  sql: string;
  /** Tables of which every row was walked. */
  walked: string[];
  /** Rows that were looked at, found or not, over all steps that read a table or an index. */
  looked: number;
  durationMs: number;
};

/** What has the server tell of each statement how it was carried out, by a notice to whoever asked it. */
export const TOLD_SETTINGS = [
  `session_preload_libraries = 'auto_explain'`,
  `auto_explain.log_min_duration = 0`,
  `auto_explain.log_analyze = on`,
  `auto_explain.log_timing = off`,
  `auto_explain.log_format = 'json'`,
  `auto_explain.log_level = 'notice'`,
];

/**
 * Stands between an installation and its Postgres server, passes everything on and reads the notices. `take` gives what
 * was carried out since the last time; the jobs' own statements are left out, as they come by themselves.
 */
export async function watchStatements(given: string): Promise<{
  url: string;
  take: () => Watched[];
  stop: () => Promise<void>;
}> {
  const upstream = new URL(given);
  const sockets = new Set<Socket>();
  let taken: Watched[] = [];
  const gate = createServer((client) => {
    const server = connect(Number(upstream.port || 5432), upstream.hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    const read = noticeReader((notice) => {
      const watched = watchedIn(notice);
      if (watched && !watched.sql.includes('pgboss')) taken.push(watched);
    });
    // Read before it is passed on: whoever has the answer can be sure that what was done for it is here.
    server.on('data', (chunk: Buffer) => {
      read(chunk);
      client.write(chunk);
    });
    client.on('data', (chunk) => server.write(chunk));
    // Whichever end goes, the other goes with it; a connection that breaks is the installation's to deal with.
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('end', end).on('error', end);
  });
  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const address = gate.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const url = new URL(given);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return {
    url: url.href,
    take: () => taken.splice(0),
    stop: async () => {
      gate.close();
      for (const socket of sockets) socket.destroy();
      taken = [];
    },
  };
}

/** Takes the server's messages apart: a letter, a length that counts itself, what it says. */
function noticeReader(onNotice: (message: string) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 5) {
      const end = 1 + rest.readInt32BE(1);
      if (rest.length < end) return;
      if (rest[0] === 'N'.charCodeAt(0)) onNotice(messageOf(rest.subarray(5, end)));
      rest = rest.subarray(end);
    }
  };
}

/** The fields of a notice each begin with a letter and end with a zero; M is the message. */
function messageOf(body: Buffer): string {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? '';
}

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
};

function watchedIn(message: string): Watched | null {
  const told = /^duration: ([\d.]+) ms {2}plan:\n/.exec(message);
  if (!told) return null;
  const { 'Query Text': sql, Plan: plan } = JSON.parse(message.slice(told[0].length)) as {
    'Query Text': string;
    Plan: Plan;
  };
  const steps = stepsOf(plan).filter((step) => (step['Actual Loops'] ?? 0) > 0);
  return {
    sql,
    walked: steps.flatMap((step) => (step['Node Type'] === 'Seq Scan' ? (step['Relation Name'] ?? []) : [])),
    looked: steps.filter((step) => step['Node Type'].includes('Scan')).reduce((sum, step) => sum + rowsOf(step), 0),
    durationMs: Number(told[1]),
  };
}

function rowsOf(step: Plan): number {
  const rows =
    (step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0);
  return rows * (step['Actual Loops'] ?? 0);
}

function stepsOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(stepsOf)];
}
