import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { approveTogether } from '@/lib/server/application/approve-together';
import { claimCase } from '@/lib/server/application/claim-case';
import { openTogether } from '@/lib/server/application/open-together';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import {
  applicant,
  codesOf,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  name,
  newAccount,
  newEmail,
  newManager,
  submitted,
  today,
} from '../journey';

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
/** Where everybody of the journey works; in an address a letter may be of either size. */
const organisation = 'Gemeente VOORBEELDSTAD';
const at = (actor: AccountActor) => ({ actor, ...later(10) });

/** Somebody who waits, with a name and a phone of their own: nothing says that they are known. */
async function waiting(job: object = {}) {
  count += 1;
  const birthSurname = `Samensteller${'abcdefghijklmnopqrst'[count]}`;
  const one = await applicant({ name: { birthSurname }, appointment: job });
  await db.prisma.application.update({
    where: { id: one.applicationId },
    data: { privatePhone: `06 9000 00${10 + count}` },
  });
  return one;
}

const stateOf = async ({ applicationId: id }: Awaited<ReturnType<typeof waiting>>) =>
  (await db.prisma.application.findUniqueOrThrow({ where: { id } })).state;

const pick = ({ applicationId, version }: Awaited<ReturnType<typeof waiting>>) => ({
  id: applicationId,
  said: version,
});

describe('cases that are approved together', () => {
  it('are each decided by themselves, with the check, an audit row and a mail of their own', async () => {
    const people = [await waiting(), await waiting()];
    const { outcomes, entered } = expectOk(
      await approveTogether({ picked: people.map(pick), ...phoned, organisation }, at(manager)),
    );
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
    const { outcomes, entered } = expectOk(await approveTogether({ picked, ...phoned, organisation }, at(manager)));
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
    const none = await approveTogether({ picked: [{ ...pick(one), said: 0 }], ...phoned, organisation }, at(manager));
    expect(codesOf(none as { ok: boolean; reasons?: { code: string }[] })).toEqual(['changed_meanwhile']);
    const tomorrow = { ...phoned, checkedOn: '2026-11-17' as typeof today };
    expect(await approveTogether({ picked: [pick(one)], ...tomorrow, organisation }, at(manager))).toMatchObject({
      errors: { checkedOn: { code: 'date_too_late' } },
    });
  });

  it.each([
    ['a case of another organisation', async () => pick(await waiting({ organisation: 'Gemeente Elders' }))],
    ['an id that no case has', async () => ({ id: randomUUID(), said: 1 })],
  ])('are none of them decided when among them is %s', async (_, stranger) => {
    const one = await waiting();
    const picked = [pick(one), await stranger()];
    const answer = await approveTogether({ picked, ...phoned, organisation }, at(manager));
    expect(codesOf(answer as { ok: boolean; reasons?: { code: string }[] })).toEqual(['not_at_organisation']);
    expect(await stateOf(one)).toBe('submitted');
  });

  it('leave out one that a colleague decided meanwhile, and a manager’s own', async () => {
    const [fine, taken] = [await waiting(), await waiting()];
    const both = await newAccount({ email: newEmail('both'), roles: ['registrant', 'register_manager'] });
    await filledDraft(both, { name: { ...name, birthSurname: 'Samenzelf' } });
    const own = await submitted(both);
    const { applicationId, version } = taken;
    expectOk(await approveApplication({ applicationId, version, ...phoned }, at(await newManager('De ander'))));
    const picked = [fine, taken, own].map(pick);
    const { outcomes } = expectOk(await approveTogether({ picked, ...phoned, organisation }, at(both)));
    expect(outcomes.map(({ code }) => code)).toEqual(['approved', 'already_decided', 'own_application']);
    const page = await openTogether(organisation, outcomes, at(both));
    expect(page.outcomes.map(({ isApproved }) => isApproved)).toEqual([true, true, false]);
    expect(page.apart.find(({ id }) => id === own.applicationId)?.why).toBe('own');
    expect(page.rows.map(({ id }) => id)).not.toContain(own.applicationId);
  });
});
