import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { ACTIVITY_PAGE_SIZE, activityFilter, cycleChoices, readActivityQuery } from '@/lib/portfolio/activity-query';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { isInRegister } from '@/lib/registration/registration-states';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { single } from '@/lib/server/platform/page';
import { listOwnActivities } from '@/lib/server/portfolio/data/activities';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { AddressParams } from '@/lib/shared/list-address';
import { portfolioText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { loadSeries } from './load-series';
import { NotRegistered, PortfolioView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async (asked) => {
  const { actor, today, query } = asked;
  const registration = await findOwnRegistration(actor.accountId);
  return (
    <SitePage current="my_portfolio" trail={[]} title={text.title} lead={text.lead}>
      {registration ? (
        <PortfolioView
          {...(await load(actor.accountId, registration, today, query))}
          toFillIn={(await loadSeries(asked)).filter(({ isComplete }) => !isComplete).length}
        />
      ) : (
        <NotRegistered />
      )}
    </SitePage>
  );
});

async function load(accountId: string, registration: Registration, today: CalendarDate, params: AddressParams) {
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
