import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { findUndoableChange } from '@/lib/server/registration/undo-email-change';
import { undoEmailText as text } from '@/lib/text/nl/access/own-account';
import { UndoEmailForm } from './_components/undo-email-form';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

/** Opening it does nothing; the button does. Needs no login: whoever took the account over has that. */
export default async function UndoEmailPage({ params }: Props) {
  const { now } = await openPage('change_email_by_link');
  const { token } = await params;
  const found = await findUndoableChange(token, now);
  const { title, lead } = found.ok
    ? { title: text.title, lead: text.lead(found.change.oldEmail) }
    : text.refusals[found.reasons[0]?.code ?? 'link_unknown'];
  return (
    <SitePage current="my_account" trail={[]} title={title}>
      <PageHeading lead={lead}>{title}</PageHeading>
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
}
