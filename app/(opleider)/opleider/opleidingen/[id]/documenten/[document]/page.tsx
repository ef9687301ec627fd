import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { place } from '@/components/frame/places';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { listDocuments } from '@/lib/server/courses/data/course-documents';
import { removalText as text } from '@/lib/text/nl/portfolio/evidence';
import { ProviderPage } from '../../../../../_components/provider-page';
import { RemoveDocumentForm } from '../../../_components/course-act-forms';
import { loadCourse } from '../../../load-course';

export const metadata: Metadata = { title: text.title };

/** Asked before a file goes: it can't be brought back. */
export default async function RemoveDocumentPage({ params }: { params: Promise<{ id: string; document: string }> }) {
  const loaded = await loadCourse(params);
  if (!loaded) return <NotAvailable />;
  const { course, newest, title } = loaded;
  const here = `${place('provider_courses').href}/${course.id}`;
  const asked = (await params).document;
  const document = (await listDocuments(newest.id)).find(({ id }) => id === asked);
  if (!document) return await notAvailable();
  if (!isEditableAccreditation(newest.request.state)) redirect(here);
  return (
    <ProviderPage
      title={text.title}
      lead={text.lead(document.name)}
      trail={[place('provider_courses'), { label: title, href: here }]}
    >
      <RemoveDocumentForm documentId={document.id} aside={<a href={`${here}#documenten`}>{text.stay}</a>} />
    </ProviderPage>
  );
}
