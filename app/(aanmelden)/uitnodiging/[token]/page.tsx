import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { isColleagues } from '@/lib/casework/role-changes';
import type { Invitation } from '@/lib/server/access/data/invitations';
import { findUsableInvitation } from '@/lib/server/casework/accept-invitation';
import { findProvider } from '@/lib/server/providers/data/providers';
import { acceptText as text } from '@/lib/text/nl/casework/people';
import { contactAcceptText } from '@/lib/text/nl/providers/provider-desk';
import { AcceptView } from './view';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. */
export default definePage('accept_invitation', async ({ now }, { token }: { token: string }) => {
  const found = await findUsableInvitation(token, now);
  const { title, lead } = found.ok
    ? { title: text.title, lead: await leadOf(found.invitation) }
    : text.refusals[found.reasons[0]?.code ?? 'link_unknown'];
  return (
    <SitePage current="log_in" trail={['log_in']} title={title} lead={lead}>
      <AcceptView token={token} found={found} />
    </SitePage>
  );
});

async function leadOf(invitation: Invitation): Promise<string> {
  if (isColleagues(invitation)) return text.lead(invitation.role);
  const provider = await findProvider(invitation.providerId ?? '');
  return contactAcceptText.lead(provider?.name ?? '');
}
