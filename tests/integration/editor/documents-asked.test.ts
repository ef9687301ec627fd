import type { AccountActor } from '@/lib/access/actor';
import { ticks } from '@/lib/content/documents';
import { listOpenDocuments } from '@/lib/server/casework/data/open-documents';
import { loadSettings } from '@/lib/server/content/load-settings';
import { loadDocumentOverview } from '@/lib/server/editor/document-overview';
import { loadDocumentPreview } from '@/lib/server/editor/document-preview';
import { openIntranet } from '@/lib/server/editor/open-intranet';
import { extendDocumentTerm } from '@/lib/server/registration/extend-document-term';
import { noteAbsence } from '@/lib/server/registration/note-absence';
import { addDays, type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';
import { codesOf, eventsOf, expectOk, mailsTo, newManager, now, today } from '../journey';
import { own } from '../registration/dossiers-people';
import { changeOwnContact } from '../sections';
import { code, morning, publish, registrants, run, saved, tickAll, tomorrow } from './document-people';

let db: TestDatabase;
let manager: AccountActor;
beforeEach(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterEach(() => db.close());

const HOUR = 3_600_000;
const progressOn = async (day: CalendarDate) =>
  (await loadDocumentOverview(day)).find((document) => document.code === code)?.progress;
const previewed = () => loadDocumentPreview({ code, comparedId: null }, { actor: manager, now, today });
const openOnes = async () => (await listOpenDocuments({ document: code, place: null }, 100)).rows;
const lapsesOf = (registrationId: string) =>
  db.prisma.requirementLapse.findMany({ where: { registrationId }, orderBy: [{ since: 'asc' }, { mendBy: 'asc' }] });
const termsOf = async (registrationId: string) =>
  (await lapsesOf(registrationId)).map(({ mendBy }) => mendBy.toISOString().slice(0, 10));
const taskKinds = async (where: object = {}) =>
  (await db.prisma.task.findMany({ where: { doneAt: null, ...where } })).map(({ kind }) => kind);

const form = async (actor: AccountActor) => {
  const { id: registrationId, version } = await own(actor);
  return { registrationId, version, sure: true };
};
const away = async (actor: AccountActor, until: CalendarDate, at = { now, today }, by = manager) =>
  noteAbsence({ ...(await form(actor)), until, absenceReason: 'Geheime reden' }, { actor: by, ...at });
const later = async (actor: AccountActor, mendBy: CalendarDate, at = morning(tomorrow)) =>
  extendDocumentTerm({ ...(await form(actor)), mendBy }, { actor: manager, ...at });

it('of 50 people each is asked once from its day on, by mails spread over hours, and half of them tick it', async () => {
  const people = await registrants(db, 50);
  expectOk(await saved(manager));
  expect(await previewed()).toMatchObject({
    ...{ asked: { people: 50, away: 0 }, lastDay: '2027-02-17', blockers: [], compared: { isSample: true } },
  });
  await db.prisma.documentDraft.deleteMany();
  await publish(manager);
  await run(today);
  expect(await openOnes()).toEqual([]);

  // Whoever saved something that night was asked by it, and isn't asked again.
  const [first] = people;
  if (!first) throw new Error('nobody');
  const { version } = await own(first.actor);
  const contact = { privateEmail: 'a@b.example', privatePhone: '0612345678', understood: false, warned: [] };
  expectOk(await changeOwnContact({ ...contact, version }, { actor: first.actor, ...morning(tomorrow) }));
  await Promise.all([run(tomorrow), run(tomorrow)]);
  expect(await progressOn(tomorrow)).toEqual({ ticked: 0, asked: 50, waiting: 50, late: 0 });
  const mails = await db.prisma.mail.findMany({ where: { template: 'document_asked' } });
  expect(new Set(mails.map(({ accountId }) => accountId)).size).toBe(50);
  expect(mails).toHaveLength(50);
  const waits = mails.map(({ queuedAt, createdAt }) => (queuedAt.getTime() - createdAt.getTime()) / HOUR);
  expect([Math.min(...waits) < 1, Math.max(...waits) > 3, Math.max(...waits) < 4]).toEqual([true, true, true]);
  const { rows: jobs } = await db.pool.query(
    `SELECT count(*)::int AS later FROM pgboss.job j JOIN mail m ON m.id = j.id
     WHERE m.template = 'document_asked' AND j.start_after > now() + interval '1 minute'`,
  );
  expect(jobs[0].later).toBeGreaterThan(40);
  expect(await taskKinds()).toEqual(['document_asked']);

  for (const { actor } of people.slice(0, 25)) await tickAll(db, actor, tomorrow);
  const day = addDays(tomorrow, 1);
  await run(day);
  expect(await progressOn(day)).toEqual({ ticked: 25, asked: 50, waiting: 25, late: 0 });
  expect((await openOnes()).map(({ registrationId }) => registrationId).toSorted()).toEqual(
    people
      .slice(25)
      .map(({ id }) => id)
      .toSorted(),
  );
}, 120_000);

it('on a day on which three documents, the minimum hours and the norm set change, each person gets one mail of the documents and one of the hours', async () => {
  const [one] = await registrants(db, 1);
  if (!one) throw new Error('nobody');
  const documents = (['competency_profile', 'code_of_conduct', 'code_addendum'] as const).map((of) => ({
    ...{ code: of, version: '2027', title: 'T', text: 'Nieuw', summary: '', validFrom: tomorrow, tickMonths: null },
  }));
  const settings = [{ key: 'minimum_hours', value: 30, validFrom: tomorrow }];
  const normSets = [{ normSet: normSetOf({ valid_from: tomorrow }), assumptions: 'Aangenomen.' }];
  expectOk(await loadSettings({ settings, documents, normSets, questionTemplates: null }, { now, today }));
  await Promise.all([run(tomorrow), run(tomorrow)]);
  expect((await mailsTo(db, one.actor.email)).toSorted()).toEqual(['document_asked', 'requirement_lapsed']);
  expect(await lapsesOf(one.id)).toHaveLength(4);
  // 17 November and three months: 17 February, reminded of from 20 January on.
  await run(calendarDate('2027-01-20'));
  await run(calendarDate('2027-01-21'));
  expect((await mailsTo(db, one.actor.email)).slice(2).toSorted()).toEqual(['document_reminder', 'mend_reminder']);
  const { params } = await db.prisma.mail.findFirstOrThrow({ where: { template: 'document_reminder' } });
  expect(params).toMatchObject({ documents: ['competency_profile', 'code_of_conduct', 'code_addendum'] });
  await run(calendarDate('2027-02-18'));
  expect((await mailsTo(db, one.actor.email)).slice(4)).toEqual(['mend_term_passed', 'mend_term_passed']);
  expect(await taskKinds({ kind: 'mend_term_passed' })).toHaveLength(2);
  await tickAll(db, one.actor, calendarDate('2027-02-18'));
  expect(await taskKinds({ kind: 'mend_term_passed' })).toHaveLength(1);
});

it('a mail that still waits asks no more for what was ticked meanwhile, and isn’t sent once that is all', async () => {
  const [all, some] = await registrants(db, 2);
  if (!all || !some) throw new Error('nobody');
  const documents = (['code_of_conduct', 'code_addendum'] as const).map((of) => ({
    ...{ code: of, version: '2027', title: 'T', text: 'Nieuw', summary: '', validFrom: tomorrow, tickMonths: null },
  }));
  expectOk(await loadSettings({ settings: [], documents, normSets: [], questionTemplates: null }, { now, today }));
  await run(tomorrow);
  await tickAll(db, all.actor, tomorrow);
  expect(await mailsTo(db, all.actor.email)).toEqual([]);
  const jobs = await db.pool.query("SELECT count(*)::int AS waiting FROM pgboss.job WHERE name = 'send-mail'");
  expect(jobs.rows).toEqual([{ waiting: await db.prisma.mail.count() }]);

  const others = ticks.filter((tick) => tick !== 'subscribes_code_of_conduct');
  await tickAll(db, some.actor, tomorrow, others);
  const { params } = await db.prisma.mail.findFirstOrThrow({ where: { accountId: some.actor.accountId } });
  expect(params).toMatchObject({ asked: [{ document: 'code_of_conduct' }] });
});

it('a version that replaces one that wasn’t ticked is asked for anew, and nobody counts as having ticked the first', async () => {
  const [one] = await registrants(db, 1);
  if (!one) throw new Error('nobody');
  const next = addDays(tomorrow, 30);
  await publish(manager);
  await publish(manager, { documentVersion: '2028', validFrom: next, tickMonths: 1 });
  await run(tomorrow);
  await run(next);
  expect(await termsOf(one.id)).toEqual(['2027-02-17', '2027-01-17']);
  expect((await lapsesOf(one.id)).map(({ mendedOn }) => mendedOn !== null)).toEqual([true, false]);
  expect(await eventsOf(db, one.id)).toEqual(['requirement_lapsed', 'requirement_lapsed']);
  const tasks = () => taskKinds({ kind: 'document_asked' });
  expect(await tasks()).toHaveLength(1);
  await tickAll(db, one.actor, next);
  await run(addDays(next, 1));
  expect([await openOnes(), await tasks()]).toEqual([[], []]);
});

it('stands on the intranet as still to tick, of whoever is asked it, until they ticked it', async () => {
  const [one] = await registrants(db, 1);
  if (!one) throw new Error('nobody');
  await publish(manager);
  await run(tomorrow);
  const toTick = async () =>
    (await openIntranet({ actor: one.actor, ...morning(tomorrow) }, '', null))?.documents
      ?.filter(({ isToTick }) => isToTick)
      .map((document) => document.code);
  expect(await toTick()).toEqual([code]);
  await tickAll(db, one.actor, tomorrow);
  expect(await toTick()).toEqual([]);
});

describe('somebody on long leave', () => {
  it('has the term from the end of it, whether it was noted before the new version or after', async () => {
    const [before, after, there] = await registrants(db, 3);
    if (!before || !after || !there) throw new Error('nobody');
    const until = calendarDate('2027-03-31');
    expectOk(await away(before.actor, until));
    await publish(manager);
    expect(await previewed()).toBeNull();
    await run(tomorrow);
    expectOk(await away(after.actor, until, morning(tomorrow)));
    expect([await termsOf(before.id), await termsOf(after.id), await termsOf(there.id)]).toEqual([
      ['2027-06-30'],
      ['2027-06-30'],
      ['2027-02-17'],
    ]);
    expect(await mailsTo(db, after.actor.email)).toEqual(['document_asked', 'document_term_moved']);
    const first = (await openOnes()).map(({ absentUntil }) => absentUntil);
    expect(first).toEqual([null, until, until]);
    // A shorter absence takes nothing back.
    expectOk(await away(before.actor, calendarDate('2026-12-31'), morning(tomorrow)));
    expect(await termsOf(before.id)).toEqual(['2027-06-30']);
  });

  it('has a reason that no log and no mail holds, and that is gone once it is over', async () => {
    const [one] = await registrants(db, 1);
    if (!one) throw new Error('nobody');
    expectOk(await away(one.actor, addDays(tomorrow, 1)));
    const rows = await db.pool.query(`SELECT details::text FROM audit_event UNION ALL SELECT params::text FROM mail`);
    expect(JSON.stringify(rows.rows)).not.toContain('Geheim');
    expect(await eventsOf(db, one.id)).toEqual(['absence_noted']);
    await run(addDays(tomorrow, 1));
    expect(await db.prisma.absence.count()).toBe(1);
    await run(addDays(tomorrow, 2));
    expect(await db.prisma.absence.count()).toBe(0);
  });

  it.each<[string, (actor: AccountActor) => Promise<object>, unknown]>([
    ['until a past day', (actor) => away(actor, addDays(today, -1)), { until: { code: 'date_too_early', min: today } }],
    [
      'by themselves',
      (actor) => away(actor, tomorrow, undefined, { ...actor, roles: ['register_manager'] }),
      ['own_case'],
    ],
  ])('isn’t noted %s', async (_, act, outcome) => {
    const [one] = await registrants(db, 1);
    if (!one) throw new Error('nobody');
    const answer = (await act(one.actor)) as { ok: boolean; errors?: object };
    expect(answer.errors ?? codesOf(answer)).toEqual(outcome);
  });
});

describe('a later day for one person', () => {
  it('goes for each version that they are still to tick, whose term passed too, and is told once', async () => {
    const [one] = await registrants(db, 1);
    if (!one) throw new Error('nobody');
    await publish(manager);
    await run(tomorrow);
    const over = calendarDate('2027-02-18');
    await run(over);
    expect(await taskKinds({ kind: 'mend_term_passed' })).toHaveLength(1);
    expectOk(await later(one.actor, calendarDate('2027-06-01'), morning(over)));
    expect(await termsOf(one.id)).toEqual(['2027-06-01']);
    expect(await taskKinds({ kind: 'mend_term_passed' })).toEqual([]);
    expect((await mailsTo(db, one.actor.email)).at(-1)).toBe('document_term_moved');
    await run(calendarDate('2027-06-02'));
    expect(await taskKinds({ kind: 'mend_term_passed' })).toHaveLength(1);
  });

  it('is never an earlier one, and of nobody who has nothing to tick; two managers at once give one', async () => {
    const [one] = await registrants(db, 1);
    if (!one) throw new Error('nobody');
    expect(codesOf(await later(one.actor, calendarDate('2027-06-01')))).toEqual(['no_term_to_move']);
    await publish(manager);
    await run(tomorrow);
    expect(codesOf(await later(one.actor, calendarDate('2027-02-17')))).toEqual(['no_term_to_move']);
    const day = calendarDate('2027-06-01');
    const both = await Promise.all([later(one.actor, day), later(one.actor, day)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.prisma.mail.count({ where: { template: 'document_term_moved' } })).toBe(1);
  });
});
