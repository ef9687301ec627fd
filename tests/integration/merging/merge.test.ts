import type { AccountActor } from '@/lib/access/actor';
import { readDossierQuery } from '@/lib/registration/dossier-query';
import { logIn } from '@/lib/server/access/log-in';
import { findDossierIds } from '@/lib/server/casework/data/dossier-search';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { mergesStep } from '@/lib/server/daily/steps/merges';
import { mergeRegistrations } from '@/lib/server/merging/merge-registrations';
import { inTransaction } from '@/lib/server/platform/db/database';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { searchRegister } from '@/lib/server/register/search-register';
import { addDossierNote } from '@/lib/server/registration/add-dossier-note';
import { eraseRegistration } from '@/lib/server/registration/data/expired-dossiers';
import { atOnce } from '@/tests/integration/at-once';
import { closed, creditsOf, planned } from '@/tests/integration/attendance/attendance-people';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { codesOf, eventsOf, expectOk, later, mailsTo, newManager, password, today } from '@/tests/integration/journey';
import { done, takeOver, total } from '@/tests/integration/portfolio/import/portfolios-file';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { allButTold, at, belongings, merged, mergeForm, stateOf, twice, undone } from './merge-people';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
});
afterAll(() => db.close());

const loggedInAs = async (email: string) => {
  const answer = await logIn({ email, password }, later(65));
  return answer.ok ? answer.session.accountId : null;
};

describe('the number of a registration that was merged', () => {
  it('leads to the older one: in public, in the search, among the dossiers and at the login', async () => {
    const both = await twice(db);
    const { older, younger } = both;
    expectOk(await merged(both, manager));
    const spelled = younger.number.replace('LKLR-', 'lklr 0');
    for (const typed of [younger.number, spelled])
      expect(await lookUpNumber(typed, { today })).toMatchObject({ registrationNumber: older.number });
    for (const typed of [younger.number, `de ${older.surname} ${younger.number}`]) {
      const found = expectOk(await searchRegister(typed, { today }));
      expect(found.entries.map(({ registrationNumber }) => registrationNumber)).toEqual([older.number]);
    }
    for (const typed of [younger.number, younger.surname]) {
      const read = expectOk(readDossierQuery(typed, 'LKLR'));
      expect((await findDossierIds(read.query, null)).registrations).toEqual([older.id]);
    }
    for (const typed of [older.number, younger.number, older.owner.email])
      expect(await loggedInAs(typed)).toBe(older.owner.accountId);
    expect(await loggedInAs(younger.owner.email)).toBeNull();
  });

  it('leads to what the older one leads to later', async () => {
    const [first, second] = [await twice(db), await twice(db, { registeredOn: new Date('2020-01-01') })];
    expectOk(await merged(first, manager));
    expectOk(await merged({ older: second.older, younger: first.older }, manager, {}, 62));
    expect(await lookUpNumber(first.younger.number, { today })).toMatchObject({
      registrationNumber: second.older.number,
    });
    expectOk(await undone(db, { older: second.older, younger: first.older }, manager));
    expect(await lookUpNumber(first.younger.number, { today })).toMatchObject({
      registrationNumber: first.older.number,
    });
  });

  it('is credited from lists, once', async () => {
    const { contact, id } = await provider(db);
    const { courseId } = await accredited(db, id);
    const both = await twice(db);
    const { older, younger } = both;
    await db.prisma.registration.update({ where: { id: younger.id }, data: { birthSurname: older.surname } });
    const row = younger.row.replace(younger.surname, older.surname);
    const before = await planned(contact, courseId);
    await closed(contact, before.id, `${older.row}\n${row}`);
    expect(await creditsOf(db, younger.id, before.id)).toHaveLength(1);
    const rows = await allButTold(db);
    expectOk(await merged(both, manager));
    expectOk(await undone(db, both, manager));
    expect(await allButTold(db)).toEqual(rows);
    expectOk(await merged(both, manager, {}, 72));
    expect(await creditsOf(db, older.id, before.id)).toHaveLength(1);
    const after = await planned(contact, courseId);
    await closed(contact, after.id, row);
    expect(await creditsOf(db, older.id, after.id)).toHaveLength(1);
  });

  it('is one that a file of portfolios may name, as the control file may', async () => {
    const both = await twice(db);
    expectOk(await merged(both, manager));
    const { older, younger } = both;
    const rows = [done(younger.number, '1'), done(older.number, '2')];
    const report = await takeOver(rows, { totals: [total(younger.number, '12', '0')] });
    expect(report).toMatchObject({ outcome: 'imported', created: 2, differing: 0 });
    expect(await db.prisma.activity.count({ where: { registrationId: older.id } })).toBe(2);
  });
});

