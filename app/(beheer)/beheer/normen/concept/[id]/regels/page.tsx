import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findDraft } from '@/lib/server/normsets/data/drafts';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { draftHref } from '../../../normset-addresses';
import { draftTitle } from '../../draft-title';
import { EditRulesView } from './view';

export const metadata: Metadata = { title: draftText.edit.rulesTitle };

export default definePage('manage_normsets', async (_, { id }: { id: string }) => {
  const draft = await findDraft(id);
  if (!draft) return null;
  const trail = ['management_normsets' as const, { label: draftTitle(draft), href: draftHref(id) }];
  return (
    <ManagementPage title={draftText.edit.rulesTitle} trail={trail}>
      <EditRulesView draft={draft} />
    </ManagementPage>
  );
});
