import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { findWaitingChange } from '@/lib/server/access/data/email-changes';
import { findDeletionFacts, findOwnAccount } from '@/lib/server/access/data/own-account';
import { isAccountInRegister } from '@/lib/server/registration/data/frame-facts';
import { myAccountText as text } from '@/lib/text/nl/access/own-account';
import { AccountView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', async ({ actor, now, done }) => {
  const { accountId } = actor;
  const [waiting, account, isInRegister, deletionFacts] = await Promise.all([
    findWaitingChange(accountId, now),
    findOwnAccount(accountId),
    isAccountInRegister(accountId),
    findDeletionFacts(accountId),
  ]);
  return (
    <SitePage
      current="my_account"
      trail={[]}
      title={text.title}
      lead={actor.roles.includes('registrant') ? text.lead : text.leadWithoutRegister}
    >
      <AccountView
        {...{ actor, waiting, done }}
        mayDelete={mayDeleteAccount(deletionFacts).ok}
        passwordSince={account.passwordChangedAt ?? account.createdAt}
        newsMail={isInRegister ? account.newsMail : null}
      />
    </SitePage>
  );
});
