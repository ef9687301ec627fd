import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { findWaitingChange } from '@/lib/server/access/data/email-changes';
import { findDeletionFacts, findPasswordAge } from '@/lib/server/access/data/own-account';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { myAccountText as text } from '@/lib/text/nl/access/own-account';
import { AccountView } from './view';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

export default async function MyAccountPage({ searchParams }: Props) {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now } = opened;
  const waiting = await findWaitingChange(actor.accountId, now);
  const age = await findPasswordAge(actor.accountId);
  const mayDelete = mayDeleteAccount(await findDeletionFacts(actor.accountId)).ok;
  const done = single((await searchParams).na);
  return (
    <SitePage current="my_account" trail={[]} title={text.title}>
      <AccountView {...{ actor, waiting, mayDelete, done }} passwordSince={age.passwordChangedAt ?? age.createdAt} />
    </SitePage>
  );
}
