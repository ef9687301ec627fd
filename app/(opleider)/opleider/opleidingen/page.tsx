import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { listOwnCourses } from '@/lib/server/courses/data/courses';
import { firstValue, readSearchText } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { courseListText as text } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../_components/provider-page';
import { COURSE_WORDS_PARAM, CourseListView } from './view';

const ROWS = 25;

export const metadata: Metadata = { title: text.title };

export default definePage('act_for_provider', async ({ actor, today, query }) => {
  const search = { text: readSearchText(firstValue(query[COURSE_WORDS_PARAM])), place: readPlace(query) };
  const page = await listOwnCourses(actor.accountId, search, ROWS);
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <CourseListView page={page} words={search.text} today={today} />
    </ProviderPage>
  );
});
