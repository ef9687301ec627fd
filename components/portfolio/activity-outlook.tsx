import type { NormSet } from '@/lib/content/normset';
import { activityOutlook, type OutlookFacts, type TypedActivity } from '@/lib/portfolio/activity-outlook';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { activityOutlookText as text } from '@/lib/text/nl/portfolio/activity-outlook';

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
    <div role="status">
      {found && (
        <div className="activity-outlook">
          <p>
            <strong>{text.sum(found)}</strong>
          </p>
          {found.outcome && <p>{text.outcome(found.outcome)}</p>}
        </div>
      )}
    </div>
  );
}
