import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readReceiverQuery } from '@/lib/mailings/receiver-list';
import { openReceivers } from '@/lib/server/mailings/open-receivers';
import { mailingText } from '@/lib/text/nl/mailings/mailings';
import { ReceiversView } from './view';

const { receivers: text } = mailingText;

export const metadata: Metadata = { title: text.title };

export default definePage('send_mailings', async (asked, { id }: { id: string }) => {
  const query = readReceiverQuery(asked.query);
  const opened = await openReceivers(id, query, asked);
  if (!opened) return null;
  return (
    <ManagementPage title={text.title} lead={text.lead} trail={['management_mailings']}>
      <ReceiversView {...opened} outcome={query.outcome} />
    </ManagementPage>
  );
});
