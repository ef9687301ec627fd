import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { listPlaceOf } from '@/app/(beheer)/beheer/teksten/_components/list-place-of';
import { openVersion } from '@/lib/server/editor/open-version';
import { editorText } from '@/lib/text/nl/editor/editor';
import { textTitle } from '@/lib/text/nl/editor/text-titles';
import { VersionView } from './view';

const { title, lead, isNewest } = editorText.version;

export const metadata: Metadata = { title: editorText.history.heading };

export default definePage('manage_texts', async (_, { id, nummer }: { id: string; nummer: string }) => {
  const opened = await openVersion(id, nummer);
  if (!opened) return null;
  const { text, version, newest } = opened;
  const name = textTitle(text.kind, { slug: text.slug, title: newest.title });
  return (
    <ManagementPage
      title={title(version.number, name)}
      lead={version.number === newest.number ? isNewest : lead(newest.number)}
      trail={[listPlaceOf(text.kind), { label: name, href: `/beheer/teksten/${text.id}` }]}
    >
      <VersionView opened={opened} />
    </ManagementPage>
  );
});
