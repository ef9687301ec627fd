import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { isGrantedRole } from '@/lib/casework/role-changes';
import { findColleague } from '@/lib/server/casework/data/roles';
import { single } from '@/lib/server/platform/page';
import { colleagueText } from '@/lib/text/nl/casework/people';
import { RevokeView } from './view';

const text = colleagueText.revoke;

export const metadata: Metadata = { title: text.plainTitle };

export default definePage('manage_people', async ({ actor, query }, { id }: { id: string }) => {
  const colleague = await findColleague(id);
  const role = single(query.rol);
  if (!colleague || !isGrantedRole(role) || !colleague.held.includes(role)) return null;
  const { name } = colleague;
  return (
    <ManagementPage
      title={id === actor.accountId ? text.ownTitle(role) : text.title(name, role)}
      trail={['management_people', { label: name, href: `/beheer/medewerkers/${id}` }]}
    >
      <RevokeView colleague={colleague} role={role} />
    </ManagementPage>
  );
});
