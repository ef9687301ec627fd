import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { single } from '@/lib/server/platform/page';
import { findConfirmableChange } from '@/lib/server/registration/confirm-email-change';
import { confirmEmailText as text } from '@/lib/text/nl/access/own-account';
import { ConfirmEmailForm } from './_components/confirm-email-form';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. The button does, whether one is logged in or not. */
export default definePage('change_email_by_link', async ({ now, query }, { token }: { token: string }) => {
  const found = await findConfirmableChange(token, now);
  const reason = found.ok ? null : (found.reasons[0]?.code ?? 'link_unknown');
  const isDone = reason === 'link_used' && single(query.na) === 'bevestigd';
  if (isDone) return <EmailConfirmed />;
  const { title, lead } = found.ok
    ? { title: text.title, lead: text.lead(found.change.newEmail) }
    : text.refusals[reason ?? 'link_unknown'];
  return (
    <SitePage current="my_account" trail={[]} title={title} lead={lead}>
      {found.ok ? (
        <>
          <ConfirmEmailForm token={token} />
          <p>{text.notYou}</p>
        </>
      ) : (
        <ToAccount />
      )}
    </SitePage>
  );
});

function EmailConfirmed() {
  const { title, text: what, separate } = text.done;
  return (
    <SitePage current="my_account" trail={[]} title={title}>
      <Alert variant="success">
        <p>{what}</p>
        <p>{separate}</p>
      </Alert>
      <ToAccount />
    </SitePage>
  );
}

function ToAccount() {
  return (
    <p>
      <a href="/account">{text.toAccount}</a>
    </p>
  );
}
