import type { AccountActor } from '@/lib/access/actor';
import { type AuditQuery, readAuditQuery } from '@/lib/casework/audit-query';
import { askAuditLog } from '@/lib/server/casework/ask-audit-log';
import { listAudit } from '@/lib/server/casework/data/audit-log';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { bySystem, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { rowsLookedAt, statementsOf } from '@/tests/support/plans';
import { applicant, context, newManager, now } from '../journey';

let db: TestDatabase;
let reader: AccountActor;
let count = 0;
beforeAll(async () => {
  db = await openTestDatabase();
  reader = await newManager();
});
afterAll(() => db.close());

/** What the log answers a manager who looks an hour later. */
async function read(asked: Record<string, string>, size = 200) {
  const manager = await newManager('Wie Kijkt');
  const log = await open(readAuditQuery(asked), size, manager);
  return { ...log, manager, events: log.rows.map(({ event }) => event) };
}

describe('the log of one person', () => {
  it.each([
    ['number', (person: Known) => person.number],
    ['number as it is printed, with spaces', (person: Known) => ` lklr ${person.number.slice(-6)} `],
    ['address to log in with', (person: Known) => person.email.toUpperCase()],
    ['dossier', (person: Known) => person.id],
  ])('is found by their %s', async (_, typed) => {
    const person = await known();
    const { person: found, events } = await read({ q: typed(person), soort: 'inzien' });
    expect(found?.registration?.id).toBe(person.id);
    // This look at it is the newest that happened.
    expect(events).toEqual(['audit_log_read', 'activities_viewed', 'dossier_viewed']);
  });

  it('is found for whoever has no number yet, by their address', async () => {
    const { actor } = await applicant();
    const { events } = await read({ q: actor.email, soort: 'handelingen' });
    expect(events).toEqual(['application_submitted', 'application_started']);
  });

  it('says that nobody is known, in place of a log without them', async () => {
    expect(await read({ q: 'LKLR-999999' })).toMatchObject({ isUnknown: true, person: null, rows: [] });
  });

  it('is told to that person, and to nobody else', async () => {
    const [person, other] = [await known(), await known()];
    const { manager } = await read({ q: person.number });
    const told = async ({ accountId }: Known) =>
      (await listOwnDossierViews(accountId)).rows
        .filter(({ readerId }) => readerId === manager.accountId)
        .map(({ what }) => what);
    expect([await told(person), await told(other)]).toEqual([['audit_log_read'], []]);
  });
});

describe('the log', () => {
  it('is recorded when it is read, with what was asked and without what was typed', async () => {
    const person = await known();
    const asked = {
      q: person.email,
      soort: 'application_approved',
      door: 'systeem',
      van: '1-11-2026',
      tot: '30-11-2026',
    };
    const { manager } = await read(asked);
    const [row] = await db.prisma.auditEvent.findMany({ where: { actorId: manager.accountId } });
    expect(row).toMatchObject({
      event: 'audit_log_read',
      subjectType: 'registration',
      subjectId: person.id,
      details: { kind: 'application_approved', by: 'systeem', from: '2026-11-01', until: '2026-11-30' },
    });
  });

  it('of a colleague holds what they did, whatever it was about', async () => {
    const manager = await newManager();
    const [one, other] = [await known(), await known()];
    for (const { id } of [one, other]) await openDossier(id, await context(manager, 5));
    const { rows } = await read({ door: manager.accountId });
    expect(rows.map(({ event, subject }) => [event, subject.id])).toEqual([
      ['activities_viewed', other.id],
      ['dossier_viewed', other.id],
      ['activities_viewed', one.id],
      ['dossier_viewed', one.id],
    ]);
  });

  it.each([
    ['the system', 'systeem', 'system'],
    ['whoever has no account', 'bezoeker', 'visitor'],
  ])('of %s holds what was done without an account', async (_, door, role) => {
    await happened(now);
    await inTransaction((tx) =>
      record(tx, 'register_imported', REGISTER_SUBJECT, { actorId: null, actorRole: 'visitor', at: now }, {}),
    );
    const { rows } = await read({ door });
    expect(new Set(rows.map(({ actorId, actorRole }) => `${actorId} ${actorRole}`))).toEqual(new Set([`null ${role}`]));
  });

  it('of one kind of event holds these alone', async () => {
    await known();
    expect(new Set((await read({ soort: 'dossier_viewed' })).events)).toEqual(new Set(['dossier_viewed']));
  });

  it('of a period holds both of its days, as they are in Amsterdam', async () => {
    const moments = ['2019-03-31T21:59:59Z', '2019-03-31T22:00:00Z', '2019-04-02T21:59:59Z', '2019-04-02T22:00:00Z'];
    for (const at of moments) await happened(new Date(at));
    const { rows } = await read({ van: '1-4-2019', tot: '2 april 2019', soort: 'register_imported' });
    expect(rows.map(({ at }) => at.toISOString().slice(0, 16))).toEqual(['2019-04-02T21:59', '2019-03-31T22:00']);
  });

  it.each([
    ['a day that isn’t one', { van: 'gisteren' }],
    ['a last day before the first', { van: '2-4-2019', tot: '1-4-2019' }],
  ])('is not looked through, nor recorded, for %s', async (_, asked) => {
    const { rows, manager } = await read(asked);
    expect(rows).toEqual([]);
    expect(await db.prisma.auditEvent.count({ where: { actorId: manager.accountId } })).toBe(0);
  });

  it('is read to its end by pages, each event once and the newest first, forwards and back', async () => {
    for (let count = 0; count < 7; count += 1) await happened(new Date(Date.UTC(2018, 4, 1 + (count % 3))));
    const asked = readAuditQuery({ soort: 'register_imported', van: '1-5-2018', tot: '4-5-2018' });
    const all = (await open(asked, 50)).rows.map(({ id }) => id);
    expect(all).toHaveLength(7);
    const first = await open(asked, 3);
    const next = await open({ ...asked, place: { after: first.after ?? '' } }, 3);
    const last = await open({ ...asked, place: { after: next.after ?? '' } }, 3);
    expect([first, next, last].flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(all);
    expect(last.after).toBeNull();
    const returned = await open({ ...asked, place: { before: last.before ?? '' } }, 3);
    expect(returned.rows.map(({ id }) => id)).toEqual(next.rows.map(({ id }) => id));
  });
});

describe('a page of a log of many thousand events', () => {
  const EVENTS = 30_000;
  beforeAll(async () => {
    // Of three kinds and by five accounts, a minute apart; the oldest were recorded last, as an import's are.
    await db.pool.query(
      `INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id)
       SELECT '2025-01-01'::timestamptz - n * interval '1 minute',
         (ARRAY['dossier_viewed', 'note_added', 'register_imported'])[1 + n % 3],
         CASE WHEN n % 7 < 5 THEN ('00000000-0000-4000-8000-00000000000' || n % 7)::uuid END,
         CASE WHEN n % 7 < 5 THEN 'register_manager' ELSE 'system' END, 'registration', gen_random_uuid()
       FROM generate_series(1, $1::int) n`,
      [EVENTS],
    );
    await db.pool.query('VACUUM (ANALYZE) audit_event');
  });

  it.each([
    ['everything', {}],
    ['everything of a period', { van: '1-12-2024', tot: '31-12-2024' }],
    ['one kind from long after the row that the address names', { soort: 'note_added', van: '22-12-2024' }],
    ['one kind', { soort: 'note_added' }],
    ['what was looked into', { soort: 'inzien' }],
    ['what the system did', { door: 'systeem' }],
    ['what one colleague did', { door: '00000000-0000-4000-8000-000000000003' }],
    ['what one colleague did of one kind', { door: '00000000-0000-4000-8000-000000000003', soort: 'note_added' }],
  ])('of %s is read by an index, the first one and one far down', async (_, asked) => {
    const query = readAuditQuery(asked);
    const first = await open(query, 50);
    expect(first.rows).toHaveLength(50);
    const { rows } = await db.pool.query<{ id: string }>(
      "SELECT id::text AS id FROM audit_event WHERE event = 'note_added' ORDER BY at OFFSET 300 LIMIT 1",
    );
    const statements = await statementsOf(db, async () => {
      await open(query, 50);
      await open({ ...query, place: { after: rows[0]?.id ?? '' } }, 50);
      await open({ ...query, place: { before: rows[0]?.id ?? '' } }, 50);
    });
    const log = statements.filter(({ sql }) => /FROM[^;]*audit_event/.test(sql));
    expect(log.length).toBeGreaterThan(1);
    for (const { sql, params } of log) expect(await rowsLookedAt(db, sql, params)).toBeLessThan(EVENTS / 10);
  });
});

type Known = { id: string; number: string; email: string; accountId: string };

/** Somebody who is in the register, and whose dossier was opened. */
async function known(): Promise<Known> {
  const { id, owner } = await registered(db, { surname: newSurname(), account: 'used' });
  const number = `LKLR-${555_000 + count++}`;
  await db.prisma.registration.update({ where: { id }, data: { number, numberNormalised: number.slice(5) } });
  await openDossier(id, await context(await newManager(), 2));
  return { id, number, email: owner.email, accountId: owner.accountId };
}

/** Something of the system's own, of a kind that nothing else here is. */
function happened(at: Date): Promise<void> {
  return inTransaction((tx) => record(tx, 'register_imported', REGISTER_SUBJECT, bySystem(at), {}));
}

/** A page as its own page loads it. */
async function open(query: AuditQuery, size: number, actor = reader) {
  const { filter, ...found } = await askAuditLog(query, await context(actor, 60));
  const page = filter ? await listAudit(filter, query.place, size) : { rows: [], before: null, after: null };
  return { ...page, ...found };
}
