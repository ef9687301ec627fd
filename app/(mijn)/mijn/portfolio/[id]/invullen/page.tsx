import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { activityValues } from '@/lib/portfolio/activity-forms';
import { placeIn } from '@/lib/portfolio/filling-in';
import { versionFacts } from '@/lib/portfolio/versions';
import { loadOutlook } from '@/lib/server/portfolio/portfolio-outlook';
import { listActivityDecisions } from '@/lib/server/review/data/reviews';
import { dateAsTyped } from '@/lib/shared/calendar-date';
import { fillInText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity, loadEvidence } from '../../load-activity';
import { loadSeries } from '../../load-series';
import { FillInView } from './view';

export const metadata: Metadata = { title: text.title };

/** The evidence on the left, what it is of on the right: of one photo, of many files, and of one that is mended. */
export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { today, activity, registration, versions, normSets, mayKeep } = loaded;
  const { isSuperseded, isFrozen } = versionFacts(versions, id);
  if (!mayKeep || activity.state !== 'draft' || isSuperseded || isFrozen) redirect(`/mijn/portfolio/${id}`);
  const replaced = activity.replacesId;
  const [series, decisions, outlook, evidence] = await Promise.all([
    loadSeries(asked),
    replaced ? listActivityDecisions([replaced]) : [],
    loadOutlook({ registration, activity }, normSets, today),
    loadEvidence(loaded),
  ]);
  const place = placeIn(series, id);
  const before = place ? series[place.number - 2] : undefined;
  const isFresh = activity.typeCode === '' && activity.lastDay === null;
  const offered = isFresh && before?.typeCode ? before : null;
  return (
    <PortfolioPage title={replaced ? text.mendTitle : text.title} lead={place ? text.place(place) : undefined}>
      <FillInView
        {...{ id, today, normSets, place, outlook, evidence }}
        version={activity.version}
        values={{
          ...activityValues(activity),
          ...(offered && {
            type: offered.typeCode,
            lastDay: offered.lastDay ? dateAsTyped(offered.lastDay) : '',
          }),
        }}
        isOffered={offered !== null}
        isAccredited={activity.isAccredited}
        saved={asked.done === 'bewaard' && before ? before.title : null}
        decision={decisions.findLast(({ outcome }) => outcome === 'rejected') ?? null}
      />
    </PortfolioPage>
  );
});
