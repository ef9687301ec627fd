import { messageReader, openGate } from './database-gate';

export type NotedStatements = { url: string; take: () => string[]; stop: () => void };

/** Of the jobs' own queue, settings that are kept for some seconds, and that a session goes on. */
const BY_ITSELF = /pgboss|"public"\."setting"|UPDATE "public"\."session" SET "last_seen_at"/;

/**
 * What an installation asks of its Postgres server. `take` gives the statements since the last time, without what comes by
 * itself.
 */
export async function noteStatements(given: string): Promise<NotedStatements> {
  const noted: string[] = [];
  const note = (sql: string) => {
    if (/^\s*(select|with|insert|update|delete)\b/i.test(sql) && !BY_ITSELF.test(sql)) noted.push(sql);
  };
  const { url, stop } = await openGate(given, { fromClient: () => afterGreeting(messageReader(noteIn(note))) });
  return { url, stop, take: () => noted.splice(0) };
}

/** The first message of a connection has no letter. */
function afterGreeting(read: (chunk: Buffer) => void): (chunk: Buffer) => void {
  let left: number | null = null;
  return (chunk) => {
    left ??= chunk.readInt32BE(0);
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    if (skipped < chunk.length) read(chunk.subarray(skipped));
  };
}

/** A statement with values is parsed under a name, one without is asked as it stands. */
function noteIn(note: (sql: string) => void) {
  return (kind: string, body: Buffer) => {
    const words = body.toString('utf8').split('\0');
    if (kind === 'P') note(words[1] ?? '');
    if (kind === 'Q') note(words[0] ?? '');
  };
}
