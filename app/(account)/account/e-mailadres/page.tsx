import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { findWaitingChange } from '@/lib/server/access/data/email-changes';
import { getSettings } from '@/lib/server/content/data/settings';
import { changeEmailText as text } from '@/lib/text/nl/access/own-account';
import { ChangeEmailView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', async ({ actor, now, today }) => {
  const { emailUndoDays } = await getSettings(today);
  const waiting = await findWaitingChange(actor.accountId, now);
  return (
    <SitePage current="my_account" trail={['my_account']} title={text.title} lead={text.lead}>
      <ChangeEmailView actor={actor} waiting={waiting} emailUndoDays={emailUndoDays} />
    </SitePage>
  );
});
