import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { afterRevocation, isGrantedRole } from '@/lib/casework/role-changes';
import { findColleague } from '@/lib/server/casework/data/roles';
import { single } from '@/lib/server/platform/page';
import { colleagueText } from '@/lib/text/nl/casework/people';
import { RevokeForm } from './revoke-form';

const text = colleagueText.revoke;

export const metadata: Metadata = { title: text.plainTitle };

/** Says what follows before anything happens; whether it may is decided when the button is pressed. */
export default definePage('manage_people', async ({ actor, query }, { id }: { id: string }) => {
  const colleague = await findColleague(id);
  const role = single(query.rol);
  if (!colleague || !isGrantedRole(role) || !colleague.held.includes(role)) return null;
  const { name, held } = colleague;
  const { sessionsEnd, casesAreReleased } = afterRevocation(held.filter((one) => one !== role));
  const title = id === actor.accountId ? text.ownTitle(role) : text.title(name, role);
  const { follows } = text;
  const list = [
    follows.at_once,
    ...(sessionsEnd ? [follows.logged_out] : []),
    ...(casesAreReleased ? [follows.cases_released] : []),
    follows.told,
    ...(held.includes('registrant') ? [follows.stays] : []),
  ];
  return (
    <ManagementPage
      title={title}
      trail={[place('management_people'), { label: name, href: `/beheer/medewerkers/${id}` }]}
      snelmenu
    >
      <h2>{text.followsHeading}</h2>
      <ul className="bulleted">
        {list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <RevokeForm accountId={id} role={role} />
    </ManagementPage>
  );
});
