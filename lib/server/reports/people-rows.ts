import 'server-only';
import { invitationStatus } from '@/lib/access/invitations';
import { isColleagues } from '@/lib/casework/role-changes';
import { type Invitation, listOpenInvitations } from '@/lib/server/access/data/invitations';
import { listContacts } from '@/lib/server/providers/data/contacts';
import { findProvider } from '@/lib/server/providers/data/providers';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { grantedRoleNames, peopleText } from '@/lib/text/nl/casework/people';
import { contactsText } from '@/lib/text/nl/providers/provider-desk';
import type { CsvRow } from './csv';

/** Of colleagues, also those whose term is past. */
export async function* colleagueInvitationRows(now: Date): AsyncGenerator<CsvRow> {
  for (const invitation of (await listOpenInvitations()).filter(isColleagues)) {
    const { name, email, role } = invitation;
    yield { name, email, role: grantedRoleNames[role], state: stateOf(invitation, peopleText.invitations, now) };
  }
}

/** Who acts for one organisation. */
export async function* contactRows(providerId: string): AsyncGenerator<CsvRow> {
  if (!(await hasContacts(providerId))) return;
  for (const { name, email, since, hasSecondFactor } of await listContacts(providerId)) {
    const secondFactor = contactsText.secondFactor[hasSecondFactor ? 'on' : 'off'];
    yield { name, email, since: amsterdamDateOf(since), secondFactor };
  }
}

/** Who was invited to. */
export async function* contactInvitationRows(providerId: string, now: Date): AsyncGenerator<CsvRow> {
  if (!(await hasContacts(providerId))) return;
  for (const invitation of await listOpenInvitations(providerId)) {
    const { name, email } = invitation;
    yield { name, email, state: stateOf(invitation, contactsText.invitations, now) };
  }
}

/** On its page too only an organisation that was admitted has them. */
async function hasContacts(providerId: string): Promise<boolean> {
  return (await findProvider(providerId))?.state === 'admitted';
}

type StateWords = { waiting: (until: string) => string; expired: (since: string) => string };

function stateOf(invitation: Invitation, { waiting, expired }: StateWords, now: Date): string {
  const { expiresAt } = invitation;
  return invitationStatus(invitation, now) === 'expired'
    ? expired(amsterdamDateOf(expiresAt))
    : waiting(expiresAt.toISOString());
}
