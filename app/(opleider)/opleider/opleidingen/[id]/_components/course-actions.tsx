import { ButtonLink } from '@/components/ui/button';
import { LinkList } from '@/components/ui/link-list';
import { planHref } from '@/lib/attendance/run-list';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import { accreditedVersion } from '@/lib/courses/course-versions';
import type { CourseVersion, OwnCourse } from '@/lib/server/courses/data/courses';
import { runsText } from '@/lib/text/nl/attendance/runs';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { StartVersionForm } from '../../_components/course-act-forms';

const text = coursePageText.actions;

/** What its provider can do with it now, besides asking for accreditation. */
export function CourseActions({ course, newest }: { course: OwnCourse; newest: CourseVersion }) {
  const accredited = accreditedVersion(course)?.request;
  const { state } = newest.request;
  const isOpen = isOpenAccreditation(state);
  const mayRenew = accredited?.accreditation?.endedOn === null;
  const here = `/opleider/opleidingen/${course.id}`;
  return (
    <section className="flow" aria-labelledby="acties">
      <h2 id="acties">{text.heading}</h2>
      {mayRenew && (
        <p>
          <ButtonLink href={planHref(course.id)}>{runsText.plan}</ButtonLink>
        </p>
      )}
      {!isOpen && mayRenew && (
        <>
          <p>{text.renewHint}</p>
          <StartVersionForm id={course.id} accreditationId={accredited.id} label={text.renew} />
        </>
      )}
      {!isOpen && (
        <>
          <p>{text.newVersionHint}</p>
          <StartVersionForm id={course.id} accreditationId="" label={text.newVersion} />
        </>
      )}
      <LinkList
        items={[
          accredited !== null && { href: `${here}/gegevens`, label: text.particulars },
          isOpen && { href: `${here}/intrekken`, label: state === 'draft' ? text.dropDraft : text.withdraw },
        ]}
      />
    </section>
  );
}
