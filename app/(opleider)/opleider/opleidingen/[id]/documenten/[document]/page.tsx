import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { listDocuments } from '@/lib/server/courses/data/course-documents';
import { documentsText } from '@/lib/text/nl/courses/courses';
import { removalText as text } from '@/lib/text/nl/portfolio/evidence';
import { ProviderPage } from '../../../../../_components/provider-page';
import { RemoveDocumentForm } from '../../../_components/course-act-forms';
import { loadCourse } from '../../../load-course';

export const metadata: Metadata = { title: documentsText.removalTitle };

type Params = { id: string; document: string };

/** Asked before a file goes: it can't be brought back. */
export default definePage('act_for_provider', async (asked, params: Params) => {
  const loaded = await loadCourse(asked, params.id);
  if (!loaded) return null;
  const { newest, here, trail } = loaded;
  const document = (await listDocuments(newest.id)).find(({ id }) => id === params.document);
  if (!document) return null;
  if (!isEditableAccreditation(newest.request.state)) redirect(here);
  return (
    <ProviderPage title={documentsText.removalTitle} lead={text.lead(document.name)} trail={trail}>
      <RemoveDocumentForm documentId={document.id} aside={<a href={`${here}#documenten`}>{text.stay}</a>} />
    </ProviderPage>
  );
});
