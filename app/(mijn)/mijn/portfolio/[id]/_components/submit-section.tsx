import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import type { NormSet } from '@/lib/content/normset';
import { activityBlockers } from '@/lib/portfolio/activity-submission';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import type { Activity } from '@/lib/server/portfolio/data/activities';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { activityBlockerText, activityRemarkText, reviewTexts } from '@/lib/text/nl/portfolio/portfolio';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivitySubmitForm } from '../../_components/activity-act-form';

const text = activityText.submit;

type SubmitSectionProps = { activity: Activity; normSets: NormSet[]; today: CalendarDate };

/** Handing a draft in, or what still stands in the way. */
export function SubmitSection({ activity, normSets, today }: SubmitSectionProps) {
  const { id, version, typeCode, lastDay } = activity;
  const blockers = activityBlockers(activity, normSets, today);
  const [planned, ...others] = blockers;
  if (planned?.code === 'still_planned' && others.length === 0 && lastDay)
    return (
      <Alert variant="info" heading={text.plannedHeading}>
        <p>{activityRemarkText({ code: 'planned', lastDay })}</p>
        <p>
          <a href={`/mijn/portfolio/${id}/agenda`}>{text.toCalendar}</a>
        </p>
      </Alert>
    );
  const review = typeOn(typePeriods(normSets), typeCode, lastDay)?.review;
  return (
    <section className="flow" aria-labelledby="indienen">
      <h2 id="indienen">{text.heading}</h2>
      {blockers.length > 0 ? (
        <Alert variant="warning" heading={text.blockedHeading}>
          <p>{text.blockedText}</p>
          <Bulleted items={blockers.map(activityBlockerText)} />
          <p>
            <a href={`/mijn/portfolio/${id}/wijzigen`}>{text.mend}</a>
          </p>
        </Alert>
      ) : (
        <>
          <p>
            {text.lead} {review && reviewTexts[review]}
          </p>
          <ActivitySubmitForm {...{ id, version }} label={text.button} besideFiles />
        </>
      )}
    </section>
  );
}
