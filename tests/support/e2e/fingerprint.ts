import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { securityEvents } from '@/lib/shared/audit-events';

/** What changes without anybody doing anything: that a session was used, and how far a mail came. */
const RESTLESS: Record<string, string[]> = {
  session: ['last_seen_at'],
  mail: ['state', 'attempts', 'last_error', 'sent_at', 'failed_at'],
};
/** Looking is recorded too, and a form that was refused is shown again; and so is who logs in and who is refused. */
const LOOKING = ['dossier_viewed', 'dossiers_searched', 'dossier_found', ...securityEvents];
/** Whoever is refused for a password that isn't theirs has guessed wrong, on their own account: that is counted. */
const GUESSED = 'wrong_guess';

/** A database of the server's own, whose rows can be compared from outside. */
export type WatchedDatabase = {
  url: string;
  /** A table's rows as one short text, for each table. */
  fingerprint: () => Promise<Record<string, string>>;
  drop: () => Promise<void>;
};

/** Makes one on the Postgres server at `given`. */
export async function watchedDatabase(given: string): Promise<WatchedDatabase> {
  const name = `lklr_watched_${randomBytes(6).toString('hex')}`;
  const url = new URL(given);
  await once(given, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  return {
    url: url.href,
    fingerprint: async () => {
      const { rows } = await pool.query<{ name: string }>(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> $1 ORDER BY 1",
        [GUESSED],
      );
      const prints = await pool.query<{ name: string; print: string }>(
        rows.map((table) => printOf(table.name)).join(' UNION ALL '),
      );
      return Object.fromEntries(prints.rows.map((row) => [row.name, row.print]));
    },
    drop: async () => {
      await pool.end();
      await once(given, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function printOf(table: string): string {
  const restless = (RESTLESS[table] ?? []).map((column) => `'${column}'`).join(', ');
  const rows = `SELECT (to_jsonb(one) - ARRAY[${restless}]::text[])::text AS line FROM "${table}" one`;
  const looking = LOOKING.map((event) => `'${event}'`).join(', ');
  const kept = table === 'audit_event' ? `${rows} WHERE event NOT IN (${looking})` : rows;
  return `SELECT '${table}' AS name, count(*) || ' ' || md5(coalesce(string_agg(line, ' ' ORDER BY line), '')) AS print FROM (${kept}) lines`;
}

async function once(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
