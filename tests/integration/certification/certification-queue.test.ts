import { type CertificationQueueState, certificationQueue } from '@/lib/certification/certification-queue';
import {
  countCertifications,
  findAnswerDueOn,
  findNextCertification,
  listCertifications,
} from '@/lib/server/certification/data/certification-queue';
import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';
import { withdrawCertification } from '@/lib/server/certification/withdraw-certification';
import { forgetSettings } from '@/lib/server/content/data/settings';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, later, newManager, today } from '../journey';
import { requested, tenPointsAreEnough } from './certification-people';

let db: TestDatabase;
let manager: Awaited<ReturnType<typeof newManager>>;
let people: Awaited<ReturnType<typeof requested>>[];

/** Six who ask, one after the other: two still wait, the others are granted, refused or went back on it. */
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
  manager = await newManager();
  people = [];
  for (let asked = 0; asked < 6; asked++) {
    const one = await requested(db, [{ units: 10, state: 'approved' }]);
    await db.prisma.certification.update({
      where: { id: one.certification.id },
      data: { requestedAt: later(asked).now },
    });
    people.push(one);
  }
  const [, , granted, alsoGranted, refused, withdrawn] = people.map(({ key }) => key);
  const at = { actor: manager, ...later(60) };
  if (!granted || !alsoGranted || !refused || !withdrawn) throw new Error('too few asked');
  expectOk(await grantCertification(granted, at));
  expectOk(await grantCertification(alsoGranted, at));
  expectOk(await refuseCertification({ ...refused, explanation: 'Te weinig.' }, at));
  const leaver = people[5]?.actor;
  if (leaver) expectOk(await withdrawCertification(withdrawn, { actor: leaver, ...later(60) }));
});
afterAll(() => db.close());

const by = (accountId = manager.accountId, day = today) => ({ accountId, numberPrefix: 'LKLR-', today: day });
const placesOf = (ids: string[]) => ids.map((id) => people.findIndex(({ certification }) => certification.id === id));

async function listed(state: CertificationQueueState, text = '', accountId?: string) {
  const { rows } = await listCertifications(certificationQueue.asking({ state, text }), by(accountId), 20);
  return placesOf(rows.map(({ id }) => id));
}

describe('the queue of certifications', () => {
  it('has what waits with the oldest first, and of each way in which one ended the newest first', async () => {
    expect(await listed('open')).toEqual([0, 1]);
    expect(await listed('granted')).toEqual([3, 2]);
    expect(await listed('refused')).toEqual([4]);
    expect(await listed('withdrawn')).toEqual([5]);
    const states = Object.keys(certificationQueue.states) as CertificationQueueState[];
    const counted = await countCertifications(
      states.map((state) => certificationQueue.asking({ state })),
      by(),
    );
    expect(counted).toEqual([2, 2, 1, 1]);
  });

  it('is searched by name and by number, within the status that is open', async () => {
    const registration = await db.prisma.registration.findUniqueOrThrow({ where: { id: people[1]?.id } });
    expect(await listed('open', registration.birthSurname)).toEqual([1]);
    expect(await listed('open', registration.number)).toEqual([1]);
    expect(await listed('granted', registration.number)).toEqual([]);
  });

  it.each<[string, number[], number[]]>([
    // Four weeks after a Monday: the last day of the week before, that day, and the one after.
    ['2026-12-13', [], []],
    ['2026-12-14', [0, 1], []],
    ['2026-12-15', [], [0, 1]],
  ])('on %s has as promised for this week %j, and as late %j', async (on, week, late) => {
    const asked = by(manager.accountId, calendarDate(on));
    const queries = (['week', 'late'] as const).map((promised) => certificationQueue.asking({ promised }));
    const lists = await Promise.all(queries.map((query) => listCertifications(query, asked, 20)));
    expect(lists.map(({ rows }) => placesOf(rows.map(({ id }) => id)))).toEqual([week, late]);
    expect(lists.map(({ total }) => total)).toEqual([week.length, late.length]);
    expect(await countCertifications(queries, asked)).toEqual([week.length, late.length]);
    const ended = certificationQueue.asking({ state: 'granted', promised: 'late' });
    expect(await countCertifications([ended], asked)).toEqual([0]);
  });

  it('promises an answer by the term of the day of asking, as whoever asked reads it; a later term moves none', async () => {
    const [waiting, , granted] = people.map(({ id }) => id);
    const promised = async () => {
      const { rows } = await listCertifications(certificationQueue.asking({}), by(), 20);
      return [...rows.map(({ answerDueOn }) => answerDueOn), await findAnswerDueOn(waiting ?? '')];
    };
    const change = (validFrom: string, value: number) =>
      db.prisma.setting.create({ data: { key: 'answer_weeks', validFrom: new Date(validFrom), value } });
    expect(await promised()).toEqual(new Array(3).fill('2026-12-14'));
    await change('2026-11-17', 9);
    forgetSettings();
    expect(await promised()).toEqual(new Array(3).fill('2026-12-14'));
    await change('2026-11-16', 2);
    forgetSettings();
    expect(await promised()).toEqual(new Array(3).fill('2026-11-30'));
    expect(await findAnswerDueOn(granted ?? '')).toBeNull();
    await db.prisma.setting.deleteMany({ where: { key: 'answer_weeks', validFrom: { gte: new Date('2026-11-16') } } });
    forgetSettings();
  });

  it('shows nobody their own request, and leads from one to the one after it, at the end to the oldest', async () => {
    const [first, second] = people;
    const [oldest, newest] = [first?.certification.id, second?.certification.id];
    expect(await listed('open', '', first?.actor.accountId)).toEqual([1]);
    expect(await findNextCertification(first?.actor.accountId ?? '')).toBe(newest);
    expect(await findNextCertification(manager.accountId, oldest)).toBe(newest);
    expect(await findNextCertification(manager.accountId, newest)).toBe(oldest);
    expect(await findNextCertification(manager.accountId)).toBe(oldest);
  });
});
