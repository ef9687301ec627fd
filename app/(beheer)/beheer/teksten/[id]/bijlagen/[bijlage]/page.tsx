import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { listPlaceOf } from '@/app/(beheer)/beheer/teksten/_components/list-place-of';
import { openText } from '@/lib/server/editor/open-text';
import { attachmentsText as text } from '@/lib/text/nl/editor/attachments';
import { textTitle } from '@/lib/text/nl/editor/text-titles';
import { removalText } from '@/lib/text/nl/portfolio/evidence';
import { RemoveAttachmentForm } from './remove-attachment-form';

export const metadata: Metadata = { title: text.removal.title };

type Params = { id: string; bijlage: string };

/** Asked before a file goes. */
export default definePage('manage_texts', async (asked, { id, bijlage }: Params) => {
  const opened = await openText(id, asked);
  const attachment = opened?.attachments.find((one) => one.id === bijlage);
  if (!opened || !attachment) return null;
  const { kind, slug, version, newest } = opened;
  const here = `/beheer/teksten/${id}`;
  const name = textTitle(kind, { slug, title: newest.title });
  return (
    <ManagementPage
      title={text.removal.title}
      lead={text.removal.lead(attachment.name)}
      trail={[listPlaceOf(kind), { label: name, href: here }]}
    >
      <RemoveAttachmentForm
        {...{ id, version, attachmentId: attachment.id }}
        aside={<a href={`${here}#bijlagen`}>{removalText.stay}</a>}
      />
    </ManagementPage>
  );
});
