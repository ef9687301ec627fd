import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { PointsLine } from '@/components/portfolio/points-line';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { ACTIVITY_PAGE_SIZE, activityFilter, cycleChoices, readActivityQuery } from '@/lib/portfolio/activity-query';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { manyFilesPath } from '@/lib/portfolio/evidence-places';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { isInRegister } from '@/lib/registration/registration-states';
import { openPage } from '@/lib/server/access/door';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { single } from '@/lib/server/platform/page';
import { listOwnActivities } from '@/lib/server/portfolio/data/activities';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { activityText, portfolioText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityFilter } from './_components/activity-filter';
import { ActivityList } from './_components/activity-list';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PortfolioListPage({ searchParams }: Props) {
  const opened = await openPage('keep_portfolio');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration) return <NotRegistered />;
  const params = await searchParams;
  const query = readActivityQuery(params);
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const periods = typePeriods(normSets);
  const cycles = cycleChoices(cyclesUntil(normSets, registration.registeredOn, today).cycles);
  const page = { skip: (query.page - 1) * ACTIVITY_PAGE_SIZE, take: ACTIVITY_PAGE_SIZE };
  const { rows, total } = await listOwnActivities(actor.accountId, activityFilter(query, cycles, periods), page);
  const categories = [...new Set(normSets.flatMap((normSet) => normSet.categories.map(({ code }) => code)))];
  const lines = await loadLines(registration, today);
  const mayKeep = isInRegister(registration.state);
  return (
    <SitePage current="my_portfolio" trail={[]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      {single(params.na) === 'verwijderd' && <Alert variant="success">{activityText.after.verwijderd}</Alert>}
      {mayKeep ? <Adding /> : <Alert variant="info">{text.hasLeft}</Alert>}
      <section className="flow" aria-labelledby="activiteiten">
        <h2 id="activiteiten">{text.listHeading}</h2>
        <ActivityFilter query={query} cycles={cycles} categories={categories} />
        <ActivityList
          {...{ query, rows, total, periods }}
          points={(activity) => <PointsLine activity={activity} line={lines.get(activity.id)} />}
          empty={<Empty mayKeep={mayKeep} />}
        />
      </section>
    </SitePage>
  );
}

function Adding() {
  return (
    <p className="form-actions">
      <ButtonLink href="/mijn/portfolio/toevoegen">{text.add}</ButtonLink>
      <a href={manyFilesPath}>{text.manyFiles}</a>
      <a href="/wat-telt-mee">{text.whatCounts}</a>
    </p>
  );
}

function Empty({ mayKeep }: { mayKeep: boolean }) {
  return (
    <EmptyState heading={text.empty.heading} headingLevel={3}>
      {mayKeep ? text.empty.text : text.empty.left}
    </EmptyState>
  );
}

function NotRegistered() {
  const { heading, text: sentence, link } = text.notRegistered;
  return (
    <SitePage current="my_portfolio" trail={[]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <EmptyState heading={heading}>
        <p>{sentence}</p>
        <p>
          <a href="/mijn">{link}</a>
        </p>
      </EmptyState>
    </SitePage>
  );
}
