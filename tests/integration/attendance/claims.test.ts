import type { AccountActor } from '@/lib/access/actor';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { confirmClaim, denyClaim } from '@/lib/server/attendance/answer-claim';
import { appealClaim } from '@/lib/server/attendance/appeal-claim';
import { claimAttendance } from '@/lib/server/attendance/claim-attendance';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import { accredited, contactOf, provider } from '@/tests/integration/courses/course-rows';
import { draft, submitted } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, mailsTo, newAccount, newManager, now, today } from '../journey';
import { activitiesOf, at, attendee, creditsOf, freeze, planned } from './attendance-people';
import { claim, claimed, claimOf, closedRun, dayAfter, keyOf, lastDay, on, presence, words } from './claim-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const answer = 'Je naam stond op geen enkele presentielijst.';
const making = (data: object = {}) => claimed(db, academy.contact, courseId, data);
const closing = () => closedRun(db, academy.contact, courseId);
const newsOf = async ({ accountId }: AccountActor) =>
  (await db.prisma.message.findMany({ where: { accountId }, orderBy: { at: 'asc' } })).map(({ code }) => code);

describe('a claim', () => {
  it('waits for the provider within the term, and each contact is told', async () => {
    const { one, run } = await making();
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'open', explanation: words, dueOn: lastDay });
    expect(await mailsTo(db, academy.contact.email)).toContain('attendance_claimed');
  });

  it('makes the claimant’s own draft of the run, for proof', async () => {
    const { one, run } = await making();
    expect(await activitiesOf(db, one.id)).toMatchObject([
      { state: 'draft', source: 'own', runId: run.id, title: run.title, typeCode: run.typeCode },
    ]);
  });

  it('takes what the claimant has of the run already', async () => {
    const one = await attendee(db);
    const own = { type: 'employer_training', title: 'Gesprekken met ouders', lastDay: '9-11-2026', units: '3' };
    const id = await draft(one.owner, own);
    const run = await closing();
    expectOk(await claim(one.owner, run.id));
    expect(await activitiesOf(db, one.id)).toMatchObject([{ id, runId: run.id, typeCode: 'employer_training' }]);
  });

  it('is made once', async () => {
    const { one, run } = await making();
    expect(codesOf(await claim(one.owner, run.id))).toEqual(['claim_made']);
  });

  it.each([
    [
      'on the list',
      'claim_counted',
      async () => {
        const one = await attendee(db);
        const run = await closing();
        const typed = { id: run.id, number: one.number, name: `J. de ${one.surname}`, completedOn: null };
        expectOk(await addAttendance({ ...typed, attended: [], reason: 'Vergeten' }, at(academy.contact)));
        return [one, run] as const;
      },
    ],
    [
      'with a certification that used what they have of it',
      'claim_counted',
      async () => {
        const one = await attendee(db);
        const run = await closing();
        const own = await submitted(one.owner, { title: run.title, lastDay: '9-11-2026' });
        await db.prisma.activity.update({ where: { id: own }, data: { state: 'approved' } });
        await freeze(db, one.id);
        return [one, run] as const;
      },
    ],
    [
      'of a list that isn’t closed',
      'claim_too_early',
      async () => {
        return [await attendee(db), await planned(academy.contact, courseId)] as const;
      },
    ],
    [
      'of an earlier cycle',
      'claim_too_old',
      async () => {
        const run = await closing();
        const before = { firstDay: new Date('2025-11-01'), lastDay: new Date('2025-11-02') };
        await db.prisma.courseRun.update({ where: { id: run.id }, data: before });
        return [await attendee(db), run] as const;
      },
    ],
    [
      'who left the register',
      'not_in_register',
      async () => {
        return [await attendee(db, { state: 'removed' }), await closing()] as const;
      },
    ],
  ] as const)('of somebody %s is refused: %s', async (_, code, arrange) => {
    const [one, run] = await arrange();
    expect(codesOf(await claim(one.owner, run.id))).toEqual([code]);
  });

  it('of somebody without a registration, or of no run, is refused', async () => {
    const run = await closing();
    expect(codesOf(await claim(await newAccount({}), run.id))).toEqual(['not_in_register']);
    const { owner } = await attendee(db);
    expect(codesOf(await claimAttendance({ runId: academy.id, words }, at(owner)))).toEqual(['run_unknown']);
  });

  it('of e-learning is made as soon as that runs', async () => {
    const course = await accredited(db, academy.id, { form: 'e_learning', title: 'Online' });
    const typed = { meetings: [], firstDay: '2-11-2026', lastDay: '' };
    const run = await planned(academy.contact, course.courseId, typed);
    const one = await attendee(db);
    expectOk(await claim(one.owner, run.id));
    const key = await keyOf(one.owner, run.id);
    const confirm = (completedOn: string | null) =>
      confirmClaim(
        { ...key, answer: '', attended: [], completedOn: completedOn === null ? null : calendarDate(completedOn) },
        at(academy.contact, 95),
      );
    expect(await confirm(null)).toEqual({ ok: false, errors: { completedOn: { code: 'required' } } });
    expect(codesOf(await confirm('2026-11-17'))).toEqual(['day_outside']);
    expectOk(await confirm('2026-11-10'));
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  });
});

