import { DescriptionList } from '@/components/ui/description-list';
import type { Colleague } from '@/lib/server/casework/data/roles';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { colleagueText, peopleText } from '@/lib/text/nl/casework/people';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

const { facts, roles: rolesText } = colleagueText;
const { secondFactor, never } = peopleText.colleagues;

type ColleagueViewProps = { colleague: Colleague; isOwn: boolean };

export function ColleagueView({ colleague, isOwn }: ColleagueViewProps) {
  const { id, email, roles, hasSecondFactor, lastSeenAt } = colleague;
  return (
    <>
      <DescriptionList
        rows={[
          { term: facts.email, description: email },
          {
            term: facts.secondFactor,
            description: hasSecondFactor ? secondFactor.on : secondFactor.off,
            ...(hasSecondFactor &&
              !isOwn && {
                change: { href: `/beheer/medewerkers/${id}/tweede-stap`, label: colleagueText.secondFactor.change },
              }),
          },
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
    </>
  );
}
