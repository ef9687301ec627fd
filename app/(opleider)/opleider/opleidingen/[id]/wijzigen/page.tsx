import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { courseValues } from '@/lib/courses/course-forms';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../../_components/provider-page';
import { CourseForm } from '../../_components/course-form';
import { loadCourse } from '../../load-course';

export const metadata: Metadata = { title: text.editTitle };

/** It saves itself as one goes. */
export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadCourse(asked, id);
  if (!loaded) return null;
  const { course, newest, normSet, here, trail } = loaded;
  if (!isEditableAccreditation(newest.request.state)) redirect(here);
  return (
    <ProviderPage title={text.editTitle} lead={text.addLead} trail={trail}>
      {asked.done === 'versie' && <Alert variant="success">{text.after.versie}</Alert>}
      <CourseForm
        id={id}
        version={newest.version}
        providers={[course.provider]}
        course={courseValues(newest.contents)}
        normSet={normSet}
        back={{ href: here, label: text.backToCourse }}
      />
    </ProviderPage>
  );
});
