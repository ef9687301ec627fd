import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { openMailing } from '@/lib/server/mailings/open-mailing';
import { mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { MailingView } from './view';

export const metadata: Metadata = { title: text.browserTitles.one };

export default definePage('send_mailings', async (asked, { id }: { id: string }) => {
  const { linkInMail, exampleName: name } = text.previews;
  const opened = await openMailing(id, asked, { name, linkInMail });
  if (!opened) return null;
  return (
    <ManagementPage title={opened.mailing.subject} trail={['management_mailings']}>
      <MailingView opened={opened} done={asked.done} />
    </ManagementPage>
  );
});
