import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { DescriptionList } from '@/components/ui/description-list';
import { findColleague } from '@/lib/server/casework/data/roles';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { colleagueText, peopleText } from '@/lib/text/nl/casework/people';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

const { facts, roles: rolesText } = colleagueText;
const { secondFactor, never } = peopleText.colleagues;

export const metadata: Metadata = { title: colleagueText.plainTitle };

export default definePage('manage_people', async (_, { id }: { id: string }) => {
  const colleague = await findColleague(id);
  if (!colleague) return null;
  const { name, email, roles, hasSecondFactor, lastSeenAt } = colleague;
  return (
    <ManagementPage title={name} trail={[place('management_people')]}>
      <DescriptionList
        rows={[
          { term: facts.email, description: email },
          { term: facts.secondFactor, description: hasSecondFactor ? secondFactor.on : secondFactor.off },
          { term: facts.lastSeen, description: lastSeenAt ? formatDateTime(lastSeenAt) : never },
        ]}
      />
      <section className="flow" aria-labelledby="rollen">
        <h2 id="rollen">{rolesText.heading}</h2>
        <DescriptionList
          rows={roles.map(({ role, since }) => ({
            term: rolesText.since(role),
            description: formatDate(amsterdamDateOf(since)),
            change: { href: `/beheer/medewerkers/${id}/intrekken?rol=${role}`, label: rolesText.revoke(role) },
          }))}
        />
      </section>
      <p>
        <a href="/beheer/medewerkers">{peopleText.backToList}</a>
      </p>
    </ManagementPage>
  );
});
