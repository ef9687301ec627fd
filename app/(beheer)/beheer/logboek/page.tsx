import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { readAuditQuery } from '@/lib/casework/audit-query';
import { askAuditLog } from '@/lib/server/casework/ask-audit-log';
import { listAudit, listFormerAndPresent } from '@/lib/server/casework/data/audit-log';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { auditLogText as text } from '@/lib/text/nl/casework/audit-log';
import { AuditLogView } from './view';

const ROWS = 50;

export const metadata: Metadata = { title: text.title };

export default definePage('read_audit_log', async (asked) => {
  const { params, isExpired } = await openSearch('logboek', asked.query, asked.actor.accountId);
  const query = readAuditQuery(params);
  const { filter, ...found } = await askAuditLog(query, asked);
  const page = filter && (await listAudit(filter, query.place, ROWS));
  return (
    <ManagementPage queue="management_audit" title={text.title} lead={text.lead}>
      {isExpired && <SearchExpired />}
      <AuditLogView {...{ query, page, ...found }} colleagues={await listFormerAndPresent()} />
    </ManagementPage>
  );
});
