import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readHandled } from '@/lib/reports/figures';
import { openFigures } from '@/lib/server/reports/open-figures';
import { figuresText as text } from '@/lib/text/nl/reports/figures';
import { FiguresView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('see_figures', async ({ today, query }) => (
  <ManagementPage queue="management" title={text.title} lead={text.lead}>
    <FiguresView {...(await openFigures(today))} kind={readHandled(query)} />
  </ManagementPage>
));
