import type { Asked } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Markdown } from '@/components/ui/markdown';
import { fillKnownFigures } from '@/lib/content/figures';
import type { StatementCode } from '@/lib/content/text-kinds';
import { findShownText } from '@/lib/server/content/data/shown-texts';
import { loadFigures } from '@/lib/server/content/load-figures';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { placeNames } from '@/lib/text/nl/site/frame';

type StatementPageProps = { code: StatementCode; asked: Asked<'read_public_pages'> };

/** A statement as managers write it; the first one comes with the register. */
export async function StatementPage({ code, asked }: StatementPageProps) {
  const [text, figures] = await Promise.all([
    findShownText('statement', code, registerInstant(asked)),
    loadFigures(asked.today),
  ]);
  return (
    <SitePage current={null} trail={[]} title={text?.title ?? placeNames[code]}>
      {text && <Markdown text={fillKnownFigures(text.body, figures)} />}
    </SitePage>
  );
}
