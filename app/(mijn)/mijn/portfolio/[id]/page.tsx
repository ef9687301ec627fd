import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { loadObjectionTerm } from '@/lib/server/content/objection-term';
import { single } from '@/lib/server/platform/page';
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

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ActivityPage({ params, searchParams }: Props) {
  const loaded = await loadActivity(params);
  if (!loaded) return <NotAvailable />;
  const { id, today, activity, registration, versions, title } = loaded;
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
        line={(await loadLines(registration, today)).get(id)}
        evidence={await loadEvidence(loaded)}
        copyId={randomUUID()}
        after={single((await searchParams).na)}
      />
    </PortfolioPage>
  );
}
