import type { AccountActor } from '@/lib/access/actor';
import { closed, planned } from '@/tests/integration/attendance/attendance-people';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { confirmAll, group, meeting, type Person, person } from '@/tests/integration/groups/group-people';
import { codesOf, expectOk, newManager, now, today } from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { allButTold, belongings, merged, type Twice, twice, undone } from './merge-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterAll(() => db.close());

/** Of one person nobody can say which of two holds. */
const REFUSED = { certification_one_granted: 'certified_twice', certification_one_waiting: 'two_requests' };
const day = new Date(today);

type Fill = (both: Person[], third: Person) => Promise<unknown>;

/** What the database lets a registration have once, had by both. */
const fills: Record<string, Fill> = {
  meeting: async ([older, younger], third) => {
    if (!older || !younger) throw new Error('one of them is missing');
    const key = await meeting(older, await group([older, younger, third]));
    await confirmAll([older, younger, third], key);
  },
  run: async (both) => {
    const { contact, id } = await provider(db);
    const { id: runId } = await planned(contact, (await accredited(db, id)).courseId);
    const scan = { runId, meeting: 1, scannedAt: now };
    const claim = { runId, state: 'confirmed', claimedAt: now, answeredAt: now, dueOn: day } as const;
    const ids = both.map(({ id: registrationId }) => ({ registrationId }));
    await db.prisma.attendanceClaim.createMany({ data: ids.map((its) => ({ ...its, ...claim })) });
    await closed(contact, runId, both.map(({ row }) => row).join('\n'));
    // A list that is closed takes its scans away.
    await db.prisma.doorScan.createMany({ data: ids.map((its) => ({ ...its, ...scan })) });
  },
  mailing: async (both) => {
    const receivers = both.map(({ id: registrationId }) => ({ registrationId, kind: 'registered' as const }));
    const words = { subject: 'Bericht', body: 'Dag.', filters: {}, createdAt: now };
    await db.prisma.mailing.create({ data: { ...words, receivers: { create: receivers } } });
  },
  holders: async ([older, younger], third) => {
    const rows = [
      [older, third],
      [younger, third],
      // Who had the older number's login before it got another one, and asked for a number of their own.
      [older, younger],
    ].flatMap(([of, by]) => (of && by ? [{ registrationId: of.id, accountId: by.owner.accountId, until: now }] : []));
    await db.prisma.formerHolder.createMany({ data: rows });
  },
  takenOver: async (both) => {
    const moments = { createdAt: now, updatedAt: now, submittedAt: now, lastDay: day };
    const row = { source: 'taken_over', reference: 'OUD-1', state: 'approved', typeCode: 'update_day' } as const;
    for (const { id: registrationId } of both)
      await db.prisma.activity.create({ data: { registrationId, ...row, title: 'Oud', units: 6, ...moments } });
  },
  lapses: async (both) => {
    const { id: documentId } = await db.prisma.document.findFirstOrThrow({ where: { code: 'competency_profile' } });
    const days = { since: day, mendBy: new Date('2027-02-16') };
    // Of the document one of them ticked a part.
    const parts = [['competency_profile'], ['competency_profile', 'code_of_conduct']];
    for (const [i, { id: registrationId }] of both.entries())
      await db.prisma.requirementLapse.createMany({
        data: [
          { registrationId, ...days, requirements: ['hours'] },
          { registrationId, ...days, requirements: parts[i] ?? [], documentId },
        ],
      });
  },
  details: async (both) => {
    const { id: documentId } = await db.prisma.document.findFirstOrThrow({ where: { code: 'code_of_conduct' } });
    const tick = { tick: 'subscribes_code_of_conduct', documentId, acceptedAt: now } as const;
    for (const one of both) {
      await belongings.appointment(db, one);
      await db.prisma.registrationAcceptance.create({ data: { registrationId: one.id, ...tick } });
      await db.prisma.searchWord.create({ data: { registrationId: one.id, word: 'dubbel' } });
    }
  },
  absence: async (both) => {
    for (const one of both) await belongings.absence(db, one);
  },
  closing: async (both) => {
    for (const one of both) await belongings.closing(db, one);
  },
};

type Index = { name: string; table: string; others: string; predicate: string };

/** Each unique index with a registration in it. */
async function indexes(): Promise<Index[]> {
  const { rows } = await db.pool.query<Index>(
    `SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS table,
       coalesce(string_agg(quote_ident(a.attname), ', ') FILTER (WHERE a.attname <> 'registration_id'), '') AS others,
       coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') AS predicate
     FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE i.indisunique GROUP BY 1, 2, i.indpred, i.indrelid HAVING bool_or(a.attname = 'registration_id')`,
  );
  return rows;
}

/** Whether one registration can't have the rows of both. */
async function isBroken({ table, others, predicate }: Index, { older, younger }: Twice): Promise<boolean> {
  const columns = ['true AS one', others].filter(Boolean).join(', ');
  const keys = ['one', others].filter(Boolean).join(', ');
  const { rows } = await db.pool.query(
    `WITH mine AS (SELECT registration_id, ${columns} FROM ${table} WHERE ${predicate})
     SELECT 1 FROM mine o JOIN mine y USING (${keys}) WHERE o.registration_id = $1 AND y.registration_id = $2`,
    [older.id, younger.id],
  );
  return rows.length > 0;
}

it('merging goes on where both have what one can have once, whatever it is, and undoing leaves every row as it was', async () => {
  const both = await twice(db);
  const third = await person(db);
  for (const fill of Object.values(fills)) await fill([both.older, both.younger], third);
  const missed: string[] = [];
  for (const index of await indexes())
    if (!(index.name in REFUSED) && !(await isBroken(index, both))) missed.push(index.name);
  expect(missed).toEqual([]);
  const before = await allButTold(db);
  expectOk(await merged(both, manager));
  for (const table of ['absence', 'requirement_lapse', 'group_member', 'former_holder', 'activity']) {
    const { rows } = await db.pool.query(`SELECT 1 FROM ${table} WHERE registration_id = $1`, [both.older.id]);
    expect([table, rows.length > 0]).toEqual([table, true]);
  }
  expectOk(await undone(db, both, manager));
  expect(await allButTold(db)).toEqual(before);
});

it.each(Object.entries(REFUSED))('of %s both have one: merging is refused with %s', async (index, code) => {
  const both = await twice(db);
  const cycle = { cycleStart: new Date('2021-01-01'), cycleEnd: new Date('2025-12-31') };
  const granted = { state: 'granted', decidedAt: now, decidedOn: now, certifiedUntil: new Date('2030-12-31') } as const;
  const asked = { ...cycle, requestedAt: now, requestedOn: now, ...(code === 'certified_twice' && granted) };
  for (const { id: registrationId } of [both.older, both.younger])
    await db.prisma.certification.create({ data: { registrationId, ...asked } });
  const [found] = (await indexes()).filter(({ name }) => name === index);
  expect(found && (await isBroken(found, both))).toBe(true);
  expect(codesOf(await merged(both, manager))).toEqual([code]);
});
