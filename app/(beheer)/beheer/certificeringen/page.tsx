import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { loadKeptFilters } from '@/app/(beheer)/_components/load-kept-filters';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { countStates } from '@/app/(beheer)/_components/queue-page';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { countCertifications } from '@/lib/server/certification/data/certification-queue';
import { getSettings } from '@/lib/server/content/data/settings';
import { certificationQueueText as text } from '@/lib/text/nl/certification/certification-queue';
import { loadCertifications } from './_components/load-certifications';
import { CertificationQueueView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('grant_certifications', async ({ actor: { accountId }, today, query }) => {
  const { params, isExpired } = await openSearch('certificeringen', query, accountId);
  const { numberPrefix } = await getSettings(today);
  const [page, counts, kept] = await Promise.all([
    loadCertifications(params, { accountId, today }),
    countStates(certificationQueue, (queries) => countCertifications(queries, { accountId, numberPrefix, today })),
    loadKeptFilters('certificeringen', accountId),
  ]);
  return (
    <ManagementPage queue="management_certifications" title={text.title}>
      <CertificationQueueView {...{ page, counts, kept, isExpired, today }} />
      <ExportLink list="certificeringen" query={query} />
    </ManagementPage>
  );
});
