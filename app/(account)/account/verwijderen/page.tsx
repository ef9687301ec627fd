import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { findDeletionFacts } from '@/lib/server/access/data/own-account';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { deleteAccountText as text } from '@/lib/text/nl/access/own-account';
import { DeleteAccountView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', async ({ actor }) => {
  const allowed = mayDeleteAccount(await findDeletionFacts(actor.accountId));
  const application = await findOwnApplication(actor.accountId);
  const isWaiting = application?.state === 'submitted' || application?.state === 'information_requested';
  return (
    <SitePage current="my_account" trail={['my_account']} title={text.title} lead={allowed.ok ? text.lead : undefined}>
      <DeleteAccountView allowed={allowed} isWaiting={isWaiting} />
    </SitePage>
  );
});
