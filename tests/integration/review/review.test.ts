import type { AccountActor } from '@/lib/access/actor';
import { getSettings } from '@/lib/server/content/data/settings';
import { listMessages } from '@/lib/server/mail/data/messages';
import { answerActivityQuestion } from '@/lib/server/portfolio/answer-activity-question';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { findOpenQuestion } from '@/lib/server/portfolio/data/activity-questions';
import { changeActivity, mendActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { listActivityDecisions } from '@/lib/server/review/data/reviews';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { activityOf, at, keyOf, save, submitted } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { codesOf, eventsOf, expectOk, later, mailsTo, newManager, reasonsOf, today } from '../journey';
import {
  approve,
  ask,
  claim,
  newAssessor,
  registrantWith,
  reject,
  stateOf,
  versionOf,
  type Waiting,
  waiting,
} from './review-people';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
});
afterAll(() => db.close());

type Answer = { ok: boolean; reasons?: { code: string }[] };

const messagesTo = async ({ owner }: Waiting) => (await listMessages(owner.accountId, null, 50)).rows;
const answer = async ({ owner, activityId }: Waiting) => {
  const question = await findOpenQuestion(activityId);
  const given = { id: activityId, questionId: question?.id ?? '', answer: 'Voor nieuwe collega’s.' };
  return answerActivityQuestion(given, { actor: owner, ...later(60) });
};
/** A new version of an activity, handed in. */
const newVersion = async (given: Waiting, begin: typeof mendActivity): Promise<Waiting> => {
  const { versionId } = expectOk(await begin(await keyOf(given.owner, given.activityId), at(given.owner)));
  expectOk(await submitActivity(await keyOf(given.owner, versionId), at(given.owner)));
  return { ...given, activityId: versionId };
};
const counting = async ({ registrationId }: Waiting) => (await listActivitiesOf(registrationId)).map(({ id }) => id);

describe('approving', () => {
  it('moves the points at once, is recorded, and tells the owner by message and mail', async () => {
    const given = await waiting(db);
    expectOk(await approve(given, manager));
    expect(await stateOf(given)).toBe('approved');
    expect(await eventsOf(db, given.activityId)).toEqual(['activity_submitted', 'activity_approved']);
    const [message] = await messagesTo(given);
    expect(message).toMatchObject({ authorName: null, path: `/mijn/portfolio/${given.activityId}` });
    expect(message?.body).toContain('Les over verzuim');
    expect(await mailsTo(db, given.owner.email)).toEqual(['activity_news']);
  });

  it('says nothing of it in the mail', async () => {
    const given = await waiting(db);
    expectOk(await reject(given, manager));
    const [mail] = await db.prisma.mail.findMany({ where: { toAddress: given.owner.email } });
    const path = `/mijn/portfolio/${given.activityId}`;
    expect(mail?.params).toEqual({ name: given.owner.name, path });
  });

  it('is of what was looked at: what its owner changed meanwhile is looked at again', async () => {
    const given = await waiting(db);
    const seen = await versionOf(given);
    expectOk(await save(given.owner, given.activityId, { title: 'Een andere les' }));
    expect(codesOf(await approve(given, manager, seen))).toEqual(['changed_meanwhile']);
    expect(await stateOf(given)).toBe('submitted');
    expect(await messagesTo(given)).toEqual([]);
    expectOk(await approve(given, manager));
  });

  it('is for what waits: not for what nobody has to look at', async () => {
    const given = await waiting(db);
    const unasked = { ...given, activityId: await submitted(given.owner, { type: 'association_day' }) };
    expect(codesOf(await approve(unasked, manager))).toEqual(['not_for_review']);
    expectOk(await withdrawActivity(await keyOf(given.owner, given.activityId), at(given.owner)));
    expect(codesOf(await approve(given, manager))).toEqual(['wrong_state']);
  });

  it.each(['nothing', '00000000-0000-4000-8000-000000000000'])('knows no activity %s', async (activityId) => {
    const given = { ...(await waiting(db)), activityId };
    expect(codesOf(await approve(given, manager, 1))).toEqual(['activity_unknown']);
  });
});

