import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { loadFigures } from '@/lib/server/content/load-figures';
import { mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { WriteMailingView } from '../_components/write-mailing-view';

export const metadata: Metadata = { title: text.write.title };

/** The most usual choice: everybody who is in the register. */
const DEFAULTS = { 'kinds.registered': 'on', 'kinds.certified': 'on', 'kinds.grace': 'on' };

export default definePage('send_mailings', async ({ today }) => (
  <ManagementPage title={text.write.title} lead={text.write.lead} trail={['management_mailings']}>
    <WriteMailingView mailingId={randomUUID()} version={0} defaults={DEFAULTS} figures={await loadFigures(today)} />
  </ManagementPage>
));
