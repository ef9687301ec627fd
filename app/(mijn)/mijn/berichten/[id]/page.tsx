import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { getSettings } from '@/lib/server/content/data/settings';
import { openMessage } from '@/lib/server/registration/open-message';
import { messagesText as text } from '@/lib/text/nl/mail/messages';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { MessageView } from './view';

export const metadata: Metadata = { title: `${text.one} - ${text.title}` };

export default definePage('see_own_register', async (asked, { id }: { id: string }) => {
  const message = await openMessage(id, asked);
  if (!message) return null;
  const { managerEmail } = await getSettings(asked.today);
  return (
    <SitePage
      current="my_messages"
      trail={['my_register', 'my_messages']}
      title={message.subject}
      lead={text.sentOn(formatDateTime(message.at))}
    >
      <MessageView {...{ message, managerEmail }} isJustAnswered={asked.done === 'antwoord'} />
    </SitePage>
  );
});