describe('rejecting', () => {
  it.each([
    ['unclear', true],
    ['counted_already', false],
  ] as const)('for %s says whether it can be mended: %s', async (reason, isMendable) => {
    const given = await waiting(db);
    expectOk(await reject(given, manager, reason));
    const [decision] = await listActivityDecisions([given.activityId]);
    expect(decision).toMatchObject({ outcome: 'rejected', reason, isMendable, explanation: 'Leg het uit.' });
    const mended = await mendActivity(await keyOf(given.owner, given.activityId), at(given.owner));
    expect(mended.ok).toBe(isMendable);
  });

  it('records codes, never what was typed', async () => {
    const given = await waiting(db);
    expectOk(await reject(given, manager));
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId: given.activityId } });
    const written = JSON.stringify(events.map(({ details }) => details));
    expect(written).toContain('unclear');
    expect(written).not.toMatch(/Leg het|verzuim/);
  });
});

describe('asking', () => {
  it('waits for the owner until the term of the setting, and goes on with the answer', async () => {
    const given = await waiting(db);
    expectOk(await ask(given, manager));
    expect(await stateOf(given)).toBe('information_requested');
    const { activityQuestionWeeks: weeks } = await getSettings(today);
    const question = await findOpenQuestion(given.activityId);
    const days = Math.round((Date.parse(question?.dueOn ?? '') - Date.parse(today)) / 86_400_000);
    expect(days).toBe(weeks * 7);
    expect(await mailsTo(db, given.owner.email)).toEqual(['activity_question']);
    expect(codesOf(await approve(given, manager))).toEqual(['wrong_state']);
    expect(codesOf(await ask(given, manager))).toEqual(['wrong_state']);

    expectOk(await answer(given));
    expect(await stateOf(given)).toBe('submitted');
    expectOk(await ask(given, manager));
    expectOk(await answer(given));
    expectOk(await approve(given, manager));
  });
});

describe('a new version', () => {
  it('of an approved one takes its place once it is approved, and not before', async () => {
    const first = await waiting(db);
    expectOk(await approve(first, manager));
    const second = await newVersion(first, changeActivity);
    expect(await counting(first)).toEqual([first.activityId]);
    expectOk(await approve(second, manager));
    expect(await counting(first)).toEqual([second.activityId]);
    expect((await activityOf(first.owner, first.activityId)).isSuperseded).toBe(true);
    expect(codesOf(await reject(first, manager))).toEqual(['already_decided']);
  });

  it('of an approved one that is rejected leaves that one counting, also while it is mended', async () => {
    const first = await waiting(db);
    expectOk(await approve(first, manager));
    const second = await newVersion(first, changeActivity);
    expectOk(await reject(second, manager));
    expect(await counting(first)).toEqual([first.activityId]);
    const third = await newVersion(second, mendActivity);
    expect(await counting(first)).toEqual([first.activityId]);
    expectOk(await approve(third, manager));
    expect(await counting(first)).toEqual([third.activityId]);
  });

  it('of a frozen one isn’t approved', async () => {
    const first = await waiting(db);
    expectOk(await approve(first, manager));
    const second = await newVersion(first, changeActivity);
    const { id } = await db.prisma.certification.create({
      data: {
        registrationId: first.registrationId,
        cycleStart: new Date('2026-01-01'),
        cycleEnd: new Date('2030-12-31'),
        state: 'granted',
        requestedAt: later(0).now,
        requestedOn: new Date(today),
        decidedAt: later(0).now,
        decidedOn: new Date(today),
        certifiedUntil: new Date('2035-12-31'),
      },
    });
    await db.prisma.activity.update({ where: { id: first.activityId }, data: { certificationId: id } });
    expect(codesOf(await approve(second, manager))).toEqual(['frozen']);
    expect(await counting(first)).toEqual([first.activityId]);
  });
});

