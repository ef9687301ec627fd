import pg from 'pg';
import { securityEvents } from '@/lib/shared/audit-events';

/** What changes without anybody doing anything: that a session was used, and how far a mail came. */
const RESTLESS: Record<string, string[]> = {
  session: ['last_seen_at'],
  mail: ['state', 'attempts', 'last_error', 'sent_at', 'sent_text', 'failed_at'],
};
/** Looking is recorded too, and a form that was refused is shown again; and so is who logs in and who is refused. */
const LOOKING = ['dossier_viewed', 'dossiers_searched', 'dossier_found', ...securityEvents];
/**
 * Whoever is refused for a password that isn't theirs has guessed wrong, on their own account: that is counted. And what
 * could still be taken back is forgotten once its seconds are over, by whoever comes next; what was decided is in other tables.
 */
const TEMPORARY = ['wrong_guess', 'fresh_decision', 'fresh_decision_write'];

/** A database on the Postgres server, whose rows can be compared from outside. */
export type WatchedDatabase = {
  /** A table's rows as one short text, for each table. */
  fingerprint: () => Promise<Record<string, string>>;
  stop: () => Promise<void>;
};

export function watchDatabase(url: string): WatchedDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  let statement: Promise<string> | undefined;
  return {
    fingerprint: async () => {
      statement ??= printOfAll(pool);
      // By name: of so many tables the plan takes longer than the rows.
      const { rows } = await pool.query<{ name: string; print: string }>({ name: 'prints', text: await statement });
      return Object.fromEntries(rows.map((row) => [row.name, row.print]));
    },
    stop: () => pool.end(),
  };
}

async function printOfAll(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> ALL ($1) ORDER BY 1",
    [TEMPORARY],
  );
  return rows.map((table) => printOf(table.name)).join(' UNION ALL ');
}

function printOf(table: string): string {
  const restless = (RESTLESS[table] ?? []).map((column) => `'${column}'`).join(', ');
  const rows = `SELECT (to_jsonb(one) - ARRAY[${restless}]::text[])::text AS line FROM "${table}" one`;
  const looking = LOOKING.map((event) => `'${event}'`).join(', ');
  const kept = table === 'audit_event' ? `${rows} WHERE event NOT IN (${looking})` : rows;
  return `SELECT '${table}' AS name, count(*) || ' ' || md5(coalesce(string_agg(line, ' ' ORDER BY line), '')) AS print FROM (${kept}) lines`;
}
