import type { NormSet } from '@/lib/content/normset';
import { activityOutlook, type OutlookFacts, type TypedActivity } from '@/lib/portfolio/activity-outlook';
import { evenPace } from '@/lib/portfolio/even-pace';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { activityOutlookText as text } from '@/lib/text/nl/portfolio/activity-outlook';
import { PointsBar } from './points-bar';

type ActivityOutlookProps = {
  typed: TypedActivity;
  outlook: OutlookFacts;
  normSets: NormSet[];
  today: CalendarDate;
};

/** The points that count along while somebody types; without script, as it stood when the page was made. */
export function ActivityOutlook({ typed, outlook, normSets, today }: ActivityOutlookProps) {
  const found = activityOutlook(typed, outlook, normSets, today);
  return (
    <div className={found ? 'activity-outlook' : undefined}>
      <div role="status">
        {found && (
          <p>
            <strong>{text.sum(found)}</strong>
          </p>
        )}
        {found?.outcome && <p>{text.outcome(found.outcome)}</p>}
      </div>
      {found?.outcome && outlook.cycle && (
        <PointsBar
          progress={found.outcome.total}
          pace={evenPace(found.outcome.total.required, outlook.cycle, today)}
          id="vooruitzicht"
        />
      )}
    </div>
  );
}
