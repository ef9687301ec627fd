import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkList } from '@/components/ui/link-list';
import type { OwnGroup } from '@/lib/server/groups/data/groups';
import { groupsText as text } from '@/lib/text/nl/groups/groups';
import { portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { StartGroupForm } from './_components/group-forms';

type GroupsViewProps = {
  groups: OwnGroup[];
  /** Of a group to start; null for whoever left the register. */
  newId: string | null;
  /** What was just done, as the address says it. */
  after: string;
};

export function GroupsView({ groups, newId, after }: GroupsViewProps) {
  const done = text.after[after];
  const own = groups.filter(({ isJoined }) => isJoined);
  const invited = groups.filter(({ isJoined }) => !isJoined);
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      {newId === null && <Alert variant="info">{portfolioText.hasLeft}</Alert>}
      {invited.length > 0 && (
        <section className="flow" aria-labelledby="uitnodigingen">
          <h2 id="uitnodigingen">{text.invited.heading}</h2>
          <p>{text.invited.text}</p>
          <Groups groups={invited} />
        </section>
      )}
      <section className="flow" aria-labelledby="groepen">
        <h2 id="groepen">{text.own.heading}</h2>
        {own.length === 0 ? (
          <EmptyState heading={text.empty.heading} headingLevel={3}>
            {text.empty.text}
          </EmptyState>
        ) : (
          <Groups groups={own} />
        )}
      </section>
      {newId !== null && (
        <section className="flow" aria-labelledby="beginnen">
          <h2 id="beginnen">{text.start.heading}</h2>
          <StartGroupForm id={newId} />
        </section>
      )}
    </>
  );
}

function Groups({ groups }: { groups: OwnGroup[] }) {
  return (
    <LinkList
      items={groups.map(({ id, name, members }) => ({
        href: `/mijn/groepen/${id}`,
        label: name,
        description: text.own.members(members),
      }))}
    />
  );
}
