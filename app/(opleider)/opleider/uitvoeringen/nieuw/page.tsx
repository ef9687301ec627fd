import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import type { Trail } from '@/app/_components/frame-of';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkList } from '@/components/ui/link-list';
import { COURSE_PARAM, planHref } from '@/lib/attendance/run-list';
import { listAccreditedPeriods, listPlannableCourses } from '@/lib/server/attendance/data/run-courses';
import { firstValue } from '@/lib/shared/list-address';
import { runFormText as text } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../../_components/provider-page';
import { PlanRunForm } from '../_components/run-form';

export const metadata: Metadata = { title: text.plan.title };

export default definePage('act_for_provider', async ({ actor: { accountId }, today, query }) => {
  const courseId = firstValue(query[COURSE_PARAM]);
  const periods = await listAccreditedPeriods(accountId, courseId);
  const [course] = periods;
  const trail: Trail = ['provider_runs'];
  if (course)
    return (
      <ProviderPage title={`${text.plan.title}: ${course.title}`} lead={text.lead} trail={trail}>
        {periods
          .filter(({ to }) => to >= today)
          .map(({ id, from, to }) => (
            <p key={id}>{text.accredited(from, to)}</p>
          ))}
        <PlanRunForm
          courseId={courseId}
          isStanding={course.form === 'e_learning'}
          filled={{ meetings: 0, trainers: 0 }}
        />
      </ProviderPage>
    );
  const courses = await listPlannableCourses(accountId, today);
  return (
    <ProviderPage title={text.plan.title} lead={text.which.lead} trail={trail}>
      {courses.length === 0 ? (
        <EmptyState heading={text.which.none.heading}>{text.which.none.text}</EmptyState>
      ) : (
        <LinkList items={courses.map(({ id, title }) => ({ label: title, href: planHref(id) }))} />
      )}
    </ProviderPage>
  );
});
