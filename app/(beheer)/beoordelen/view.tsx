import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { OwnAssessments } from '@/app/(beheer)/_components/own-assessments';
import { OwnDecisions } from '@/app/(beheer)/_components/own-decisions';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { CaseFilter } from '@/app/(beheer)/beheer/aanvragen/_components/case-filter';
import { CaseList } from '@/app/(beheer)/beheer/aanvragen/_components/case-list';
import type { CaseQueuePage } from '@/app/(beheer)/beheer/aanvragen/_components/load-cases';
import { ActivityList } from '@/app/(beheer)/beheer/activiteiten/_components/activity-list';
import { JustReviewed } from '@/app/(beheer)/beheer/activiteiten/_components/just-reviewed';
import type { ActivityQueue, Reviewed } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { ButtonLink } from '@/components/ui/button';
import { caseQueue } from '@/lib/application/case-queue';
import { accreditationPath } from '@/lib/courses/accreditation-forms';
import type { OwnDecision } from '@/lib/server/casework/data/own-decisions';
import type { OwnAssessment } from '@/lib/server/courses/data/assessments';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { handlingText } from '@/lib/text/nl/application/cases';
import { queueText, assessmentText as text } from '@/lib/text/nl/casework/management';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';

/** The places of the second list, in the address. */
export const ACTIVITIES_LIST = 'activiteiten';

const givenBack = {
  losgelaten: handlingText.done.teruggegeven,
  'activiteit-losgelaten': reviewText.handling.done.teruggegeven,
};

type AssessingViewProps = {
  cases: CaseQueuePage;
  activities: ActivityQueue;
  reviewed: Reviewed;
  assessments: OwnAssessment[];
  /** What they decided before. */
  decisions: OwnDecision[];
  /** What led here, as the address says it. */
  done: string;
  isExpired: boolean;
  today: CalendarDate;
  readerId: string;
};

/** The cases, activities and courses that a manager gave to this assessor, and no others. */
export function AssessingView(props: AssessingViewProps) {
  const { cases, activities, reviewed, assessments, decisions, done, isExpired, today, readerId } = props;
  const { path, query, decided, nextHref } = cases;
  const others = Object.fromEntries(new URL(caseQueue.href(path, query), 'https://register.example').searchParams);
  return (
    <>
      {decided && (
        <JustDecided
          key={decided.id}
          {...{ done: decided.done, takeBack: decided.takeBack, nextHref }}
          words={queueText}
        />
      )}
      <JustReviewed {...reviewed} />
      {!decided && !reviewed.decided && firstOf(props) && (
        <p className="form-actions">
          <ButtonLink href={firstOf(props) ?? ''}>{text.next}</ButtonLink>
        </p>
      )}
      <ArrivedNews news={done} texts={givenBack} />
      <section className="flow" aria-labelledby="aanvragen">
        <h2 id="aanvragen">{text.applications}</h2>
        {isExpired && <SearchExpired />}
        {(cases.steps.nextHref || caseQueue.isNarrowed(query)) && <CaseFilter path={path} query={query} />}
        <CaseList cases={cases} today={today} readerId={readerId} empty={text.empty} />
      </section>
      <section className="flow" aria-labelledby="activiteiten">
        <h2 id="activiteiten">{reviewQueueText.title}</h2>
        <ActivityList
          query={activities.query}
          rows={activities.rows}
          empty={reviewQueueText.emptyAssigned}
          of={reviewQueueText.title}
          steps={stepHrefs(activities.steps, (place) =>
            placeHref(path, place, { params: others, list: ACTIVITIES_LIST }),
          )}
        />
      </section>
      <OwnAssessments assessments={assessments} today={today} />
      <OwnDecisions decisions={decisions} />
    </>
  );
}

/** Where to begin: what waits longest of the first kind of which something waits. */
function firstOf({ cases, reviewed, assessments }: AssessingViewProps): string | null {
  const [course] = assessments;
  return cases.nextHref ?? reviewed.nextHref ?? (course ? accreditationPath('beoordelen', course.requestId) : null);
}