describe('a provider’s answer', () => {
  it('that confirms puts the claimant on the list, credits them and tells them', async () => {
    const { one, run, key } = await making();
    expectOk(await confirmClaim({ ...key, ...presence, attended: [1], answer: '' }, at(academy.contact, 95)));
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'confirmed' });
    const [credit] = await creditsOf(db, one.id, run.id);
    expect(credit?.units?.toNumber()).toBe(4);
    const rows = (await showAttendances(run.id, null, 10)).rows;
    expect(rows).toMatchObject([{}, { typedNumber: one.number, outcome: 'matches', meetings: [1] }]);
    expect(await newsOf(one.owner)).toEqual(['attendance_credited']);
  });

  it('that confirms keeps the proof of the claimant’s draft', async () => {
    const { one, run, key } = await making();
    const [own] = await activitiesOf(db, one.id);
    await db.prisma.evidence.create({
      data: {
        ...{ activityId: own?.id ?? '', name: 'Certificaat.pdf', kind: 'pdf', size: 1, checksum: '0'.repeat(64) },
        ...{ storageKey: own?.id ?? '', uploadedAt: now },
      },
    });
    expectOk(await confirmClaim({ ...key, ...presence, answer: '' }, at(academy.contact, 95)));
    const credits = await creditsOf(db, one.id, run.id);
    expect(credits).toMatchObject([{ evidence: [{ name: 'Certificaat.pdf' }] }]);
  });

  it('that denies is told with its reason, and gives no points', async () => {
    const { one, run, key } = await making();
    expectOk(await denyClaim({ ...key, answer }, at(academy.contact, 95)));
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'denied', answer, escalatedAt: null });
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
    expect(await newsOf(one.owner)).toEqual(['claim_denied']);
  });

  it.each<[string, { shielded?: boolean; state?: 'removed' }]>([
    ['a shielded person', { shielded: true }],
    ['somebody in the register', {}],
    ['somebody who left since', { state: 'removed' }],
  ])('about %s is the same', async (_, since) => {
    const { one, key } = await making();
    await db.prisma.registration.update({ where: { id: one.id }, data: since });
    expectOk(await confirmClaim({ ...key, ...presence, answer: '' }, at(academy.contact, 95)));
  });

  it('on a claim that was answered, or past its term, is refused', async () => {
    const { one, run, key } = await making();
    const late = on(academy.contact, dayAfter);
    expect(codesOf(await denyClaim({ ...key, answer }, late))).toEqual(['claim_with_manager']);
    expect(codesOf(await confirmClaim({ ...key, ...presence, answer: '' }, late))).toEqual(['claim_with_manager']);
    expectOk(await denyClaim({ ...key, answer }, on(academy.contact, lastDay)));
    const again = await keyOf(one.owner, run.id);
    expect(codesOf(await denyClaim({ ...again, answer }, at(academy.contact, 96)))).toEqual(['claim_answered']);
  });

  it('from an older window is refused', async () => {
    const { key } = await making();
    const older = { ...key, version: 0 };
    expect(codesOf(await denyClaim({ ...older, answer }, at(academy.contact)))).toEqual(['changed_meanwhile']);
    expect(codesOf(await confirmClaim({ ...older, ...presence, answer }, at(academy.contact)))).toEqual([
      'changed_meanwhile',
    ]);
  });

  it('in another way, by adding the claimant to the list, confirms the claim', async () => {
    const { one, run } = await making();
    const typed = { id: run.id, number: one.number, name: `J. de ${one.surname}`, completedOn: null };
    expectOk(await addAttendance({ ...typed, attended: [], reason: 'Vergeten' }, at(academy.contact, 95)));
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'confirmed' });
  });
});

