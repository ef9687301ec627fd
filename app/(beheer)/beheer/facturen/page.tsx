import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { readInvoiceQuery } from '@/lib/invoices/invoice-query';
import { agesOf } from '@/lib/invoices/invoice-states';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { getSettings } from '@/lib/server/content/data/settings';
import { listInvoices, sumOpenInvoices } from '@/lib/server/invoices/data/invoice-lists';
import { readPlace } from '@/lib/shared/list-place';
import { invoiceListText as text } from '@/lib/text/nl/invoices/invoices';
import { InvoiceListView } from './view';

const ROWS = 25;

export const metadata: Metadata = { title: text.title };

export default definePage('manage_invoices', async (asked) => {
  const { actor, today } = asked;
  const { params, isExpired } = await openSearch('facturen', asked.query, actor.accountId);
  const query = readInvoiceQuery(params);
  const [page, sums, { invoiceIban }] = await Promise.all([
    listInvoices(query, today, readPlace(params), ROWS),
    sumOpenInvoices(),
    getSettings(today),
  ]);
  return (
    <ManagementPage queue="management_invoices" title={text.title} lead={text.lead}>
      {isExpired && <SearchExpired />}
      <InvoiceListView {...{ query, page, today }} ages={agesOf(sums, today)} hasAccount={invoiceIban !== ''} />
    </ManagementPage>
  );
});
