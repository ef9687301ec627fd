import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { kindFacts } from '@/lib/content/text-kinds';
import { loadFigures } from '@/lib/server/content/load-figures';
import { kindInAddress, kindWords, editorText as text } from '@/lib/text/nl/editor/editor';
import { mailChoices } from '@/lib/text/nl/editor/text-titles';
import { listPlaceOf } from '../../_components/list-place-of';
import { NewTextForm } from './new-text-form';

export const metadata: Metadata = { title: text.browserTitles.start };

export default definePage('manage_texts', async ({ today }, { soort }: { soort: string }) => {
  const kind = kindInAddress(soort);
  if (kind === null || kind === 'statement' || !kindFacts(kind).isOptional) return null;
  return (
    <ManagementPage title={kindWords[kind].add} lead={text.start.lead} trail={[listPlaceOf(kind)]}>
      <NewTextForm
        kind={kind}
        figures={await loadFigures(today)}
        mails={kind === 'mail_introduction' ? mailChoices : []}
      />
    </ManagementPage>
  );
});
