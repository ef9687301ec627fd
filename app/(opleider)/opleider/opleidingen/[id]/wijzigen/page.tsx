import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { courseValues } from '@/lib/courses/course-forms';
import { single } from '@/lib/server/platform/page';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../../_components/provider-page';
import { CourseForm } from '../../_components/course-form';
import { loadCourse } from '../../load-course';

export const metadata: Metadata = { title: text.editTitle };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** It saves itself as one goes. */
export default async function EditCoursePage({ params, searchParams }: Props) {
  const loaded = await loadCourse(params);
  if (!loaded) return <NotAvailable />;
  const { course, newest, normSet, title } = loaded;
  const here = `${place('provider_courses').href}/${course.id}`;
  if (!isEditableAccreditation(newest.request.state)) redirect(here);
  return (
    <ProviderPage
      title={text.editTitle}
      lead={text.addLead}
      trail={[place('provider_courses'), { label: title, href: here }]}
    >
      {single((await searchParams).na) === 'versie' && <Alert variant="success">{text.after.versie}</Alert>}
      <CourseForm
        id={course.id}
        version={newest.version}
        providers={[course.provider]}
        course={courseValues(newest.contents)}
        normSet={normSet}
        back={{ href: here, label: text.backToCourse }}
      />
    </ProviderPage>
  );
}
