import type { ReactNode } from 'react';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { invitationStatus } from '@/lib/access/invitations';
import type { Invitation } from '@/lib/server/access/data/invitations';
import type { Contact } from '@/lib/server/providers/data/contacts';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { contactsText as text } from '@/lib/text/nl/providers/provider-desk';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';
import {
  type ContactActions,
  InviteContactForm,
  RemoveContactForm,
  WithdrawContactInvitationForm,
} from './contact-forms';

type ProviderContactsProps = {
  providerId: string;
  contacts: Contact[];
  invitations: Invitation[];
  /** Null where nothing may be changed. */
  actions: ContactActions | null;
  readerId: string;
  linkDays: number;
  now: Date;
  /** Under each of the two lists, where it is a file too. */
  files?: { contacts: ReactNode; invitations: ReactNode };
};

/** Who acts for an organisation and who is invited to; on the desk and at the manager's. */
export function ProviderContacts(props: ProviderContactsProps) {
  const { providerId, contacts, invitations, actions, linkDays, files } = props;
  return (
    <>
      <Table
        label={text.caption}
        captionHidden
        columns={contactColumns(props)}
        rows={contacts}
        rowKey={({ id }) => id}
        empty={<p>{text.none}</p>}
      />
      {contacts.length > 0 && files?.contacts}
      {invitations.length > 0 && (
        <section className="flow" aria-labelledby="uitnodigingen">
          <h2 id="uitnodigingen">{text.invitations.heading}</h2>
          <Table
            label={text.invitations.caption}
            captionHidden
            columns={invitationColumns(props)}
            rows={invitations}
            rowKey={({ id }) => id}
            empty={null}
          />
          {files?.invitations}
        </section>
      )}
      {actions && (
        <section className="flow" aria-labelledby="uitnodigen">
          <h2 id="uitnodigen">{text.invite.heading}</h2>
          <p>{text.invite.lead(linkDays)}</p>
          <InviteContactForm action={actions.invite} providerId={providerId} />
        </section>
      )}
    </>
  );
}

function contactColumns({ providerId, contacts, actions, readerId }: ProviderContactsProps): TableColumn<Contact>[] {
  const { name, email, since, secondFactor, remove } = text.columns;
  const removal: TableColumn<Contact>[] = actions
    ? [
        {
          key: 'remove',
          heading: remove,
          cell: (contact) =>
            contacts.length === 1 ? (
              text.last
            ) : (
              <RemoveContactForm
                action={actions.remove}
                providerId={providerId}
                accountId={contact.id}
                name={contact.name}
                isOneself={contact.id === readerId}
              />
            ),
        },
      ]
    : [];
  return [
    {
      key: 'name',
      heading: name,
      rowHeader: true,
      cell: (contact) => (contact.id === readerId ? `${contact.name} ${text.you}` : contact.name),
    },
    {
      key: 'email',
      heading: email,
      wide: true,
      cell: (contact) => <span className="break-words">{contact.email}</span>,
    },
    { key: 'since', heading: since, noWrap: true, cell: (contact) => shortDate(contact.since) },
    {
      key: 'secondFactor',
      heading: secondFactor,
      cell: ({ hasSecondFactor }) => (hasSecondFactor ? text.secondFactor.on : <Tag>{text.secondFactor.off}</Tag>),
    },
    ...removal,
  ];
}

function invitationColumns({ providerId, actions, now }: ProviderContactsProps): TableColumn<Invitation>[] {
  const { columns, expired, waiting } = text.invitations;
  const withdrawal: TableColumn<Invitation>[] = actions
    ? [
        {
          key: 'withdraw',
          heading: columns.withdraw,
          cell: ({ id, name }) => (
            <WithdrawContactInvitationForm
              action={actions.withdraw}
              providerId={providerId}
              invitationId={id}
              name={name}
            />
          ),
        },
      ]
    : [];
  return [
    { key: 'name', heading: columns.name, rowHeader: true, cell: ({ name }) => name },
    {
      key: 'email',
      heading: columns.email,
      wide: true,
      cell: ({ email }) => <span className="break-words">{email}</span>,
    },
    {
      key: 'state',
      heading: columns.state,
      cell: (invitation) =>
        invitationStatus(invitation, now) === 'expired' ? (
          <Tag>{expired(shortDate(invitation.expiresAt))}</Tag>
        ) : (
          waiting(formatDateTime(invitation.expiresAt))
        ),
    },
    ...withdrawal,
  ];
}

function shortDate(instant: Date): string {
  return formatShortDate(amsterdamDateOf(instant));
}
