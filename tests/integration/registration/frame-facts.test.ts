import type { AccountActor } from '@/lib/access/actor';
import { loadFrameFacts } from '@/lib/server/registration/data/frame-facts';
import { addDays } from '@/lib/shared/calendar-date';
import { asked, registrant } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { filledDraft, later, newAccount, newManager, submitted, today } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const waits = async (actor: AccountActor) => {
  const { application, questions } = await loadFrameFacts(actor, later(40).now);
  return { application, questions };
};

it('an application waits for its owner while it is a draft or something is asked about it', async () => {
  const actor = await newAccount();
  expect(await waits(actor)).toEqual({ application: null, questions: null });
  await filledDraft(actor);
  expect(await waits(actor)).toEqual({ application: 'draft', questions: null });
  const { applicationId: id } = await submitted(actor);
  expect(await waits(actor)).toEqual({ application: null, questions: null });
  await db.prisma.application.update({ where: { id }, data: { state: 'information_requested' } });
  expect(await waits(actor)).toEqual({ application: 'information_requested', questions: null });
});

it('questions about activities wait for their owner alone, until they are answered or closed', async () => {
  const [owner, other, manager] = [await registrant(db), await registrant(db), await newManager()];
  const [one, second] = [await asked(owner, manager), await asked(owner, manager)];
  const by = addDays(today, 42);
  const { questions } = await waits(owner);
  expect([questions?.ids.toSorted(), questions?.by]).toEqual([[one.id, second.id].toSorted(), by]);
  expect(await waits(other)).toEqual({ application: null, questions: null });
  const at = later(35).now;
  await db.prisma.activityQuestion.update({
    where: { id: one.questionId },
    data: { answer: 'Een uur.', answeredAt: at },
  });
  expect(await waits(owner)).toEqual({ application: null, questions: { ids: [second.id], by } });
  await db.prisma.activityQuestion.update({ where: { id: second.questionId }, data: { closedAt: at } });
  expect(await waits(owner)).toEqual({ application: null, questions: null });
});
