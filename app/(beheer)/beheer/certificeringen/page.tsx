import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { loadTakeBack } from '@/app/(beheer)/_components/load-take-back';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findCertification, listRequestedCertifications } from '@/lib/server/certification/data/certifications';
import { firstValue } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { certificationQueueText as text } from '@/lib/text/nl/certification/certification';
import { CertificationQueueView } from './view';

const ROWS = 50;

export const metadata: Metadata = { title: text.title };

export default definePage('grant_certifications', async (asked) => {
  const { actor, query } = asked;
  const [page, decided] = await Promise.all([
    listRequestedCertifications(actor.accountId, readPlace(query), ROWS),
    findCertification(firstValue(query.besloten), { accountId: actor.accountId, sees: 'all' }),
  ]);
  const takeBack =
    decided && (await loadTakeBack(asked, { kind: 'certification', subjectId: decided.id, from: 'beheer' }));
  return (
    <ManagementPage queue="management_certifications" title={text.title} lead={text.lead}>
      <CertificationQueueView page={page} decided={decided} takeBack={takeBack} />
      <ExportLink list="certificeringen" query={query} />
    </ManagementPage>
  );
});
