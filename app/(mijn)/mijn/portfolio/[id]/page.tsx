import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { ActivityBadge } from '@/components/portfolio/activity-badge';
import { ActivityFacts } from '@/components/portfolio/activity-facts';
import { PointsLine } from '@/components/portfolio/points-line';
import { Alert } from '@/components/ui/alert';
import { Tag } from '@/components/ui/tag';
import { holdingReason } from '@/lib/portfolio/activity-states';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { versionFacts } from '@/lib/portfolio/versions';
import { single } from '@/lib/server/platform/page';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { listActivityQuestions } from '@/lib/server/portfolio/data/activity-questions';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { listActivityDecisions } from '@/lib/server/review/data/reviews';
import { activityStateTexts } from '@/lib/text/nl/portfolio/portfolio';
import { portfolioText, activityText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { loadActivity } from '../_components/load-activity';
import { PortfolioPage } from '../_components/portfolio-page';
import { ActivityActions } from './_components/activity-actions';
import { ActivityHistory } from './_components/activity-history';
import { AskedNotice, RemarkNotices, VersionNotice } from './_components/activity-notices';
import { EvidenceSection } from './_components/evidence-section';
import { SubmitSection } from './_components/submit-section';

export const metadata: Metadata = { title: portfolioText.columns.title };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ActivityPage({ params, searchParams }: Props) {
  const loaded = await loadActivity(params);
  if (!loaded) return <NotAvailable />;
  const { id, today, activity, registration, versions, normSets, mayKeep, title } = loaded;
  const { state, typeCode, lastDay, isAccredited } = activity;
  const isHeld = holdingReason(versionFacts(versions, id)) !== null;
  const ids = versions.map((version) => version.id);
  const questions = await listActivityQuestions(ids);
  const decisions = await listActivityDecisions(ids);
  const others = await listActivitiesOf(activity.registrationId);
  return (
    <PortfolioPage title={title}>
      <ResultBanner after={single((await searchParams).na)} />
      <p>
        <ActivityBadge state={state} /> {isAccredited && <Tag>{text.accredited}</Tag>}
      </p>
      <p>{activityStateTexts[state].explanation}</p>
      <PointsLine activity={activity} line={(await loadLines(registration, today)).get(id)} />
      {!mayKeep && <Alert variant="info">{portfolioText.hasLeft}</Alert>}
      <VersionNotice activity={activity} versions={versions} />
      {mayKeep && !isHeld && <AskedNotice question={questions.find((one) => one.activityId === id && isOpen(one))} />}
      <RemarkNotices {...{ activity, others, normSets, today }} />
      <section className="flow" aria-labelledby="ingevuld">
        <h2 id="ingevuld">{text.factsHeading}</h2>
        <ActivityFacts activity={activity} type={typeOn(typePeriods(normSets), typeCode, lastDay)} />
      </section>
      <EvidenceSection activity={activity} place="activity" />
      {mayKeep && state === 'draft' && !isHeld && <SubmitSection {...{ activity, normSets, today }} />}
      {mayKeep && <ActivityActions activity={activity} versions={versions} copyId={randomUUID()} />}
      <ActivityHistory activityId={id} decisions={decisions} questions={questions} today={today} />
      <p>
        <a href="/mijn/portfolio">{text.back}</a>
      </p>
    </PortfolioPage>
  );
}

function isOpen({ answeredAt, closedAt }: { answeredAt: Date | null; closedAt: Date | null }): boolean {
  return answeredAt === null && closedAt === null;
}

const outcomes = text.after;

function ResultBanner({ after = '' }: { after?: string }) {
  if (after === 'bestand-geweigerd') return <Alert variant="warning">{text.submit.fileRefused}</Alert>;
  if (!Object.hasOwn(outcomes, after)) return null;
  return <Alert variant="success">{outcomes[after as keyof typeof outcomes]}</Alert>;
}
