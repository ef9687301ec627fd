import type { AccountActor } from '@/lib/access/actor';
import { approveTogether } from '@/lib/server/application/approve-together';
import { claimCase } from '@/lib/server/application/claim-case';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, codesOf, eventsOf, expectOk, later, mailsTo, newManager, today } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let count = 0;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const phoned = {
  appointmentCheck: 'employer_phoned',
  checkedOn: today,
  checkNote: 'Mevrouw Bakker, personeelszaken',
} as const;
const at = (actor: AccountActor) => ({ actor, ...later(10) });

/** Somebody who waits, with a name and a phone of their own: nothing says that they are known. */
async function waiting() {
  count += 1;
  const birthSurname = `Samensteller${'abcdefghij'[count]}`;
  const one = await applicant({ name: { birthSurname } });
  await db.prisma.application.update({
    where: { id: one.applicationId },
    data: { privatePhone: `06 9000 000${count}` },
  });
  return one;
}

const pick = ({ applicationId, version }: Awaited<ReturnType<typeof waiting>>) => ({
  id: applicationId,
  said: version,
});

describe('cases that are approved together', () => {
  it('are each decided by themselves, with the check, an audit row and a mail of their own', async () => {
    const people = [await waiting(), await waiting()];
    const { outcomes, entered } = expectOk(await approveTogether({ picked: people.map(pick), ...phoned }, at(manager)));
    expect(outcomes.map(({ code }) => code)).toEqual(['approved', 'approved']);
    expect(new Set(entered.map(({ number }) => number)).size).toBe(2);
    for (const { applicationId, actor } of people) {
      expect(await eventsOf(db, applicationId)).toContain('application_approved');
      expect(await mailsTo(db, actor.email)).toContain('decision_news');
      const decision = await db.prisma.decision.findUniqueOrThrow({ where: { applicationId } });
      expect(decision).toMatchObject({ appointmentCheck: 'employer_phoned', checkNote: phoned.checkNote });
    }
  });

  it('leave out one that changed, one that is with somebody else and one that may be known, and say of each why', async () => {
    const [fine, changed, held] = [await waiting(), await waiting(), await waiting()];
    expectOk(await claimCase({ applicationId: held.applicationId, holder: null }, at(await newManager('Een ander'))));
    const twin = await applicant({ name: { birthSurname: 'Tweeling' } });
    const other = await applicant({ name: { birthSurname: 'Tweeling' } });
    const picked = [pick(fine), { ...pick(changed), said: 0 }, pick(held), pick(twin), pick(other)];
    const { outcomes, entered } = expectOk(await approveTogether({ picked, ...phoned }, at(manager)));
    expect(outcomes.map(({ code }) => code)).toEqual([
      'approved',
      'changed_meanwhile',
      'with_somebody_else',
      'number_not_chosen',
      'number_not_chosen',
    ]);
    expect(entered).toHaveLength(1);
    const rest = await db.prisma.application.findMany({ where: { id: { in: picked.slice(1).map(({ id }) => id) } } });
    expect(rest.map(({ state }) => state)).toEqual(Array(4).fill('submitted'));
  });

  it('are refused as one where none can be approved, or the check is of a day to come', async () => {
    const one = await waiting();
    const none = await approveTogether({ picked: [{ ...pick(one), said: 0 }], ...phoned }, at(manager));
    expect(codesOf(none as { ok: boolean; reasons?: { code: string }[] })).toEqual(['changed_meanwhile']);
    const tomorrow = { ...phoned, checkedOn: '2026-11-17' as typeof today };
    expect(await approveTogether({ picked: [pick(one)], ...tomorrow }, at(manager))).toMatchObject({
      errors: { checkedOn: { code: 'date_too_late' } },
    });
  });
});
