import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { countRecoveryCodes, hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { openPage } from '@/lib/server/access/door';
import { findUsableCodes, RECOVERY_CODES, recoveryCodesOf } from '@/lib/server/access/second-factor';
import { single } from '@/lib/server/platform/page';
import { recoveryCodesText as text } from '@/lib/text/nl/access/security';
import { RecoveryCodesView } from './view';

export const metadata: Metadata = { title: text.title };

type Query = { na?: string | string[] };

export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now } = opened;
  const isOn = await hasSecondFactor(actor.accountId);
  const begun = await findUsableCodes(actor.accountId, now);
  const fresh = begun && { setup: begun.id, codes: recoveryCodesOf(begun.id) };
  const left = { count: await countRecoveryCodes(actor.accountId), of: RECOVERY_CODES };
  const done = text.done[single((await searchParams).na) ?? ''];
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <RecoveryCodesView {...{ isOn, fresh, left, done }} />
    </SitePage>
  );
}
