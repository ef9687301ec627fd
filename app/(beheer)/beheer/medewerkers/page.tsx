import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { isColleagues } from '@/lib/casework/role-changes';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { openPage } from '@/lib/server/access/door';
import { listColleagues } from '@/lib/server/casework/data/roles';
import { single } from '@/lib/server/platform/page';
import { isPeopleDone, peopleText } from '@/lib/text/nl/casework/people';
import { colleagueColumns, invitationColumns } from './_components/columns';

const text = peopleText;

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

export default async function PeoplePage({ searchParams }: Props) {
  const opened = await openPage('manage_people');
  if (!opened) return <NotAvailable />;
  const done = single((await searchParams).na);
  const colleagues = await listColleagues();
  const invitations = (await listOpenInvitations()).filter(isColleagues);
  const { empty } = text.invitations;
  return (
    <ManagementPage title={text.title} lead={text.lead}>
      {isPeopleDone(done) && <Alert variant="success">{text.done[done]}</Alert>}
      <Table
        label={text.colleagues.caption}
        columns={colleagueColumns}
        rows={colleagues}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.colleagues.empty.heading}>{text.colleagues.empty.text}</EmptyState>}
      />
      <p className="form-actions">
        <ButtonLink href="/beheer/medewerkers/uitnodigen">{text.invite}</ButtonLink>
      </p>
      <section className="flow" aria-labelledby="uitnodigingen">
        <h2 id="uitnodigingen">{text.invitations.heading}</h2>
        <Table
          label={text.invitations.caption}
          captionHidden
          columns={invitationColumns(opened.now)}
          rows={invitations}
          rowKey={({ id }) => id}
          empty={
            <EmptyState heading={empty.heading} headingLevel={3}>
              {empty.text}
            </EmptyState>
          }
        />
      </section>
    </ManagementPage>
  );
}
