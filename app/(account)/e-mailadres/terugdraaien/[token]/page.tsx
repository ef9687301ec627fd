import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { LinkList } from '@/components/ui/link-list';
import { findUndoableChange } from '@/lib/server/registration/undo-email-change';
import { undoEmailText as text } from '@/lib/text/nl/access/own-account';
import { UndoEmailForm } from './_components/undo-email-form';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

/** Opening it does nothing; the button does. Needs no login: whoever took the account over has that. */
export default definePage('change_email_by_link', async ({ now }, { token }: { token: string }) => {
  const found = await findUndoableChange(token, now);
  const { title, lead } = found.ok
    ? { title: text.title, lead: text.lead(found.change.oldEmail) }
    : text.refusals[found.reasons[0]?.code ?? 'link_unknown'];
  return (
    <SitePage current="my_account" trail={[]} title={title} lead={lead}>
      {found.ok ? (
        <>
          <UndoEmailForm token={token} />
          <p>{text.wasYou}</p>
        </>
      ) : (
        <LinkList
          items={[
            { href: '/wachtwoord-vergeten', label: text.newPassword },
            { href: '/contact', label: text.contact },
          ]}
        />
      )}
    </SitePage>
  );
});
