import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { openUndo } from '@/lib/server/merging/open-undo';
import { mergesText } from '@/lib/text/nl/merging/merging';
import { ActPage } from '../../_components/act-page';
import { UndoView } from './view';

const text = mergesText.undo;

export const metadata: Metadata = { title: text.title };

type Params = { id: string; merge: string };

export default definePage('manage_dossiers', async (asked, { id, merge }: Params) => {
  const opened = await openUndo(merge, id, asked);
  const form = opened && (await openDossierForm(id, asked));
  if (!form) return null;
  return (
    <ActPage form={form} title={text.title} lead={text.lead(opened.mergedNumber)}>
      <UndoView registrationId={id} opened={opened} />
    </ActPage>
  );
});
