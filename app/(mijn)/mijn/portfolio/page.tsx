import type { Metadata } from 'next';
import { type Asked, definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import type { NormSet } from '@/lib/content/normset';
import { ACTIVITY_PAGE_SIZE, activityFilter, cycleChoices, readActivityQuery } from '@/lib/portfolio/activity-query';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { isInRegister } from '@/lib/registration/registration-states';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { listOwnActivities } from '@/lib/server/portfolio/data/activities';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { portfolioText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { loadSeries } from './load-series';
import { NotRegistered, PortfolioView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async (asked) => {
  const { actor } = asked;
  const [registration, published] = await Promise.all([findOwnRegistration(actor.accountId), listNormsets()]);
  const normSets = published.map(({ normSet }) => normSet);
  return (
    <SitePage current="my_portfolio" trail={[]} title={text.title} snelmenu={false} lead={text.lead}>
      {registration ? <PortfolioView {...(await load(asked, registration, normSets))} /> : <NotRegistered />}
    </SitePage>
  );
});

async function load(asked: Asked<'keep_portfolio'>, registration: Registration, normSets: NormSet[]) {
  const { actor, today, done } = asked;
  const query = readActivityQuery(asked.query);
  const periods = typePeriods(normSets);
  const cycles = cycleChoices(cyclesUntil(normSets, registration.registeredOn, today).cycles);
  const page = { skip: (query.page - 1) * ACTIVITY_PAGE_SIZE, take: ACTIVITY_PAGE_SIZE };
  const [found, series, lines] = await Promise.all([
    listOwnActivities(actor.accountId, activityFilter(query, cycles, periods), page),
    loadSeries(asked),
    loadLines(registration, today),
  ]);
  return {
    ...{ query, periods, cycles, lines },
    ...found,
    categories: [...new Set(normSets.flatMap((normSet) => normSet.categories.map(({ code }) => code)))],
    mayKeep: isInRegister(registration.state),
    toFillIn: series.filter(({ isComplete }) => !isComplete).length,
    after: done,
  };
}
