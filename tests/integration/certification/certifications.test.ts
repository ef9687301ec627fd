import { listOpenTasks } from '@/lib/server/casework/data/tasks';
import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';
import { withdrawCertification } from '@/lib/server/certification/withdraw-certification';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { codesOf, eventsOf, expectOk, later, mailsTo, newManager, today } from '../journey';
import {
  activitiesOf,
  candidate,
  cycleStart,
  keep,
  latest,
  request,
  requested,
  tenPointsAreEnough,
} from './certification-people';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
});
afterAll(() => db.close());

const at = later(40);
const approveAll = (ids: string[]) =>
  db.prisma.activity.updateMany({ where: { id: { in: ids } }, data: { state: 'approved' } });
const messagesOf = (accountId: string) => db.prisma.message.findMany({ where: { accountId } });

describe('a request', () => {
  it('waits with what is reviewed for it, of which a sample is drawn', async () => {
    const { id, actor, activityIds, certification } = await requested(db, [
      { units: 1, state: 'approved' },
      { units: 2 },
      { units: 3 },
      { units: 4 },
      { units: 5, type: 'giving' },
      { units: 6, type: 'day' },
      { units: 7, lastDay: '2025-05-12' },
    ]);
    expect(certification).toMatchObject({
      registrationId: id,
      cycle: { start: cycleStart, end: calendarDate('2030-12-31') },
      state: 'requested',
      requestedOn: today,
      decision: null,
    });
    const activities = await activitiesOf(db, activityIds);
    const reviewed = activities.filter(({ certificationId }) => certificationId === certification.id);
    expect(reviewed.map(({ units }) => Number(units))).toEqual([2, 3, 4]);
    expect(reviewed.filter(({ isDrawn }) => isDrawn)).toHaveLength(2);
    for (const { isDrawn, reviewFrom } of reviewed) expect(reviewFrom !== null).toBe(isDrawn);
    expect(await eventsOf(db, certification.id)).toEqual(['certification_requested']);
    expect(await mailsTo(db, actor.email)).toEqual(['certification_requested']);
  });

  it('is blocked while certain and likely points together don’t suffice, and says by how much', async () => {
    const { actor, id } = await candidate(db, [
      { units: 4, state: 'approved' },
      { units: 5 },
      { units: 9, state: 'draft' },
    ]);
    expect(await request(actor)).toEqual({
      ok: false,
      reasons: [{ code: 'points_short', what: 'total', points: 100 }],
    });
    await keep(db, id, [{ units: 1 }]);
    expectOk(await request(actor));
  });

  it('pressed twice, at once or later, is one', async () => {
    const { id, actor } = await candidate(db);
    const answers = await atOnce(db, id, () => [request(actor), request(actor)], 'registration');
    expect([...answers, await request(actor)].map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await db.prisma.certification.count({ where: { registrationId: id } })).toBe(1);
    expect(await mailsTo(db, actor.email)).toEqual(['certification_requested']);
  });

  it('for another cycle waits for the first one', async () => {
    const joined = { registeredOn: new Date('2022-01-01T00:00:00Z') };
    const { id, actor } = await requested(db, [{ units: 10 }, { units: 10, lastDay: '2024-05-12' }], joined);
    expect(codesOf(await request(actor, calendarDate('2021-01-01')))).toEqual(['already_requested']);
    expectOk(await withdrawCertification((await latest(id)).key, { actor, ...at }));
    expectOk(await request(actor, calendarDate('2021-01-01')));
  });

  it.each([['2021-01-01'], ['2031-01-01'], ['2026-01-02'], [null]])(
    'isn’t there for a cycle from %s',
    async (start) => {
      const { actor } = await candidate(db);
      expect(codesOf(await request(actor, start === null ? null : calendarDate(start)))).toEqual(['cycle_unknown']);
    },
  );

  it('is refused to a registrant who left', async () => {
    const { id, actor } = await candidate(db);
    await db.prisma.registration.update({ where: { id }, data: { state: 'deregistered' } });
    expect(codesOf(await request(actor))).toEqual(['not_in_register']);
  });

  it('ends when its owner leaves the register, and frees its activities', async () => {
    const { id, actor, activityIds, certification } = await requested(db);
    const { version } = (await findRegistration(id)) ?? { version: 0 };
    expectOk(await deregisterOneself({ version }, { actor, ...at }));
    expect((await latest(id)).certification.state).toBe('withdrawn');
    expect(await activitiesOf(db, activityIds)).toMatchObject([{ certificationId: null }]);
    expect(await eventsOf(db, certification.id)).toEqual(['certification_requested', 'certification_withdrawn']);
  });
});

