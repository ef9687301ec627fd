import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { openMessage } from '@/lib/server/registration/open-message';
import { messagesText as text } from '@/lib/text/nl/mail/messages';
import { formatDateTime } from '@/lib/text/nl/shared/format';

export const metadata: Metadata = { title: `${text.one} - ${text.title}` };

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await openPage('see_own_register');
  if (!opened) return <NotAvailable />;
  const message = await openMessage((await params).id, opened);
  if (!message) return await notAvailable();
  const { managerEmail } = await getSettings(opened.today);
  return (
    <SitePage current="my_register" trail={[place('my_register'), place('my_messages')]} title={message.subject}>
      <PageHeading lead={text.sentOn(formatDateTime(message.at))}>{message.subject}</PageHeading>
      <p className="whitespace-pre-line">{message.body}</p>
      {message.path && (
        <p>
          <a href={message.path}>{text.about}</a>
        </p>
      )}
      <p>{text.answer(managerEmail)}</p>
      <p>
        <a href="/mijn/berichten">{text.back}</a>
      </p>
    </SitePage>
  );
}
