import { ButtonLink } from '@/components/ui/button';
import { isColleagues } from '@/lib/casework/role-changes';
import type { findUsableInvitation } from '@/lib/server/casework/accept-invitation';
import { acceptText as text } from '@/lib/text/nl/casework/people';
import { contactAcceptText } from '@/lib/text/nl/providers/provider-desk';
import { FirstPasswordForm, OwnPasswordForm } from './_components/accept-forms';

type AcceptViewProps = { token: string; found: Awaited<ReturnType<typeof findUsableInvitation>> };

/** Only a link that works shows what it asks for. */
export function AcceptView({ token, found }: AcceptViewProps) {
  if (found.ok)
    return (
      <>
        <p>{text.address(found.invitation.email)}</p>
        <p>{text[found.asks].lead}</p>
        {found.asks === 'own' ? <OwnPasswordForm token={token} /> : <FirstPasswordForm token={token} />}
        <p>{isColleagues(found.invitation) ? text.after : contactAcceptText.after}</p>
        <p>{text.notYou}</p>
      </>
    );
  const reason = found.reasons[0]?.code;
  if (reason !== 'link_used' && reason !== 'has_role_already') return null;
  return (
    <p className="form-actions">
      <ButtonLink href="/inloggen">{text.logIn}</ButtonLink>
    </p>
  );
}
