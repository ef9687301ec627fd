import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { findConfirmableChange } from '@/lib/server/registration/confirm-email-change';
import { confirmEmailText as text } from '@/lib/text/nl/access/own-account';
import { ConfirmEmailView } from './view';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. The button does, whether one is logged in or not. */
export default definePage('change_email_by_link', async ({ now, done }, { token }: { token: string }) => {
  const found = await findConfirmableChange(token, now);
  const reason = found.ok ? null : (found.reasons[0]?.code ?? 'link_unknown');
  const isDone = reason === 'link_used' && done === 'bevestigd';
  const refusal = isDone ? { title: text.done.title, lead: undefined } : text.refusals[reason ?? 'link_unknown'];
  const { title, lead } = found.ok ? { title: text.title, lead: text.lead(found.change.newEmail) } : refusal;
  return (
    <SitePage current="my_account" trail={[]} title={title} lead={lead}>
      <ConfirmEmailView token={token} isUsable={found.ok} isDone={isDone} />
    </SitePage>
  );
});
