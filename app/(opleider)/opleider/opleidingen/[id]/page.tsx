import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { place } from '@/components/frame/places';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadObjectionTerm } from '@/lib/server/content/objection-term';
import { listProviderQuestions } from '@/lib/server/courses/data/accreditation-questions';
import { feeOf } from '@/lib/server/courses/own-course';
import { single } from '@/lib/server/platform/page';
import { courseListText } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../_components/provider-page';
import { loadCourse, loadDocuments } from '../load-course';
import { CourseView } from './view';

export const metadata: Metadata = { title: courseListText.columns.title };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CoursePage({ params, searchParams }: Props) {
  const loaded = await loadCourse(params);
  if (!loaded) return <NotAvailable />;
  const { course, newest, today, title } = loaded;
  const settings = await getSettings(today);
  const { decidedOn } = newest.request;
  return (
    <ProviderPage title={title} trail={[place('provider_courses')]}>
      <CourseView
        {...loaded}
        {...(await loadDocuments(newest, today))}
        fee={feeOf(course, settings, today)}
        answerWeeks={settings.accreditationWeeks}
        questions={await listProviderQuestions(newest.request.id)}
        objection={decidedOn && (await loadObjectionTerm(decidedOn, today))}
        after={single((await searchParams).na)}
      />
    </ProviderPage>
  );
}
