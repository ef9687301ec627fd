import type { AccountActor } from '@/lib/access/actor';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { openCase } from '@/lib/server/application/open-case';
import { releaseCase } from '@/lib/server/application/release-case';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  codesOf,
  context,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
  reasonsOf,
  submitted,
} from '../journey';
import { approve, assign, type Case, claim, newCaseWorkers, note, reject } from './case-workers';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
let assessor: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  ({ manager, colleague, assessor } = await newCaseWorkers());
});
afterAll(() => db.close());

type Answer = { ok: boolean; reasons?: { code: string }[] };
const NOBODY = '00000000-0000-4000-8000-000000000000';
const UNKNOWN = ['nothing', NOBODY];

const release = ({ applicationId }: { applicationId: string }, by = manager) =>
  releaseCase({ applicationId }, { actor: by, ...later(11) });
const holderOf = async ({ applicationId }: { applicationId: string }) =>
  (await findSubmittedApplication(applicationId))?.assignedTo?.id ?? null;

describe('claiming a case', () => {
  it('is recorded once when it is pressed twice, and keeps the version that the applicant has', async () => {
    const given = await applicant();
    expectOk(await claim(given));
    expectOk(await claim(given));
    expect(await holderOf(given)).toBe(manager.accountId);
    expect((await eventsOf(db, given.applicationId)).filter((event) => event === 'case_taken')).toHaveLength(1);
    expectOk(await withdrawApplication(given, { actor: given.actor, ...later(12) }));
  });

  it('of a colleague is refused with who has it, and done when the page showed who has it', async () => {
    const given = await applicant();
    expectOk(await claim(given, colleague));
    expect(reasonsOf(await claim(given))).toEqual([{ code: 'with_somebody_else', who: 'Carla Collega' }]);
    expectOk(await claim(given, manager, colleague.accountId));
    expect(await holderOf(given)).toBe(manager.accountId);
  });

  it('from a colleague tells them once, without a name of the applicant', async () => {
    const given = await applicant();
    const before = await newManager('Vera Voorheen');
    expectOk(await claim(given, before));
    expectOk(await claim(given, manager, before.accountId));
    expectOk(await claim(given, manager, before.accountId));
    expect(await mailsTo(db, before.email)).toEqual(['case_moved']);
    const [mail] = await db.prisma.mail.findMany({ where: { toAddress: before.email } });
    expect(mail?.params).toEqual({ name: 'Vera Voorheen', queuePath: '/beheer/aanvragen' });
  });

  it('from a colleague who doesn’t have it any more is refused', async () => {
    const given = await applicant();
    expectOk(await assign(given, assessor.accountId));
    expect(reasonsOf(await claim(given, colleague, manager.accountId))).toEqual([
      { code: 'with_somebody_else', who: 'Ada Beoordelaar' },
    ]);
  });

  it('by two at once is done by one, and the second is told who has it', async () => {
    const given = await applicant();
    const answers = await atOnce<Answer>(db, given.applicationId, () => [claim(given), claim(given, colleague)]);
    const lost = answers.filter(({ ok }) => !ok);
    expect(lost).toHaveLength(1);
    const who = (await holderOf(given)) === manager.accountId ? 'Berend Heer' : 'Carla Collega';
    expect(reasonsOf(lost[0] ?? {})).toEqual([{ code: 'with_somebody_else', who }]);
  });

  it('and deciding on it by a colleague at the same moment: one of both happens', async () => {
    const given = await applicant();
    const answers = await atOnce<Answer>(db, given.applicationId, () => [claim(given, colleague), approve(given)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { state } = (await findSubmittedApplication(given.applicationId)) ?? {};
    expect(state === 'approved').toBe((await holderOf(given)) === null);
  });

  it('of one’s own is refused, and of one that has ended too', async () => {
    const both = await newAccount({ roles: ['registrant', 'register_manager'] });
    await filledDraft(both);
    expect(codesOf(await claim(await submitted(both), both))).toEqual(['own_application']);
    const given = await applicant();
    expectOk(await reject(given));
    for (const answer of [await claim(given), await assign(given, colleague.accountId)])
      expect(reasonsOf(answer)).toEqual([{ code: 'not_open', state: 'rejected' }]);
  });

  it.each(UNKNOWN)('that isn’t there is refused: %s', async (applicationId) => {
    const given = { applicationId };
    for (const answer of [await claim(given), await assign(given, colleague.accountId), await release(given)])
      expect(codesOf(answer)).toEqual(['application_unknown']);
    expect(codesOf(await note(given))).toEqual(['application_unknown']);
  });
});

describe('releasing a case', () => {
  it('frees it for anybody, once', async () => {
    const given = await applicant();
    expectOk(await claim(given));
    expectOk(await release(given));
    expectOk(await release(given));
    expect(await holderOf(given)).toBeNull();
    expect((await eventsOf(db, given.applicationId)).filter((event) => event === 'case_released')).toHaveLength(1);
    expectOk(await approve(given, colleague));
  });

  it('is refused to anybody but its holder', async () => {
    const given = await applicant();
    expectOk(await claim(given, colleague));
    expect(reasonsOf(await release(given))).toEqual([{ code: 'with_somebody_else', who: 'Carla Collega' }]);
    expect(codesOf(await release(given, assessor))).toEqual(['application_unknown']);
  });

  it('by an assessor hides it from them', async () => {
    const given = await applicant();
    expectOk(await assign(given, assessor.accountId));
    expectOk(await release(given, assessor));
    expect(await openCase(given.applicationId, await context(assessor), 'assessor')).toBeNull();
    const [event] = await db.prisma.auditEvent.findMany({
      where: { subjectId: given.applicationId, event: 'case_released' },
    });
    expect(event).toMatchObject({ actorId: assessor.accountId, actorRole: 'assessor' });
  });
});

describe('assigning a case', () => {
  it('tells the assignee once, without a name of the applicant', async () => {
    const given = await applicant();
    const receiver = await newManager('Rik Ontvanger');
    expectOk(await assign(given, receiver.accountId));
    expectOk(await assign(given, receiver.accountId, manager, receiver.accountId));
    expect(await mailsTo(db, receiver.email)).toEqual(['case_assigned']);
    const [mail] = await db.prisma.mail.findMany({ where: { toAddress: receiver.email } });
    expect(mail?.params).toEqual({ name: 'Rik Ontvanger', casePath: `/beheer/aanvragen/${given.applicationId}` });
    const [event] = await db.prisma.auditEvent.findMany({
      where: { subjectId: given.applicationId, event: 'case_assigned' },
    });
    expect(event?.details).toEqual({ to: receiver.accountId });
  });

  it('leads an assessor to their own page of it', async () => {
    const given = await applicant();
    const receiver = await newAccount({ email: newEmail('assessor'), roles: ['assessor'] });
    expectOk(await assign(given, receiver.accountId));
    const [mail] = await db.prisma.mail.findMany({ where: { toAddress: receiver.email } });
    expect(mail?.params).toMatchObject({ casePath: `/beoordelen/${given.applicationId}` });
  });

  it('from one colleague to another tells both; one’s own tells the assignee alone', async () => {
    const given = await applicant();
    const [before, after] = [await newManager('Vera Voorheen'), await newManager('Nina Nadien')];
    expectOk(await assign(given, before.accountId));
    expectOk(await assign(given, after.accountId, manager, before.accountId));
    expect(await mailsTo(db, before.email)).toEqual(['case_assigned', 'case_moved']);
    expectOk(await assign(given, assessor.accountId, after, after.accountId));
    expect(await mailsTo(db, after.email)).toEqual(['case_assigned']);
  });

  it.each<[string, (worker: AccountActor, given: Case) => Promise<Answer | { ok: false; errors: object }>]>([
    ['assigning it', (worker, given) => assign(given, worker.accountId)],
    ['claiming it', (worker, given) => claim(given, worker)],
  ])('%s while the role is taken away leaves it with nobody without power', async (_, assign) => {
    const given = await applicant();
    const worker = await newManager('Wim Weg');
    const revoked = () =>
      revokeRole({ accountId: worker.accountId, role: 'register_manager' }, { actor: manager, ...later(10) });
    const meet = () => [assign(worker, given), revoked()] as Promise<Answer>[];
    const [, revocation] = await atOnce<Answer>(db, worker.accountId, meet, 'account');
    expect(revocation?.ok).toBe(true);
    expect(await holderOf(given)).toBeNull();
  });

  it('is refused for somebody without power, for nobody and for the applicant', async () => {
    const both = await newAccount({ roles: ['registrant', 'register_manager'] });
    await filledDraft(both);
    const own = await submitted(both);
    const given = await applicant();
    const tries = [
      await assign(given, given.actor.accountId),
      await assign(given, NOBODY),
      await assign(own, both.accountId),
    ];
    for (const answer of tries) expect(answer).toMatchObject({ errors: { assignee: { code: 'unknown_choice' } } });
    expect([await holderOf(given), await holderOf(own)]).toEqual([null, null]);
  });

  it('by two at once is done by one, and the second is told who has it', async () => {
    const given = await applicant();
    const third = await newManager('Dirk Derde');
    const answers = await atOnce<Answer>(db, given.applicationId, () => [
      assign(given, colleague.accountId),
      assign(given, assessor.accountId, third),
    ]);
    const lost = answers.filter(({ ok }) => !ok);
    expect(lost).toHaveLength(1);
    const who = (await holderOf(given)) === colleague.accountId ? 'Carla Collega' : 'Ada Beoordelaar';
    expect(reasonsOf(lost[0] ?? {})).toEqual([{ code: 'with_somebody_else', who }]);
    expect((await eventsOf(db, given.applicationId)).filter((event) => event === 'case_assigned')).toHaveLength(1);
  });
});
