import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { allRoles, hasPowerOverOthers, landingPath } from '@/lib/access/actor';
import { inGroups } from '@/lib/access/second-factor';
import { hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { findUsableFactor, recoveryCodesOf, totpAddress } from '@/lib/server/access/second-factor';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import { ownPath } from '@/lib/shared/typed-form';
import { secondFactorText as text } from '@/lib/text/nl/access/security';
import { SecondFactorView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', async ({ actor, now, today, query, done }) => {
  const next = ownPath(single(query.naar));
  const { managerEmail, registerShortName } = await getSettings(today);
  const begun = await findUsableFactor(actor.accountId, now);
  const isCompulsory = hasPowerOverOthers(allRoles(actor));
  const lead = next ?? (isCompulsory ? landingPath(actor.roles) : null);
  return (
    <SitePage current="my_account" trail={['my_account']} title={text.title} snelmenu={false}>
      <SecondFactorView
        isOn={await hasSecondFactor(actor.accountId)}
        isCompulsory={isCompulsory}
        setup={begun && setupShown(begun, { issuer: registerShortName, label: actor.email })}
        goOn={done === 'aan' ? lead : null}
        next={next ?? ''}
        done={text.done[done]}
        managerEmail={managerEmail}
      />
    </SitePage>
  );
});

/** What an app and its owner are shown; the same again when the page is loaded anew. */
function setupShown(begun: { id: string; totpSecret: string }, account: { issuer: string; label: string }) {
  const { id, totpSecret } = begun;
  return { id, key: inGroups(totpSecret), address: totpAddress(totpSecret, account), codes: recoveryCodesOf(id) };
}
