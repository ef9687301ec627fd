import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { countRecoveryCodes, hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { findUsableCodes, RECOVERY_CODES, recoveryCodesOf } from '@/lib/server/access/second-factor';
import { recoveryCodesText as text } from '@/lib/text/nl/access/security';
import { RecoveryCodesView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', async ({ actor, now, done }) => {
  const isOn = await hasSecondFactor(actor.accountId);
  const begun = await findUsableCodes(actor.accountId, now);
  const fresh = begun && { setup: begun.id, codes: recoveryCodesOf(begun.id) };
  const left = { count: await countRecoveryCodes(actor.accountId), of: RECOVERY_CODES };
  return (
    <SitePage current="my_account" trail={['my_account']} title={text.title} lead={text.lead}>
      <RecoveryCodesView {...{ isOn, fresh, left }} done={text.done[done]} />
    </SitePage>
  );
});
