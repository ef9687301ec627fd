import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { isColleagues } from '@/lib/casework/role-changes';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { listColleagues } from '@/lib/server/casework/data/roles';
import { peopleText as text } from '@/lib/text/nl/casework/people';
import { PeopleView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_people', async ({ now, done }) => {
  const colleagues = await listColleagues();
  const invitations = (await listOpenInvitations()).filter(isColleagues);

  return (
    <ManagementPage queue="management_people" title={text.title} lead={text.lead}>
      <PeopleView {...{ colleagues, invitations, now, done }} />
    </ManagementPage>
  );
});
