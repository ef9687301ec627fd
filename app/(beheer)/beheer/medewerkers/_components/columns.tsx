import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Unbroken } from '@/components/ui/unbroken';
import { invitationStatus } from '@/lib/access/invitations';
import type { GrantedRole } from '@/lib/casework/role-changes';
import type { Invitation } from '@/lib/server/access/data/invitations';
import type { Colleague } from '@/lib/server/casework/data/roles';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { grantedRoleNames, peopleText } from '@/lib/text/nl/casework/people';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';

const { colleagues, invitations } = peopleText;

export const colleagueColumns: TableColumn<Colleague>[] = [
  {
    key: 'name',
    heading: colleagues.columns.name,
    rowHeader: true,
    cell: ({ id, name }) => <a href={`/beheer/medewerkers/${id}`}>{name}</a>,
  },
  { key: 'email', heading: colleagues.columns.email, wide: true, cell: ({ email }) => email },
  {
    key: 'roles',
    heading: colleagues.columns.roles,
    cell: ({ roles }) =>
      roles.map(({ role, since }) => (
        <span key={role} className="block">
          <Unbroken>{colleagues.role(role, shortDate(since))}</Unbroken>
        </span>
      )),
  },
  {
    key: 'secondFactor',
    heading: colleagues.columns.secondFactor,
    cell: ({ hasSecondFactor }) =>
      hasSecondFactor ? colleagues.secondFactor.on : <Tag>{colleagues.secondFactor.off}</Tag>,
  },
  {
    key: 'lastSeen',
    heading: colleagues.columns.lastSeen,
    cell: ({ lastSeenAt }) => (lastSeenAt ? formatDateTime(lastSeenAt) : colleagues.never),
  },
];

export type ColleagueInvitation = Invitation & { role: GrantedRole };

export function invitationColumns(now: Date): TableColumn<ColleagueInvitation>[] {
  return [
    {
      key: 'name',
      heading: invitations.columns.name,
      rowHeader: true,
      cell: ({ id, name }) => <a href={`/beheer/medewerkers/uitnodigingen/${id}`}>{name}</a>,
    },
    { key: 'email', heading: invitations.columns.email, wide: true, cell: ({ email }) => email },
    { key: 'role', heading: invitations.columns.role, cell: ({ role }) => grantedRoleNames[role] },
    {
      key: 'state',
      heading: invitations.columns.state,
      cell: (invitation) =>
        invitationStatus(invitation, now) === 'expired' ? (
          <Tag>{invitations.expired(shortDate(invitation.expiresAt))}</Tag>
        ) : (
          invitations.waiting(formatDateTime(invitation.expiresAt))
        ),
    },
  ];
}

function shortDate(instant: Date): string {
  return formatShortDate(amsterdamDateOf(instant));
}
