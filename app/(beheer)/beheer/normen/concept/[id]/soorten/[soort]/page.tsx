import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findDraft } from '@/lib/server/normsets/data/drafts';
import { wholeNumber } from '@/lib/shared/list-address';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { draftHref } from '../../../../normset-addresses';
import { draftTitle } from '../../../draft-title';
import { EditTypeView } from './view';

const { edit: text } = draftText;

export const metadata: Metadata = { title: text.newType };

export default definePage('manage_normsets', async (_, { id, soort }: { id: string; soort: string }) => {
  const draft = await findDraft(id);
  const place = soort === 'nieuw' ? 0 : wholeNumber(soort);
  const type = draft?.rules.activityTypes[place - 1] ?? null;
  if (!draft || (soort !== 'nieuw' && type === null)) return null;
  const trail = ['management_normsets' as const, { label: draftTitle(draft), href: draftHref(id) }];
  return (
    <ManagementPage title={type ? text.typeTitle(type.name) : text.newType} trail={trail}>
      <EditTypeView {...{ draft, place, type }} />
    </ManagementPage>
  );
});
