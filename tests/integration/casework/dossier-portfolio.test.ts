import type { AccountActor } from '@/lib/access/actor';
import { dossierSteps } from '@/lib/daily/next-steps';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { loadNextStepsOfAll, nextStepsOf } from '@/lib/server/daily/next-steps';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { asked, draft, registrant, reviewed, submitted } from '@/tests/integration/portfolio/portfolios';
import { own } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { context, newManager, today } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

async function opened(id: string) {
  const dossier = await openDossier(id, await context(manager, 60));
  if (!dossier || 'movedTo' in dossier || !dossier.portfolio) throw new Error('no portfolio');
  return { ...dossier, portfolio: dossier.portfolio };
}

it('an activity in a dossier counts for what its owner reads, and a draft isn’t there', async () => {
  const owner = await registrant(db);
  const approved = await reviewed(owner, 'approved');
  const waiting = await submitted(owner, { title: 'Een dag later', lastDay: '13-5-2026' });
  await draft(owner);
  const registration = await own(owner);
  const lines = await loadLines(registration, today);
  const { portfolio } = await opened(registration.id);
  expect(portfolio.activities.map(({ id, line }) => [id, line])).toEqual(
    [waiting, approved].map((id) => [id, lines.get(id)]),
  );
  expect(lines.get(approved)?.class).toBe('certain');
});

it('a dossier holds what the next steps of its owner follow from; a manager reads nothing of drafts', async () => {
  const owner = await registrant(db);
  const { id: activityId } = await asked(owner, manager);
  await draft(owner);
  const registration = await own(owner);
  const { portfolio, details } = await opened(registration.id);
  const { whole, certifications, questions } = portfolio;
  const given = { registration, details, portfolio: whole, waiting: { certifications, questions } };
  const steps = nextStepsOf({ application: null, ...given }, today);
  expect(steps).toEqual((await loadNextStepsOfAll([registration], today)).get(registration.id));
  const codes = steps.map(({ code }) => code);
  expect(codes).toContain('answer_questions');
  expect(codes.some((code) => code.endsWith('_drafts'))).toBe(true);
  expect(dossierSteps(steps)[0]).toMatchObject({ code: 'answer_questions', ids: [activityId] });
  expect(dossierSteps(steps).some(({ code }) => code.endsWith('_drafts'))).toBe(false);
});
