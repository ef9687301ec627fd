import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { listOwnCourses } from '@/lib/server/courses/data/courses';
import { readPlace } from '@/lib/shared/list-place';
import { courseListText as text } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../_components/provider-page';
import { CourseListView } from './view';

const ROWS = 50;

export const metadata: Metadata = { title: text.title };

export default definePage('act_for_provider', async ({ actor, today, query }) => (
  <ProviderPage title={text.title} lead={text.lead}>
    <CourseListView page={await listOwnCourses(actor.accountId, readPlace(query), ROWS)} today={today} />
  </ProviderPage>
));