describe('nobody reviews their own', () => {
  it.each(['register_manager', 'assessor'] as const)('as %s', async (role) => {
    const both = await registrantWith(db, ['registrant', role]);
    const given = await waiting(db, {}, both);
    // As if a colleague had given it to them all the same.
    const assigned = { assignedToId: both.accountId, assignedAt: later(0).now };
    await db.prisma.activity.update({ where: { id: given.activityId }, data: assigned });
    for (const act of [approve, reject, ask, claim])
      expect(codesOf((await act(given, both)) as Answer)).toEqual(['own_activity']);
    expect(await stateOf(given)).toBe('submitted');
    expect(await eventsOf(db, given.activityId)).toEqual(['activity_submitted']);
  });
});

describe('a reviewer who lost their power', () => {
  it.each(['register_manager', 'assessor'] as const)('as %s decides nothing from a page still open', async (role) => {
    const former = role === 'assessor' ? await newAssessor() : await newManager('Voormalig');
    const given = await waiting(db);
    const assigned = { assignedToId: former.accountId, assignedAt: later(0).now };
    await db.prisma.activity.update({ where: { id: given.activityId }, data: assigned });
    await db.prisma.account.update({ where: { id: former.accountId }, data: { roles: [] } });
    for (const act of [approve, reject, ask, claim])
      expect(codesOf((await act(given, former)) as Answer)).toEqual(['not_allowed']);
    expect(await stateOf(given)).toBe('submitted');
  });
});

describe('two managers at once', () => {
  const acts = { approve, reject, ask, claim } as const;
  const outcomes = {
    approve: 'approved',
    reject: 'rejected',
    ask: 'information_requested',
    claim: 'in_review',
  } as const;
  type Act = keyof typeof acts;

  it.each<[Act, Act]>([
    ['approve', 'approve'],
    ['approve', 'reject'],
    ['reject', 'reject'],
    ['ask', 'approve'],
    ['ask', 'reject'],
    ['ask', 'ask'],
    ['claim', 'claim'],
    ['claim', 'reject'],
  ])('%s and %s: one is done, the other is told why not', async (first, second) => {
    const given = await waiting(db);
    const begin = () => [
      acts[first](given, manager) as Promise<Answer>,
      acts[second](given, colleague) as Promise<Answer>,
    ];
    const answers = await atOnce<Answer>(db, given.activityId, begin, 'activity');
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const won = answers[0]?.ok ? first : second;
    expect(await stateOf(given)).toBe(outcomes[won]);
    const lost = answers.find(({ ok }) => !ok) ?? { ok: true };
    expect(['already_decided', 'wrong_state', 'changed_meanwhile', 'with_somebody_else']).toContain(codesOf(lost)[0]);
    const decisions = await listActivityDecisions([given.activityId]);
    expect(decisions).toHaveLength(won === 'approve' || won === 'reject' ? 1 : 0);
    expect(await messagesTo(given)).toHaveLength(won === 'claim' ? 0 : 1);
  });

  it('the second reads who decided, and what', async () => {
    const given = await waiting(db);
    expectOk(await approve(given, manager));
    const told = { code: 'already_decided', outcome: 'approved', decidedBy: 'Berend Heer', decidedAt: later(50).now };
    expect(reasonsOf(await reject(given, colleague))).toEqual([told]);
  });

  it('and the owner, who takes it back: one of both happens', async () => {
    for (const act of [approve, reject, claim]) {
      const given = await waiting(db);
      const key = await keyOf(given.owner, given.activityId);
      const begin = () => [
        act(given, manager) as Promise<Answer>,
        withdrawActivity(key, at(given.owner)) as Promise<Answer>,
      ];
      const answers = await atOnce<Answer>(db, given.activityId, begin, 'activity');
      const decided = (await listActivityDecisions([given.activityId])).length;
      const state = await stateOf(given);
      // What was approved may be withdrawn after it; nothing else comes after a decision.
      if (state === 'withdrawn') expect(answers[1]?.ok).toBe(true);
      else expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
      expect(decided).toBeLessThanOrEqual(1);
    }
  });
});
