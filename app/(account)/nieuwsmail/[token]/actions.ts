'use server';

import { emailLinkSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { stopNewsMail } from '@/lib/server/access/stop-news-mail';

export const submitNewsMailStop = defineAction({
  permission: 'stop_news_mail',
  limit: 'save',
  schema: emailLinkSchema,
  run: stopNewsMail,
  next: ({ token }) => `/nieuwsmail/${token}`,
});
