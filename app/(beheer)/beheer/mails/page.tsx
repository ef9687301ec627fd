import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readMailQuery } from '@/lib/mail/mail-query';
import { listMails } from '@/lib/server/mail/data/mails';
import { mailManagementText as text } from '@/lib/text/nl/casework/mail-management';
import { MailsView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default definePage('manage_mails', async (asked) => {
  const query = readMailQuery(asked.query);
  return (
    <ManagementPage queue="management_mails" title={text.title}>
      <MailsView page={await listMails(query, SIZE)} state={query.state} />
      <ExportLink list="mails" query={asked.query} />
    </ManagementPage>
  );
});
