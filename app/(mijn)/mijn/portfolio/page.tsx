import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { ACTIVITY_PAGE_SIZE, activityFilter, cycleChoices, readActivityQuery } from '@/lib/portfolio/activity-query';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { isInRegister } from '@/lib/registration/registration-states';
import { openPage } from '@/lib/server/access/door';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { single } from '@/lib/server/platform/page';
import { listOwnActivities } from '@/lib/server/portfolio/data/activities';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { portfolioText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { NotRegistered, PortfolioView } from './view';

export const metadata: Metadata = { title: text.title };

type Params = Record<string, string | string[] | undefined>;

export default async function PortfolioListPage({ searchParams }: { searchParams: Promise<Params> }) {
  const opened = await openPage('keep_portfolio');
  if (!opened) return <NotAvailable />;
  const registration = await findOwnRegistration(opened.actor.accountId);
  return (
    <SitePage current="my_portfolio" trail={[]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      {registration ? (
        <PortfolioView {...(await load(opened.actor.accountId, registration, opened.today, await searchParams))} />
      ) : (
        <NotRegistered />
      )}
    </SitePage>
  );
}

async function load(accountId: string, registration: Registration, today: CalendarDate, params: Params) {
  const query = readActivityQuery(params);
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const periods = typePeriods(normSets);
  const cycles = cycleChoices(cyclesUntil(normSets, registration.registeredOn, today).cycles);
  const page = { skip: (query.page - 1) * ACTIVITY_PAGE_SIZE, take: ACTIVITY_PAGE_SIZE };
  return {
    ...{ query, periods, cycles },
    ...(await listOwnActivities(accountId, activityFilter(query, cycles, periods), page)),
    categories: [...new Set(normSets.flatMap((normSet) => normSet.categories.map(({ code }) => code)))],
    lines: await loadLines(registration, today),
    mayKeep: isInRegister(registration.state),
    after: single(params.na),
  };
}