describe('a claim that was denied', () => {
  const denied = async () => {
    const made = await making();
    expectOk(await denyClaim({ ...made.key, answer }, at(academy.contact, 95)));
    return { ...made, key: await keyOf(made.one.owner, made.run.id) };
  };
  const appeal = (key: { id: string; version: number }, actor: AccountActor, day = today) =>
    appealClaim({ ...key, words: 'Mijn naam was verkeerd gespeld.' }, on(actor, day));

  it('is brought before a manager by the claimant alone, within the same term', async () => {
    const { one, run, key } = await denied();
    for (const other of [academy.contact, manager, (await attendee(db)).owner])
      expect(codesOf(await appeal(key, other))).toEqual(['claim_unknown']);
    expect(codesOf(await appeal(key, one.owner, dayAfter))).toEqual(['claim_too_late']);
    expectOk(await appeal(key, one.owner, lastDay));
    expect(await claimOf(one.owner, run.id)).toMatchObject({
      ...{ state: 'escalated', answer },
      explanation: `${words}\n\nMijn naam was verkeerd gespeld.`,
    });
  });

  it('is confirmed or denied by a manager, whose denial is the last word', async () => {
    const { one, run, key } = await denied();
    expectOk(await appeal(key, one.owner));
    const now = await keyOf(one.owner, run.id);
    expect(codesOf(await denyClaim({ ...now, answer }, at(academy.contact, 99)))).toEqual(['claim_with_manager']);
    expectOk(await denyClaim({ ...now, answer: 'Ook de trainer kent je niet.' }, at(manager, 99)));
    expect(await newsOf(one.owner)).toEqual(['claim_denied', 'claim_dismissed']);
    expect(codesOf(await appeal(await keyOf(one.owner, run.id), one.owner))).toEqual(['claim_final']);
  });

  it('isn’t a manager’s before that', async () => {
    const { key } = await denied();
    expect(codesOf(await confirmClaim({ ...key, ...presence, answer }, at(manager, 99)))).toEqual(['claim_answered']);
  });
});

describe('who answers a claim', () => {
  it('is nobody but who acts for its provider, and a manager once it is theirs', async () => {
    const { one, key } = await making();
    const elsewhere = await provider(db, 'Andere academie');
    const assessor = await newAccount({ roles: ['assessor'] });
    for (const other of [elsewhere.contact, assessor, (await attendee(db)).owner, one.owner])
      expect(codesOf(await confirmClaim({ ...key, ...presence, answer }, at(other)))).toEqual(['claim_unknown']);
    expect(codesOf(await denyClaim({ ...key, answer }, at(manager)))).toEqual(['claim_with_provider']);
    expectOk(await denyClaim({ ...key, answer }, at(await contactOf(db, academy.id), 95)));
  });

  it('is never the claimant, as a contact or as a manager', async () => {
    const { one, key } = await making();
    await db.prisma.providerContact.create({
      data: { providerId: academy.id, accountId: one.owner.accountId, since: now },
    });
    expect(codesOf(await confirmClaim({ ...key, ...presence, answer }, at(one.owner)))).toEqual(['claim_own']);
    await db.prisma.providerContact.deleteMany({ where: { accountId: one.owner.accountId } });
    const both: AccountActor = { ...one.owner, roles: ['registrant', 'register_manager'] };
    await db.prisma.account.update({ where: { id: both.accountId }, data: { roles: [...both.roles] } });
    expect(codesOf(await denyClaim({ ...key, answer }, on(both, dayAfter)))).toEqual(['claim_own']);
  });

  it('is no manager who acts for its provider', async () => {
    const { key } = await making();
    const both = { ...academy.contact, roles: ['provider', 'register_manager'] } as AccountActor;
    expect(codesOf(await denyClaim({ ...key, answer }, on(both, addDays(dayAfter, 1))))).toEqual([
      'claim_with_manager',
    ]);
  });

  it('past the term is a manager, before the daily job was there too', async () => {
    const { one, run, key } = await making();
    expectOk(await confirmClaim({ ...key, ...presence, answer }, on(manager, dayAfter)));
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'confirmed', answer });
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  });
});
