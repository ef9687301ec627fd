import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkList } from '@/components/ui/link-list';
import { COURSE_PARAM, planHref } from '@/lib/attendance/run-list';
import { openPage } from '@/lib/server/access/door';
import { listAccreditedPeriods, listPlannableCourses } from '@/lib/server/attendance/data/run-courses';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { runsText, runFormText as text } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../../_components/provider-page';
import { PlanRunForm } from '../_components/run-form';

export const metadata: Metadata = { title: text.plan.title };

export default async function PlanRunPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { accountId } = opened.actor;
  const courseId = firstValue((await searchParams)[COURSE_PARAM]);
  const [course] = await listAccreditedPeriods(accountId, courseId);
  const trail = [{ label: runsText.title, href: '/opleider/uitvoeringen' }];
  if (course)
    return (
      <ProviderPage title={`${text.plan.title}: ${course.title}`} lead={text.lead} trail={trail}>
        <PlanRunForm
          courseId={courseId}
          isStanding={course.form === 'e_learning'}
          filled={{ meetings: 0, trainers: 0 }}
        />
      </ProviderPage>
    );
  const courses = await listPlannableCourses(accountId, opened.today);
  return (
    <ProviderPage title={text.plan.title} lead={text.which.lead} trail={trail}>
      {courses.length === 0 ? (
        <EmptyState heading={text.which.none.heading}>{text.which.none.text}</EmptyState>
      ) : (
        <LinkList items={courses.map(({ id, title }) => ({ label: title, href: planHref(id) }))} />
      )}
    </ProviderPage>
  );
}
