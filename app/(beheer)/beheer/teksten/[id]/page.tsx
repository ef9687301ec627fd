import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { evidenceLimits } from '@/lib/portfolio/evidence';
import { readOutcome } from '@/lib/portfolio/evidence-places';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadFigures } from '@/lib/server/content/load-figures';
import { openText } from '@/lib/server/editor/open-text';
import { askedQuery } from '@/lib/server/platform/page';
import { editorText } from '@/lib/text/nl/editor/editor';
import { textTitle } from '@/lib/text/nl/editor/text-titles';
import { listPlaceOf } from '../_components/list-place-of';
import { TextView } from './view';

export const metadata: Metadata = { title: editorText.browserTitles.one };

export default definePage('manage_texts', async (asked, { id }: { id: string }) => {
  const [text, figures] = await Promise.all([openText(id, asked), loadFigures(asked.today)]);
  if (!text) return null;
  const title = textTitle(text.kind, { slug: text.slug, title: text.newest.title });
  return (
    <ManagementPage title={title} trail={[listPlaceOf(text.kind)]}>
      <TextView
        text={text}
        figures={figures}
        limits={evidenceLimits(await getSettings(asked.today))}
        outcome={readOutcome(await askedQuery())}
        done={asked.done}
      />
    </ManagementPage>
  );
});
