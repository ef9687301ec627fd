import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { findOwnClaim } from '@/lib/server/attendance/data/claims';
import { findRun } from '@/lib/server/attendance/data/runs';
import { loadObjectionTerm } from '@/lib/server/content/objection-term';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { listActivityQuestions } from '@/lib/server/portfolio/data/activity-questions';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { listActivityDecisions } from '@/lib/server/review/data/reviews';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { PortfolioPage } from '../_components/portfolio-page';
import { loadActivity, loadEvidence } from '../load-activity';
import { ActivityView } from './view';

export const metadata: Metadata = { title: portfolioText.columns.title };

export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { today, activity, registration, versions, title } = loaded;
  const ids = versions.map((version) => version.id);
  const decisions = [];
  for (const decision of await listActivityDecisions(ids))
    decisions.push({ ...decision, objection: await loadObjectionTerm(amsterdamDateOf(decision.decidedAt), today) });
  return (
    <PortfolioPage title={title}>
      <ActivityView
        {...loaded}
        decisions={decisions}
        questions={await listActivityQuestions(ids)}
        others={await listActivitiesOf(activity.registrationId)}
        run={activity.runId === null ? null : await findRun(activity.runId)}
        claim={activity.runId === null ? null : await findOwnClaim(asked.actor.accountId, activity.runId)}
        line={(await loadLines(registration, today)).get(id)}
        evidence={await loadEvidence(loaded)}
        copyId={randomUUID()}
        after={asked.done}
      />
    </PortfolioPage>
  );
});
