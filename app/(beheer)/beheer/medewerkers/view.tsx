import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';

import type { Colleague } from '@/lib/server/casework/data/roles';
import { isPeopleDone, peopleText as text } from '@/lib/text/nl/casework/people';
import { type ColleagueInvitation, colleagueColumns, invitationColumns } from './_components/columns';

type PeopleViewProps = {
  colleagues: Colleague[];
  invitations: ColleagueInvitation[];
  done: string | undefined;
  now: Date;
};

export function PeopleView({ colleagues, invitations, done, now }: PeopleViewProps) {
  const { empty } = text.invitations;
  return (
    <>
      {isPeopleDone(done) && <Alert variant="success">{text.done[done]}</Alert>}
      <p>
        <ButtonLink variant="secondary" href="/beheer/medewerkers/uitnodigen">
          {text.invite}
        </ButtonLink>
      </p>
      <Table
        label={text.colleagues.caption}
        captionHidden
        columns={colleagueColumns}
        rows={colleagues}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.colleagues.empty.heading}>{text.colleagues.empty.text}</EmptyState>}
      />
      <ExportLink list="medewerkers" />
      <section className="flow" aria-labelledby="uitnodigingen">
        <h2 id="uitnodigingen">{text.invitations.heading}</h2>
        <Table
          label={text.invitations.caption}
          captionHidden
          columns={invitationColumns(now)}
          rows={invitations}
          rowKey={({ id }) => id}
          empty={
            <EmptyState heading={empty.heading} headingLevel={3}>
              {empty.text}
            </EmptyState>
          }
        />
        <ExportLink list="medewerkers-uitnodigingen" of={text.invitations.heading} />
      </section>
    </>
  );
}
