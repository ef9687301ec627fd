import type { AccountActor } from '@/lib/access/actor';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { listActivityDecisions } from '@/lib/server/review/data/reviews';
import { approveActivity } from '@/lib/server/review/decide-activity';
import { decideCourse } from '@/lib/server/review/decide-course';
import { activityOf } from '@/tests/integration/portfolio/portfolios';
import { own } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, newManager, today } from '../journey';
import { approve, newAssessor, versionOf, type Waiting, waiting } from './review-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const accreditation = { reason: 'De opleider staat in hun lijst van dat jaar.', reference: 'B-2026-12' };
/** Of a type that gives no accredited points by itself; a manager looks at it in between. */
const plain = async (title = 'Vakdag') => {
  const given = await waiting(db, { type: 'employer_training', title, units: '6' });
  await db.prisma.activity.update({ where: { id: given.activityId }, data: { reviewFrom: later(30).now } });
  return given;
};
const input = async (given: Waiting) => ({ activityId: given.activityId, version: await versionOf(given) });
const by = (actor: AccountActor) => ({ actor, ...later(50) });

const detailsOf = async ({ activityId }: Waiting) =>
  (await db.prisma.auditEvent.findFirstOrThrow({ where: { subjectId: activityId, event: 'activity_approved' } }))
    .details;

describe('an accredited course that the register doesn’t know', () => {
  it('is approved as such with the reason and the reference, which its owner reads; recorded without words', async () => {
    const given = await plain();
    expectOk(await approveActivity({ ...(await input(given)), accreditation }, by(manager)));
    expect(await activityOf(given.owner, given.activityId)).toMatchObject({ state: 'approved', isAccredited: true });
    expect(await listActivityDecisions([given.activityId])).toMatchObject([
      {
        ...{ outcome: 'approved', accreditationReason: accreditation.reason },
        accreditationReference: accreditation.reference,
      },
    ]);
    expect(await detailsOf(given)).toEqual({ accredited: true });
  });

  it('gives accredited points, certain at once', async () => {
    const given = await plain();
    expectOk(await approveActivity({ ...(await input(given)), accreditation }, by(manager)));
    const { id, registeredOn } = await own(given.owner);
    const { points } = await loadPortfolio({ id, registeredOn }, { today });
    expect(points?.standing.accredited.counted.certain).toBe(600);
  });

  it('isn’t what an approval says by itself', async () => {
    const given = await plain();
    expectOk(await approve(given, manager));
    expect(await activityOf(given.owner, given.activityId)).toMatchObject({ isAccredited: false });
    expect(await detailsOf(given)).toEqual({});
  });

  it('is an assessor’s to say of what was assigned to them, and stays as it was when they are too late', async () => {
    const given = await plain();
    const assessor = await newAssessor();
    const seen = await input(given);
    expect(codesOf(await approveActivity({ ...seen, accreditation }, by(assessor)))).toEqual(['activity_unknown']);
    await db.prisma.activity.update({
      where: { id: given.activityId },
      data: { assignedToId: assessor.accountId, assignedAt: later(40).now },
    });
    const late = { ...seen, version: seen.version - 1, accreditation };
    expect(codesOf(await approveActivity(late, by(assessor)))).toEqual(['changed_meanwhile']);
    expect(await activityOf(given.owner, given.activityId)).toMatchObject({ isAccredited: false });
    expectOk(await approveActivity({ ...seen, accreditation }, by(assessor)));
  });

  it('is said of several equal ones together', async () => {
    const [one, other] = [await plain('Landelijke vakdag'), await plain('Landelijke vakdag')];
    const picked = [
      { id: one.activityId, said: await versionOf(one) },
      { id: other.activityId, said: await versionOf(other) },
    ];
    const decision = { outcome: 'approved' as const, accreditation };
    expectOk(await decideCourse({ activityId: one.activityId, picked, decision }, by(manager)));
    for (const { owner, activityId } of [one, other])
      expect(await activityOf(owner, activityId)).toMatchObject({ state: 'approved', isAccredited: true });
  });
});
