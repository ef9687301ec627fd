import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { openPage } from '@/lib/server/access/door';
import { listOwnCourses } from '@/lib/server/courses/data/courses';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { courseListText as text } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../_components/provider-page';
import { CourseListView } from './view';

const ROWS = 50;

export const metadata: Metadata = { title: text.title };

export default async function CourseListPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const page = await listOwnCourses(actor.accountId, readPlace(await searchParams), ROWS);
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <CourseListView page={page} today={today} />
    </ProviderPage>
  );
}
