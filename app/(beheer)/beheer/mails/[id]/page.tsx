import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { openMail } from '@/lib/server/casework/open-mail';
import { mailManagementText as text } from '@/lib/text/nl/casework/mail-management';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { MailView } from './view';

export const metadata: Metadata = { title: `${text.one.name} - ${text.title}` };

export default definePage('manage_mails', async (asked, { id }: { id: string }) => {
  const mail = await openMail(id, asked);
  if (!mail) return null;
  return (
    <ManagementPage title={text.one.title(mailSubject(mail.template))} trail={['management_mails']}>
      <MailView mail={mail} isResent={asked.done === 'verstuurd'} />
    </ManagementPage>
  );
});
