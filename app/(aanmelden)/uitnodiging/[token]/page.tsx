import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { isColleagues } from '@/lib/casework/role-changes';
import type { Invitation } from '@/lib/server/access/data/invitations';
import { openPage } from '@/lib/server/access/door';
import { findUsableInvitation } from '@/lib/server/casework/accept-invitation';
import { findProvider } from '@/lib/server/courses/data/providers';
import { acceptText } from '@/lib/text/nl/casework/people';
import { contactAcceptText } from '@/lib/text/nl/courses/provider-desk';
import { FirstPasswordForm, OwnPasswordForm } from './_components/accept-forms';

export const metadata: Metadata = { title: acceptText.title, robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

/** Opening it does nothing: a mail scanner opens links too. Only a link that works shows what it asks for. */
export default async function AcceptPage({ params }: Props) {
  const { now } = await openPage('accept_invitation');
  const { token } = await params;
  const found = await findUsableInvitation(token, now);
  if (!found.ok) return <Refusal code={found.reasons[0]?.code ?? 'link_unknown'} />;
  const { invitation, asks } = found;
  const { lead, after } = await wordsOf(invitation);
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={acceptText.title}>
      <PageHeading lead={lead}>{acceptText.title}</PageHeading>
      <p>{acceptText.address(invitation.email)}</p>
      <p>{acceptText[asks].lead}</p>
      {asks === 'own' ? <OwnPasswordForm token={token} /> : <FirstPasswordForm token={token} />}
      <p>{after}</p>
      <p>{acceptText.notYou}</p>
    </SitePage>
  );
}

async function wordsOf(invitation: Invitation): Promise<{ lead: string; after: string }> {
  if (isColleagues(invitation)) return { lead: acceptText.lead(invitation.role), after: acceptText.after };
  const provider = await findProvider(invitation.providerId ?? '');
  return { lead: contactAcceptText.lead(provider?.name ?? ''), after: contactAcceptText.after };
}

function Refusal({ code }: { code: keyof typeof acceptText.refusals }) {
  const { title, lead } = acceptText.refusals[code];
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={title}>
      <PageHeading lead={lead}>{title}</PageHeading>
      {(code === 'link_used' || code === 'has_role_already') && (
        <p className="form-actions">
          <ButtonLink href="/inloggen">{acceptText.logIn}</ButtonLink>
        </p>
      )}
    </SitePage>
  );
}