describe('withdrawing', () => {
  it('frees activities that nobody began to review, and leaves the others in review', async () => {
    const { id, actor, key, activityIds } = await requested(db, [{ units: 4 }, { units: 6 }]);
    const [first = '', second = ''] = activityIds;
    await db.prisma.activity.updateMany({
      where: { id: first },
      data: { state: 'in_review', isDrawn: true, reviewFrom: at.now },
    });
    expectOk(await withdrawCertification(key, { actor, ...at }));
    expectOk(await withdrawCertification(key, { actor, ...at }));
    expect((await latest(id)).certification).toMatchObject({ state: 'withdrawn', decision: null });
    expect(await activitiesOf(db, [first, second])).toMatchObject([
      { certificationId: null, isDrawn: false, reviewFrom: at.now },
      { certificationId: null, isDrawn: false, reviewFrom: null },
    ]);
  });

  it('is refused to anybody else, from an older page and after a decision', async () => {
    const { actor, key } = await requested(db);
    const { actor: other } = await candidate(db);
    expect(codesOf(await withdrawCertification(key, { actor: other, ...at }))).toEqual(['certification_unknown']);
    const stale = { ...key, version: key.version + 1 };
    expect(codesOf(await withdrawCertification(stale, { actor, ...at }))).toEqual(['changed_meanwhile']);
    const manager = await newManager();
    expectOk(await refuseCertification({ ...key, explanation: 'Nog niet.' }, { actor: manager, ...at }));
    expect(codesOf(await withdrawCertification(key, { actor, ...at }))).toEqual(['certification_decided']);
  });
});

describe('refusing', () => {
  it('says why, tells the person, and frees the activities for another request', async () => {
    const { id, actor, key, activityIds } = await requested(db);
    const manager = await newManager();
    expectOk(await refuseCertification({ ...key, explanation: 'De datum klopt niet.' }, { actor: manager, ...at }));
    expect((await latest(id)).certification).toMatchObject({
      state: 'refused',
      decision: { on: today, byId: manager.accountId, explanation: 'De datum klopt niet.' },
    });
    expect(await activitiesOf(db, activityIds)).toMatchObject([{ certificationId: null, reviewFrom: null }]);
    expect(await eventsOf(db, key.id)).toEqual(['certification_requested', 'certification_refused']);
    expect(await mailsTo(db, actor.email)).toEqual(['certification_requested', 'certification_news']);
    expect(await messagesOf(actor.accountId)).toMatchObject([{ path: '/mijn/certificering' }]);
    expectOk(await request(actor, cycleStart, 60));
  });
});

