import 'server-only';
import type pg from 'pg';
import { refillTable } from '@/lib/server/platform/db/refill-table';
import { addKeysOf } from '../data/search-keys';

/** What foreign keys still have to check waits in memory until the statement's end. */
const LINES = 5_000;
const CHUNK = 'line BETWEEN $1 AND $2 AND outcome IS NULL';

const ACCOUNTS = `
  INSERT INTO account (id, email, email_normalised, name, roles, created_at)
  SELECT account_id, email, email_normalised, printed_name, ARRAY['registrant']::"Role"[], $3
  FROM import_row WHERE ${CHUNK} AND email IS NOT NULL`;

const REGISTRATIONS = `
  INSERT INTO registration (id, account_id, number, number_normalised, state, initials, birth_prefix, birth_surname,
    partner_prefix, partner_surname, name_use, surname_shown, surname_folded, registered_on, certified_until, shielded,
    imported, created_at)
  SELECT registration_id, CASE WHEN email IS NOT NULL THEN account_id END, number, number_normalised, state, initials,
    birth_prefix, birth_surname, partner_prefix, partner_surname, name_use, surname_shown, surname_folded,
    registered_on, certified_until, coalesce(shielded, false), true, $3
  FROM import_row WHERE ${CHUNK}`;

/** Nothing is known of before: a certified person is so from the day of registration. */
const EVENTS = `
  INSERT INTO registration_event (registration_id, kind, "on", at, state_after, reasons)
  SELECT registration_id, happened.kind, registered_on, $3, happened.state_after, '{}'
  FROM import_row, LATERAL (
    VALUES ('registered'::"RegistrationEventKind", 'registered'::"RegistrationState"), ('certified', 'certified')
  ) AS happened (kind, state_after)
  WHERE ${CHUNK} AND (happened.kind = 'registered' OR state = 'certified')
  ORDER BY line, happened.kind`;

const SHIELDED = `
  INSERT INTO registration_event (registration_id, kind, "on", at, state_after, reasons)
  SELECT registration_id, 'shielded', registered_on, $3, state, '{}' FROM import_row WHERE ${CHUNK} AND shielded`;

const searchWords = (table: string) =>
  addKeysOf(`(SELECT registration_id, keys, namesakes FROM import_row WHERE ${CHUNK})`, table);

type OnWritten = (lines: number, of: number) => void;

export async function writePeople(client: pg.ClientBase, now: Date, onWritten: OnWritten) {
  const { rows } = await client.query<{ last: number; areFewThere: boolean }>(
    `SELECT coalesce(max(line), 0) AS last,
       (SELECT count(*) FROM registration) <= count(*) FILTER (WHERE outcome IS NULL) AS "areFewThere" FROM import_row`,
  );
  const { last = 0, areFewThere = false } = rows[0] ?? {};
  await inChunks(last, async (lines) => {
    await client.query(ACCOUNTS, [...lines, now]);
    await client.query(REGISTRATIONS, [...lines, now]);
    await client.query(EVENTS, [...lines, now]);
    await client.query(SHIELDED, [...lines, now]);
    onWritten(lines[1], last);
  });
  // Last: where more people come than there are, the table of keys is another one in the end.
  const load = (table: string) => inChunks(last, (lines) => client.query(searchWords(table), lines));
  if (areFewThere) await refillTable(client, 'search_word', load);
  else await load('search_word');
}

async function inChunks(last: number, work: (lines: [from: number, to: number]) => Promise<unknown>) {
  for (let from = 1; from <= last; from += LINES) await work([from, Math.min(from + LINES - 1, last)]);
}
