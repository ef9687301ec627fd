import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { findWaitingChange } from '@/lib/server/access/data/email-changes';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { changeEmailText as text } from '@/lib/text/nl/access/own-account';
import { ChangeEmailView } from './view';

export const metadata: Metadata = { title: text.title };

export default async function ChangeEmailPage() {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now, today } = opened;
  const { emailUndoDays } = await getSettings(today);
  const waiting = await findWaitingChange(actor.accountId, now);
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <ChangeEmailView actor={actor} waiting={waiting} emailUndoDays={emailUndoDays} />
    </SitePage>
  );
}
