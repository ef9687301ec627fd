import 'server-only';
import { checkInvitation, type InviteReason } from '@/lib/access/invitations';
import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { findOpenInvitation, lockInvitedAddress, replaceInvitation } from '@/lib/server/access/data/invitations';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { type By, record } from '@/lib/server/platform/audit';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { isContactOf } from './data/contacts';
import type { Provider } from './data/providers';

type Invited = { email: string; name: string };
type Inviting = Moment & { provider: Pick<Provider, 'id' | 'name'>; by: By; mayMail?: boolean };

/** Takes the place of an open one whose term is over. */
export async function writeContactInvitation(
  tx: Transaction,
  { email, name }: Invited,
  { provider, by, mayMail = true, now, today }: Inviting,
): Promise<Accepted<{ invitationId: string }> | Refused<InviteReason>> {
  const emailNormalised = normaliseEmail(email);
  await lockInvitedAddress(tx, emailNormalised);
  const known = await findAccountByEmail(email, tx);
  const isContact = known !== null && (await isContactOf(known.id, provider.id, tx));
  const place = { emailNormalised, role: 'provider', providerId: provider.id } as const;
  const open = await findOpenInvitation(tx, place);
  const waitingUntil = open?.expiresAt ?? null;
  const checked = checkInvitation({ role: 'provider', held: isContact ? ['provider'] : [], waitingUntil }, now);
  if (!checked.ok) return checked;
  const { invitationDays: linkDays } = await readSettings(today, tx);
  const invitationId = await replaceInvitation(tx, {
    ...{ ...place, email, name, invitedById: by.actorId },
    createdAt: now,
    expiresAt: hoursAfter(now, linkDays * 24),
  });
  await record(tx, 'role_invited', invitationId, by, { role: 'provider', providerId: provider.id, replaces: open?.id });
  const to = { accountId: known?.id ?? null, name, email };
  const params = { organisation: provider.name, invitationId, linkDays };
  if (mayMail)
    await notify(tx, to, { template: 'contact_invited', params, key: `contact_invited:${invitationId}`, at: now });
  return accepted({ invitationId });
}
