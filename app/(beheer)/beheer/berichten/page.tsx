import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { listMailings } from '@/lib/server/mailings/data/mailings';
import { readPlace } from '@/lib/shared/list-place';
import { mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { MailingsView } from './view';

export const metadata: Metadata = { title: text.browserTitles.list };

const ROWS = 25;

export default definePage('send_mailings', async ({ query }) => (
  <ManagementPage queue="management_mailings" title={text.title} lead={text.lead}>
    <MailingsView page={await listMailings(readPlace(query), ROWS)} />
    <ExportLink list="berichten" query={query} />
  </ManagementPage>
));