describe('granting', () => {
  it('waits until the certain points suffice; then certifies until the end of the next cycle, and freezes', async () => {
    const { id, actor, key, activityIds } = await requested(db, [
      { units: 1 },
      { units: 3 },
      { units: 8, type: 'day' },
    ]);
    const manager = { actor: await newManager(), ...at };
    expect(codesOf(await grantCertification(key, manager))).toEqual(['points_not_certain']);
    const [one = '', three = '', day = ''] = activityIds;
    await approveAll([three]);
    expectOk(await grantCertification(key, manager));

    const { certification } = await latest(id);
    expect(certification).toMatchObject({ state: 'granted', certifiedUntil: calendarDate('2035-12-31') });
    expect(certification.points?.requirements[0]).toEqual({ what: 'total', required: 1000, certain: 1100 });
    expect(await findRegistration(id)).toMatchObject({
      state: 'certified',
      certifiedUntil: calendarDate('2035-12-31'),
    });
    const certificationIds = (await activitiesOf(db, [one, three, day])).map((row) => row.certificationId);
    expect(certificationIds).toEqual([null, key.id, key.id]);
    expect(await eventsOf(db, key.id)).toEqual(['certification_requested', 'certification_granted']);
    const happened = await db.prisma.registrationEvent.findMany({ where: { registrationId: id, kind: 'certified' } });
    expect(happened).toMatchObject([{ stateAfter: 'certified', decidedById: manager.actor.accountId }]);
    expect(await messagesOf(actor.accountId)).toHaveLength(1);

    const { version } = await db.prisma.activity.findUniqueOrThrow({ where: { id: three } });
    expect(codesOf(await withdrawActivity({ id: three, version }, { actor, ...at }))).toEqual(['frozen']);
    expect(codesOf(await request(actor))).toEqual(['already_certified_for_cycle']);
    expect(codesOf(await grantCertification(key, manager))).toEqual(['certification_decided']);
  });

  it('is refused to the owner, and from an older page', async () => {
    const { actor, key, activityIds } = await requested(db);
    await approveAll(activityIds);
    const oneself = { actor: { ...actor, roles: ['register_manager' as const] }, ...at };
    expect(codesOf(await grantCertification(key, oneself))).toEqual(['own_certification']);
    expect(codesOf(await refuseCertification({ ...key, explanation: 'x' }, oneself))).toEqual(['own_certification']);
    const manager = { actor: await newManager(), ...at };
    const stale = { ...key, version: key.version + 1 };
    expect(codesOf(await grantCertification(stale, manager))).toEqual(['changed_meanwhile']);
    for (const id of ['nothing', '00000000-0000-4000-8000-000000000000'])
      expect(codesOf(await grantCertification({ id, version: 1 }, manager))).toEqual(['certification_unknown']);
  });

  it('by two at once is done once, and the other is told', async () => {
    const { id, actor, key, activityIds } = await requested(db);
    await approveAll(activityIds);
    const [one, other] = [await newManager(), await newManager()];
    const answers = await atOnce(
      db,
      id,
      () => [
        grantCertification(key, { actor: one, ...at }),
        refuseCertification({ ...key, explanation: 'Nee.' }, { actor: other, ...at }),
        withdrawCertification(key, { actor, ...at }),
      ],
      'registration',
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['certification_decided', 'certification_decided']);
  });

  it('ends grace, with the removal that was proposed', async () => {
    const graceUntil = new Date('2026-10-01T00:00:00Z');
    const { id, key, activityIds } = await requested(db, undefined, { graceUntil });
    await approveAll(activityIds);
    const task = { key: `removal_proposed:${id}`, kind: 'removal_proposed', registrationId: id } as const;
    await inTransaction((tx) => createTask(tx, { ...task, createdOn: today, at: at.now }));
    expectOk(await grantCertification(key, { actor: await newManager(), ...at }));
    expect(await findRegistration(id)).toMatchObject({ state: 'certified', graceUntil: null });
    const { rows } = await listOpenTasks({ kind: null, place: null }, { today, size: 50 });
    expect(rows.filter(({ registrationId }) => registrationId === id)).toEqual([]);
    const events = await db.prisma.registrationEvent.findMany({
      where: { registrationId: id },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ kind }) => kind)).toEqual(['registered', 'grace_ended', 'certified']);
  });

  it('renews, and never shortens, what runs already', async () => {
    const runs = { state: 'certified', certifiedUntil: new Date('2040-06-30T00:00:00Z') };
    const { id, key, activityIds } = await requested(db, undefined, runs);
    await approveAll(activityIds);
    expectOk(await grantCertification(key, { actor: await newManager(), ...at }));
    expect(await findRegistration(id)).toMatchObject({
      state: 'certified',
      certifiedUntil: calendarDate('2040-06-30'),
    });
  });
});
