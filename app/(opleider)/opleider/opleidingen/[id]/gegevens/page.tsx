import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { particularsValues } from '@/lib/courses/course-forms';
import { accreditedVersion } from '@/lib/courses/course-versions';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../../_components/provider-page';
import { ParticularsForm } from '../../_components/course-act-forms';
import { loadCourse } from '../../load-course';

const text = coursePageText.particulars;

export const metadata: Metadata = { title: text.title };

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadCourse(asked, id);
  if (!loaded) return null;
  const { course, here, trail } = loaded;
  const accredited = accreditedVersion(course);
  if (!accredited) redirect(here);
  return (
    <ProviderPage title={text.title} lead={text.lead} trail={trail}>
      <ParticularsForm id={id} version={accredited.version} defaults={particularsValues(accredited.contents)} />
    </ProviderPage>
  );
});