describe('merging', () => {
  it('tells both logins, records under both numbers, and shows both histories in the dossier', async () => {
    const both = await twice(db);
    const { older, younger } = both;
    await openDossier(younger.id, at(colleague, 40));
    expectOk(await merged(both, manager));
    expect((await mailsTo(db, older.owner.email)).at(-1)).toBe('registration_news');
    expect((await mailsTo(db, younger.owner.email)).at(-1)).toBe('login_closed');
    for (const id of [older.id, younger.id]) expect((await eventsOf(db, id)).at(-1)).toBe('registration_merged');
    expect(await openDossier(younger.id, at(manager))).toEqual({ movedTo: older.id });
    const dossier = await openDossier(older.id, at(manager));
    if (!dossier || 'movedTo' in dossier) throw new Error('no dossier');
    expect(dossier.log.map(({ subject }) => subject.id)).toContain(younger.id);
    expect(dossier.statusEvents[0]).toMatchObject({ kind: 'merged', explanation: 'Eén persoon, gebeld.' });
    expect(dossier.mergedHistories).toMatchObject([
      { number: younger.number, events: [{ kind: 'merged' }, { kind: 'registered' }] },
    ]);
    const views = await listOwnDossierViews(older.owner.accountId);
    expect(views.rows.map(({ readerId }) => readerId)).toContain(colleague.accountId);
    const written = JSON.stringify(
      await db.prisma.auditEvent.findMany({ where: { subjectId: older.id }, select: { details: true } }),
    );
    expect(written).not.toContain('gebeld');
  });

  it.each([
    ['removed', { state: 'removed' }, {}, 'is_removed'],
    ['shielded', {}, { shielded: true }, 'is_shielded'],
  ])('is refused for one that is %s', async (_, older, younger, code) => {
    const both = await twice(db, older, younger);
    expect(codesOf(await merged(both, manager))).toEqual([code]);
    expect(await stateOf(both.younger.id)).not.toBeUndefined();
  });

  it('is refused with a request that waits under both numbers', async () => {
    const both = await twice(db);
    for (const { id: registrationId } of [both.older, both.younger])
      await db.prisma.certification.create({
        data: {
          ...{ registrationId, requestedAt: later(1).now, requestedOn: later(1).now },
          ...{ cycleStart: new Date('2026-01-01'), cycleEnd: new Date('2030-12-31') },
        },
      });
    expect(codesOf(await merged(both, manager))).toEqual(['two_requests']);
  });

  it('is refused when somebody changed one of them meanwhile', async () => {
    const both = await twice(db);
    const form = await mergeForm(both);
    await db.prisma.registration.update({ where: { id: both.younger.id }, data: { version: { increment: 1 } } });
    expect(codesOf(await mergeRegistrations(form, at(manager)))).toEqual(['changed_meanwhile']);
  });

  it('by two managers at once is done once, and the other one hears it', async () => {
    const both = await twice(db);
    const form = await mergeForm(both);
    const turned = {
      ...form,
      ...{ registrationId: form.otherId, version: form.otherVersion, otherId: form.registrationId },
      otherVersion: form.version,
    };
    const answers = await atOnce(
      db,
      [both.older.id, both.younger.id].sort()[0] ?? '',
      () => [mergeRegistrations(form, at(manager)), mergeRegistrations(turned, at(colleague))],
      'registration',
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['already_merged']);
    expect(await db.prisma.registrationMerge.count({ where: { keptId: both.older.id } })).toBe(1);
  });
});

