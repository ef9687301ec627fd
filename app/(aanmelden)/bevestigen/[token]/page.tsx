import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { findConfirmable } from '@/lib/server/application/confirm-account';
import { confirmationStateOf, confirmText } from '@/lib/text/nl/access/account';
import { ConfirmView } from './view';

export const metadata: Metadata = { title: confirmText.states.valid.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. The button does. */
export default definePage('confirm_account', async ({ now }, { token }: { token: string }) => {
  const found = await findConfirmable(token, now);
  const state = found.ok ? 'valid' : confirmationStateOf[found.reasons[0]?.code ?? 'link_unknown'];
  return (
    <SitePage current="sign_up" trail={['sign_up']} {...confirmText.states[state]}>
      <ConfirmView token={token} state={state} email={found.ok ? found.signUp.email : ''} />
    </SitePage>
  );
});
