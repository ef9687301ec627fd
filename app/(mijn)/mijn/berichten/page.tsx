import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { listMessages } from '@/lib/server/mail/data/messages';
import { readPlace } from '@/lib/shared/list-place';
import { messagesText as text } from '@/lib/text/nl/mail/messages';
import { MessagesView } from './view';

const PAGE_SIZE = 20;

export const metadata: Metadata = { title: text.title };

export default definePage('see_own_register', async ({ actor, query }) => (
  <SitePage current="my_messages" trail={['my_register']} title={text.title} lead={text.lead}>
    <MessagesView page={await listMessages(actor.accountId, readPlace(query), PAGE_SIZE)} />
  </SitePage>
));
