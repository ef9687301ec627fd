import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { ProviderPage } from '../../../../_components/provider-page';
import { WithdrawRequestForm } from '../../_components/course-act-forms';
import { loadCourse } from '../../load-course';

const text = coursePageText.withdraw;

export const metadata: Metadata = { title: text.title };

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadCourse(asked, id);
  if (!loaded) return null;
  const { newest, here, trail } = loaded;
  const { state, version, fee } = newest.request;
  if (!isOpenAccreditation(state)) redirect(here);
  const words = state === 'draft' ? text.draft : text;
  return (
    <ProviderPage title={words.title} lead={words.lead} trail={trail}>
      {fee !== null && fee > 0 && <Alert variant="warning">{text.paid}</Alert>}
      <WithdrawRequestForm {...{ id, version }} label={words.submit} aside={<a href={here}>{words.stay}</a>} />
    </ProviderPage>
  );
});
