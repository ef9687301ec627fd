import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { LinkList } from '@/components/ui/link-list';
import { findNewsMailLink } from '@/lib/server/access/stop-news-mail';
import { stopNewsMailText as text } from '@/lib/text/nl/access/stop-news-mail';
import { StopNewsMailForm } from './_components/stop-news-mail-form';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

/** Opening it does nothing, as scanners of mail open links; the button does. Needs no login. */
export default definePage('stop_news_mail', async (_, { token }: { token: string }) => {
  const found = await findNewsMailLink(token);
  const isWaiting = found.ok && !found.isStopped;
  const { title, lead } = isWaiting ? text : found.ok ? text.stopped : text.unknown;
  return (
    <SitePage current="my_account" trail={[]} title={title} lead={lead}>
      {isWaiting ? (
        <StopNewsMailForm token={token} />
      ) : (
        <LinkList items={[{ href: '/account#nieuws', label: text.account }]} />
      )}
    </SitePage>
  );
});
