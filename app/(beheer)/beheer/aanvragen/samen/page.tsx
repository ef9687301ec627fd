import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { caseQueue } from '@/lib/application/case-queue';
import { readTogether } from '@/lib/application/together';
import { openTogether } from '@/lib/server/application/open-together';
import { togetherText as text } from '@/lib/text/nl/application/together';
import { TogetherView } from './view';

export const metadata: Metadata = { title: text.title };

/** Cases that wait at one organisation, to approve in one go after one call to it. */
export default definePage('decide_applications', async (asked) => {
  const { organisation } = caseQueue.read(asked.query);
  if (organisation === '') return null;
  const file = await openTogether(organisation, readTogether(asked.query), asked);
  return (
    <ManagementPage done={asked.done} title={text.title} lead={organisation} trail={['management_applications']}>
      <TogetherView organisation={organisation} file={file} today={asked.today} />
    </ManagementPage>
  );
});
