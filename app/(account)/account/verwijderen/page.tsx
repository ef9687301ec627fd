import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { findDeletionFacts } from '@/lib/server/access/data/own-account';
import { openPage } from '@/lib/server/access/door';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { deleteAccountText as text } from '@/lib/text/nl/access/own-account';
import { DeleteAccountView } from './view';

export const metadata: Metadata = { title: text.title };

export default async function DeleteAccountPage() {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor } = opened;
  const allowed = mayDeleteAccount(await findDeletionFacts(actor.accountId));
  const application = await findOwnApplication(actor.accountId);
  const isWaiting = application?.state === 'submitted' || application?.state === 'information_requested';
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <DeleteAccountView allowed={allowed} isWaiting={isWaiting} />
    </SitePage>
  );
}
