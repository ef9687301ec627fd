import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { listedKinds } from '@/lib/content/text-kinds';
import { editorText } from '@/lib/text/nl/editor/editor';
import { loadTexts } from './_components/load-texts';
import { TextsView } from './view';

const { title, lead } = editorText.texts;

export const metadata: Metadata = { title };

export default definePage('manage_texts', async (asked) => (
  <ManagementPage queue="management_texts" title={title} lead={lead}>
    <TextsView path="/beheer/teksten" lists={await loadTexts(listedKinds.texts, asked)} />
    <ExportLink list="teksten" />
  </ManagementPage>
));
