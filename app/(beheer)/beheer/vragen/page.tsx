import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { loadTexts } from '@/app/(beheer)/beheer/teksten/_components/load-texts';
import { TextsView } from '@/app/(beheer)/beheer/teksten/view';
import { listedKinds } from '@/lib/content/text-kinds';
import { editorText } from '@/lib/text/nl/editor/editor';

const { title, lead } = editorText.questions;

export const metadata: Metadata = { title };

export default definePage('manage_texts', async (asked) => (
  <ManagementPage queue="management_questions" title={title} lead={lead}>
    <TextsView path="/beheer/vragen" lists={await loadTexts(listedKinds.questions, asked)} />
    <ExportLink list="vragen" />
  </ManagementPage>
));
