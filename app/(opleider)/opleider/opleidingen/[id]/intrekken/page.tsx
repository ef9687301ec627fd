import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../../_components/provider-page';
import { WithdrawRequestForm } from '../../_components/course-act-forms';
import { loadCourse } from '../../load-course';

const text = coursePageText.withdraw;

export const metadata: Metadata = { title: text.title };

export default async function WithdrawRequestPage({ params }: { params: Promise<{ id: string }> }) {
  const loaded = await loadCourse(params);
  if (!loaded) return <NotAvailable />;
  const { course, newest, title } = loaded;
  const { state, version, fee } = newest.request;
  const here = `${place('provider_courses').href}/${course.id}`;
  if (!isOpenAccreditation(state)) redirect(here);
  return (
    <ProviderPage title={text.title} lead={text.lead} trail={[place('provider_courses'), { label: title, href: here }]}>
      {fee !== null && fee > 0 && <Alert variant="warning">{text.paid}</Alert>}
      <WithdrawRequestForm id={course.id} version={version} aside={<a href={here}>{text.stay}</a>} />
    </ProviderPage>
  );
}
