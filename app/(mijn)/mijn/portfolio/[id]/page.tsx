import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { currentSession } from '@/lib/server/access/session';
import { findOwnClaim } from '@/lib/server/attendance/data/claims';
import { findRun } from '@/lib/server/attendance/data/runs';
import { loadObjectionTerm } from '@/lib/server/content/objection-term';
import { findOwnActivity, listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { listActivityQuestions } from '@/lib/server/portfolio/data/activity-questions';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { listActivityDecisions } from '@/lib/server/review/data/reviews';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { activityText, portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { PortfolioPage } from '../_components/portfolio-page';
import { loadActivity, loadEvidence } from '../load-activity';
import { ActivityView } from './view';

type Address = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

/** Of whoever may see it, what it is called; after something was done, that too. */
export async function generateMetadata({ params, searchParams }: Address): Promise<Metadata> {
  const { actor } = await currentSession();
  const own = actor.kind === 'account' ? await findOwnActivity(actor.accountId, (await params).id) : null;
  if (!own) return { title: portfolioText.columns.title };
  const isDone = Object.hasOwn(activityText.after, firstValue((await searchParams).na));
  const title = own.title || activityText.untitled;
  return { title: isDone ? activityText.done(title) : title };
}

export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { today, activity, registration, versions, title } = loaded;
  const ids = versions.map((version) => version.id);
  const { runId } = activity;
  const [decided, questions, others, lines, evidence, run, claim] = await Promise.all([
    listActivityDecisions(ids),
    listActivityQuestions(ids),
    listActivitiesOf(activity.registrationId),
    loadLines(registration, today),
    loadEvidence(loaded),
    runId === null ? null : findRun(runId),
    runId === null ? null : findOwnClaim(asked.actor.accountId, runId),
  ]);
  const decisions = [];
  for (const decision of decided)
    decisions.push({ ...decision, objection: await loadObjectionTerm(amsterdamDateOf(decision.decidedAt), today) });
  return (
    <PortfolioPage title={title}>
      <ActivityView
        {...loaded}
        {...{ decisions, questions, others, run, claim, evidence }}
        line={lines.get(id)}
        copyId={randomUUID()}
        after={asked.done}
      />
    </PortfolioPage>
  );
});