describe('undoing', () => {
  it('tells both, and once more is refused', async () => {
    const both = await twice(db);
    expectOk(await merged(both, manager));
    expectOk(await undone(db, both, colleague));
    for (const { owner, number } of [both.older, both.younger]) {
      expect((await mailsTo(db, owner.email)).at(-1)).toBe('merge_undone');
      expect(await loggedInAs(owner.email)).toBe(owner.accountId);
      expect(await lookUpNumber(number, { today })).toMatchObject({ registrationNumber: number });
    }
    expect(codesOf(await undone(db, both, manager))).toEqual(['merge_unknown']);
  });

  it.each<[string, keyof typeof belongings | 'read', string[]]>([
    ['a note stands in no way', 'note', []],
    ['that a message was read stands in no way', 'read', []],
  ])('%s', async (_, kind) => {
    const both = await twice(db);
    await belongings.message(db, both.younger);
    expectOk(await merged(both, manager));
    const formId = '00000000-0000-4000-8000-0000000000f1';
    if (kind === 'read')
      await db.prisma.message.updateMany({
        where: { accountId: both.older.owner.accountId },
        data: { readAt: later(65).now },
      });
    else expectOk(await addDossierNote({ formId, registrationId: both.older.id, text: 'Belde.' }, at(manager, 65)));
    expectOk(await undone(db, both, manager));
  });

  it('is over once something new happened, and what it was kept with goes', async () => {
    const both = await twice(db);
    expectOk(await merged(both, manager));
    const kept = () => db.prisma.registrationMerge.findFirstOrThrow({ where: { keptId: both.older.id } });
    await runDailyJob(later(62), () => {}, [mergesStep]);
    expect((await kept()).writes).not.toBeNull();
    await db.prisma.activity.create({
      data: { registrationId: both.older.id, title: 'Nieuw', createdAt: later(63).now, updatedAt: later(63).now },
    });
    expect(await undone(db, both, manager)).toMatchObject({
      reasons: [{ code: 'something_new', things: ['activity'] }],
    });
    await runDailyJob(later(64), () => {}, [mergesStep]);
    expect((await kept()).writes).toBeNull();
  });

  it('is refused when the address that was freed is somebody’s by now', async () => {
    const both = await twice(db);
    expectOk(await merged(both, manager));
    await db.prisma.account.update({
      where: { id: manager.accountId },
      data: { emailNormalised: both.younger.owner.email },
    });
    expect(codesOf(await undone(db, both, manager))).toEqual(['address_in_use']);
    await db.prisma.account.update({
      where: { id: manager.accountId },
      data: { emailNormalised: manager.email },
    });
  });
});

it('a dossier that is erased takes along what its merged number still held', async () => {
  const both = await twice(db);
  expectOk(await merged(both, manager));
  const ids = { in: [both.older.id, both.younger.id] };
  expect(await db.prisma.registrationEvent.count({ where: { registrationId: ids } })).toBeGreaterThan(2);
  await db.prisma.registration.update({ where: { id: both.older.id }, data: { state: 'deregistered' } });
  await inTransaction((tx) => eraseRegistration(tx, both.older.id, later(80).now));
  expect(await db.prisma.registrationEvent.count({ where: { registrationId: ids } })).toBe(0);
  expect(await db.prisma.registrationMerge.count({ where: { keptId: both.older.id } })).toBe(0);
  expect(await lookUpNumber(both.younger.number, { today })).toBeNull();
});
