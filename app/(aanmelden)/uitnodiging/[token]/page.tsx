import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { findUsableInvitation } from '@/lib/server/casework/accept-invitation';
import { acceptText } from '@/lib/text/nl/casework/people';
import { FirstPasswordForm, OwnPasswordForm } from './_components/accept-forms';

export const metadata: Metadata = { title: acceptText.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. Only a link that works shows what it asks for. */
export default definePage('accept_invitation', async ({ now }, { token }: { token: string }) => {
  const found = await findUsableInvitation(token, now);
  if (!found.ok) return <Refusal code={found.reasons[0]?.code ?? 'link_unknown'} />;
  const { invitation, asks } = found;
  return (
    <SitePage
      current="log_in"
      trail={[place('log_in')]}
      title={acceptText.title}
      lead={acceptText.lead(invitation.role)}
    >
      <p>{acceptText.address(invitation.email)}</p>
      <p>{acceptText[asks].lead}</p>
      {asks === 'own' ? <OwnPasswordForm token={token} /> : <FirstPasswordForm token={token} />}
      <p>{acceptText.after}</p>
      <p>{acceptText.notYou}</p>
    </SitePage>
  );
});

function Refusal({ code }: { code: keyof typeof acceptText.refusals }) {
  const { title, lead } = acceptText.refusals[code];
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={title} lead={lead}>
      {(code === 'link_used' || code === 'has_role_already') && (
        <p className="form-actions">
          <ButtonLink href="/inloggen">{acceptText.logIn}</ButtonLink>
        </p>
      )}
    </SitePage>
  );
}
