import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { EvidenceList } from '@/components/portfolio/evidence-list';
import { Markdown } from '@/components/ui/markdown';
import { Section } from '@/components/ui/section';
import { fillKnownFigures } from '@/lib/content/figures';
import { attachmentHref } from '@/lib/content/text-attachments';
import { loadFigures } from '@/lib/server/content/load-figures';
import { openNews } from '@/lib/server/editor/open-news';
import { attachmentsText } from '@/lib/text/nl/editor/attachments';
import { intranetText as text } from '@/lib/text/nl/editor/intranet';
import { formatDateTime } from '@/lib/text/nl/shared/format';

export const metadata: Metadata = { title: text.news };

export default definePage('manage_own_account', async (asked, { adres }: { adres: string }) => {
  const [news, figures] = await Promise.all([openNews(asked, adres), loadFigures(asked.today)]);
  if (!news) return null;
  if (news.slug !== adres) redirect(`/intranet/${news.slug}`);
  const body = fillKnownFigures(news.body, figures);
  const lead = text.placed(formatDateTime(news.publishedFrom));
  return (
    <SitePage current="intranet" trail={['intranet']} title={news.title} lead={lead}>
      <Markdown text={body} />
      {news.attachments.length > 0 && (
        <Section id="bijlagen" heading={attachmentsText.heading}>
          <EvidenceList evidence={news.attachments} hrefOf={attachmentHref} />
        </Section>
      )}
      <p>
        <a href="/intranet">{text.back}</a>
      </p>
    </SitePage>
  );
});
