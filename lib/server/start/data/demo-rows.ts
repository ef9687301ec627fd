import 'server-only';
import type pg from 'pg';

/** In the order in which one may name another. */
const TABLES = [
  'account',
  'provider',
  'provider_contact',
  'course',
  'course_version',
  'accreditation_request',
  'course_assessment',
  'course_run',
  'run_meeting',
  'run_trainer',
  'application',
  'application_word',
  'application_appointment',
  'acceptance',
  'information_request',
  'information_point',
  'decision',
  'registration',
  'search_word',
  'registration_appointment',
  'registration_acceptance',
  'registration_event',
  'registration_change',
  'requirement_lapse',
  'cycle_closing',
  'certification',
  'activity',
  'evidence',
  'activity_decision',
  'activity_question',
  'attendance',
  'note',
  'mail',
  'message',
  'task',
  'audit_event',
] as const;
export type DemoTable = (typeof TABLES)[number];

/** Numbered as they come in: what happened first has the lower number. */
const NUMBERED: readonly DemoTable[] = ['registration_event', 'audit_event'];

export type DemoRow = Record<string, unknown>;
export type DemoRows = Map<DemoTable, DemoRow[]>;

/** A table at a time, as one document: no statement for each row. Columns that a row doesn't name have their default. */
export async function writeDemoRows(client: pg.ClientBase, rows: DemoRows) {
  for (const table of TABLES) {
    const alike = byColumns(rows.get(table) ?? []);
    for (const [columns, of] of NUMBERED.includes(table) ? inTime(alike) : alike)
      await write(client, table, columns, of);
  }
}

function byColumns(rows: readonly DemoRow[]): Map<string, DemoRow[]> {
  const alike = new Map<string, DemoRow[]>();
  for (const row of rows) {
    const columns = Object.keys(row).sort().join();
    const others = alike.get(columns);
    if (others) others.push(row);
    else alike.set(columns, [row]);
  }
  return alike;
}

/** Rows that are numbered name the same columns, so that one statement gives them their order. */
function inTime(alike: Map<string, DemoRow[]>): Map<string, DemoRow[]> {
  if (alike.size > 1) throw new Error('Rows that are numbered must name the same columns');
  return new Map([...alike].map(([columns, of]) => [columns, of.toSorted((a, b) => (`${a.at}` < `${b.at}` ? -1 : 1))]));
}

async function write(client: pg.ClientBase, table: DemoTable, columns: string, rows: DemoRow[]) {
  const names = columns
    .split(',')
    .map((name) => `"${name}"`)
    .join(', ');
  await client.query(
    `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

type Ask = (text: string) => Promise<{ others: boolean; personas: boolean }[]>;

/** Nobody else may be among made-up people. */
export async function holdsOnlyPersonas(ask: Ask): Promise<boolean> {
  const [found] = await ask(`
    SELECT EXISTS (SELECT 1 FROM account WHERE is_persona) AS personas, EXISTS (SELECT 1 FROM account WHERE NOT is_persona)
      OR EXISTS (SELECT 1 FROM registration r LEFT JOIN account a ON a.id = r.account_id WHERE a.is_persona IS NOT TRUE) AS others`);
  return found?.personas === true && found.others === false;
}
