import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadObjectionTerm } from '@/lib/server/content/objection-term';
import { listProviderQuestions } from '@/lib/server/courses/data/accreditation-questions';
import { feeOf } from '@/lib/server/courses/own-course';
import { courseListText } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../_components/provider-page';
import { loadCourse, loadDocuments } from '../load-course';
import { CourseView } from './view';

export const metadata: Metadata = { title: courseListText.columns.title };

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadCourse(asked, id);
  if (!loaded) return null;
  const { course, newest, today, title } = loaded;
  const { id: requestId, decidedOn } = newest.request;
  const [settings, documents, questions, objection] = await Promise.all([
    getSettings(today),
    loadDocuments(newest, today),
    listProviderQuestions(requestId),
    decidedOn && loadObjectionTerm(decidedOn, today),
  ]);
  return (
    <ProviderPage title={title} trail={['provider_courses']}>
      <CourseView
        {...loaded}
        {...documents}
        fee={feeOf(course, settings, today)}
        answerWeeks={settings.accreditationWeeks}
        questions={questions}
        objection={objection}
        after={asked.done}
      />
    </ProviderPage>
  );
});
