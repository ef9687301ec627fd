import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { place } from '@/components/frame/places';
import { particularsValues } from '@/lib/courses/course-forms';
import { accreditedVersion } from '@/lib/courses/course-versions';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../../_components/provider-page';
import { ParticularsForm } from '../../_components/course-act-forms';
import { loadCourse } from '../../load-course';

const text = coursePageText.particulars;

export const metadata: Metadata = { title: text.title };

export default async function CourseParticularsPage({ params }: { params: Promise<{ id: string }> }) {
  const loaded = await loadCourse(params);
  if (!loaded) return <NotAvailable />;
  const { course, title } = loaded;
  const here = `${place('provider_courses').href}/${course.id}`;
  const accredited = accreditedVersion(course);
  if (!accredited) redirect(here);
  return (
    <ProviderPage title={text.title} lead={text.lead} trail={[place('provider_courses'), { label: title, href: here }]}>
      <ParticularsForm id={course.id} version={accredited.version} defaults={particularsValues(accredited.contents)} />
    </ProviderPage>
  );
}
