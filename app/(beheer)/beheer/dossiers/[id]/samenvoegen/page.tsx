import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { CHOSEN, OTHER } from '@/lib/merging/merge-forms';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { findPair } from '@/lib/server/merging/data/merge-sides';
import { previewMerge } from '@/lib/server/merging/preview-merge';
import { firstValue } from '@/lib/shared/list-address';
import { mergeText as text } from '@/lib/text/nl/merging/merging';
import { ActPage } from '../_components/act-page';
import { MergeView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_dossiers', async ({ query, ...asked }, { id }: { id: string }) => {
  const otherId = firstValue(query[OTHER]);
  const [form, pair] = await Promise.all([openDossierForm(id, asked), findPair([id, otherId])]);
  if (!form?.registration) return null;
  const preview = form.isOwn || !pair ? null : await previewMerge({ pair, otherId, query }, asked);
  if (otherId !== '' && !form.isOwn && !preview) return null;
  return (
    <ActPage form={form} title={text.title} lead={text.lead}>
      <MergeView {...{ id, preview }} isChosen={firstValue(query[CHOSEN]) !== ''} />
    </ActPage>
  );
});
