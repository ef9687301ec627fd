import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { typedFilters } from '@/lib/mailings/mailing-forms';
import { isMailingOpen } from '@/lib/mailings/mailing-states';
import { loadFigures } from '@/lib/server/content/load-figures';
import { findMailing } from '@/lib/server/mailings/data/mailings';
import { mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { WriteMailingView } from '../../_components/write-mailing-view';

export const metadata: Metadata = { title: text.write.changeTitle };

export default definePage('send_mailings', async ({ today }, { id }: { id: string }) => {
  const [mailing, figures] = await Promise.all([findMailing(id), loadFigures(today)]);
  if (!mailing || !isMailingOpen(mailing.state)) return null;
  const { subject, body, filters, version } = mailing;
  return (
    <ManagementPage title={text.write.changeTitle} lead={text.write.lead} trail={['management_mailings']}>
      <WriteMailingView
        mailingId={mailing.id}
        version={version}
        defaults={{ subject, body, ...typedFilters(filters) }}
        figures={figures}
      />
    </ManagementPage>
  );
});
