import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { findConfirmable } from '@/lib/server/application/confirm-account';
import { confirmationStateOf, confirmText } from '@/lib/text/nl/access/account';
import { ConfirmForm } from './_components/confirm-form';

export const metadata: Metadata = { title: confirmText.states.valid.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. The button does. */
export default definePage('confirm_account', async ({ now }, { token }: { token: string }) => {
  const found = await findConfirmable(token, now);
  const state = found.ok ? 'valid' : confirmationStateOf[found.reasons[0]?.code ?? 'link_unknown'];
  const { title, lead } = confirmText.states[state];
  return (
    <SitePage current="sign_up" trail={[place('sign_up')]} title={title} lead={lead}>
      {found.ok && (
        <>
          <p>{confirmText.address(found.signUp.email)}</p>
          <ConfirmForm token={token} />
          <h2>{confirmText.forgotten.heading}</h2>
          <p>
            {confirmText.forgotten.text} <a href="/aanmelden">{confirmText.forgotten.link}</a>
          </p>
          <p>{confirmText.notYou}</p>
        </>
      )}
      {!found.ok && (
        <p className="form-actions">
          {state === 'already_used' ? (
            <ButtonLink href="/inloggen">{confirmText.logIn}</ButtonLink>
          ) : (
            <ButtonLink href="/aanmelden">{confirmText.startAgain}</ButtonLink>
          )}
        </p>
      )}
    </SitePage>
  );
});
