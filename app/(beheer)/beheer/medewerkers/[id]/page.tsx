import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findColleague } from '@/lib/server/casework/data/roles';
import { colleagueText } from '@/lib/text/nl/casework/people';
import { ColleagueView } from './view';

export const metadata: Metadata = { title: colleagueText.plainTitle };

export default definePage('manage_people', async ({ actor }, { id }: { id: string }) => {
  const colleague = await findColleague(id);
  if (!colleague) return null;
  return (
    <ManagementPage title={colleague.name} trail={['management_people']}>
      <ColleagueView colleague={colleague} isOwn={id === actor.accountId} />
    </ManagementPage>
  );
});
