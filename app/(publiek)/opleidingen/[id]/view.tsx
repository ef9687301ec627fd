import { CourseFacts } from '@/components/courses/course-facts';
import { place } from '@/components/frame/places';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { CATALOGUE, coursePath } from '@/lib/catalogue/catalogue-query';
import type { NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import type { CatalogueCourse } from '@/lib/server/catalogue/data/catalogue';
import type { CatalogueRun } from '@/lib/server/catalogue/data/catalogue-runs';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { catalogueCourseText as text } from '@/lib/text/nl/catalogue/catalogue';
import { CourseRuns } from './_components/course-runs';

type CatalogueCourseViewProps = {
  course: CatalogueCourse;
  coming: Paged<CatalogueRun>;
  /** For who keeps a portfolio. */
  begun: CatalogueRun[];
  normSets: NormSet[];
  /** By run, the activity in one's own portfolio; null for who keeps none. */
  chosen: ReadonlyMap<string, string> | null;
  mayLogIn: boolean;
  today: CalendarDate;
};

export function CatalogueCourseView(props: CatalogueCourseViewProps) {
  const { course, coming, begun, normSets, chosen, mayLogIn, today } = props;
  const { rows, ...steps } = coming;
  const path = coursePath(course.id);
  const runs = { courseId: course.id, normSets, chosen };
  return (
    <>
      <p>{text.accredited(course.validFrom, course.validTo)}</p>
      {rows.length > 0 && (
        <p>
          <a href="#wanneer">{text.toRuns}</a>
        </p>
      )}
      <section className="flow" aria-labelledby="over">
        <h2 id="over">{text.factsHeading}</h2>
        <CourseFacts course={course.contents} normSet={normSetOn(normSets, today)} provider={course.provider} />
      </section>
      <section className="flow" aria-labelledby="wanneer">
        <h2 id="wanneer">{text.runs.heading}</h2>
        {rows.length > 0 && mayLogIn && (
          <p>
            {text.choose.logIn.text}{' '}
            <a href={`${place('log_in').href}?${new URLSearchParams({ naar: path })}`}>{text.choose.logIn.link}</a>
          </p>
        )}
        {rows.length === 0 ? (
          <EmptyState heading={text.runs.none.heading} headingLevel={3}>
            {text.runs.none.text}
          </EmptyState>
        ) : (
          <CourseRuns {...runs} rows={rows} />
        )}
        <PageSteps of={text.runs.heading} {...stepHrefs(steps, (to) => placeHref(path, to, { fragment: 'wanneer' }))} />
      </section>
      {begun.length > 0 && (
        <section className="flow" aria-labelledby="geweest">
          <h2 id="geweest">{text.begun.heading}</h2>
          <p>{text.begun.text}</p>
          <CourseRuns {...runs} rows={begun} areBegun />
        </section>
      )}
      <p>
        <a href={CATALOGUE}>{text.back}</a>
      </p>
    </>
  );
}
