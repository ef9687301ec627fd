import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { countRecoveryCodes, hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { openPage } from '@/lib/server/access/door';
import { findUsableCodes, RECOVERY_CODES, recoveryCodesOf } from '@/lib/server/access/second-factor';
import { single } from '@/lib/server/platform/page';
import { recoveryCodesText as text } from '@/lib/text/nl/access/security';
import { RecoveryCodeList } from '../_components/recovery-code-list';
import { ConfirmCodesForm, RequestCodesForm } from './recovery-code-forms';

export const metadata: Metadata = { title: text.title };

type Query = { na?: string | string[] };

export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now } = opened;
  const isOn = await hasSecondFactor(actor.accountId);
  const fresh = await findUsableCodes(actor.accountId, now);
  const left = await countRecoveryCodes(actor.accountId);
  const done = text.done[single((await searchParams).na) ?? ''];
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      {done && <Alert variant="success">{done}</Alert>}
      {!isOn && <NotNeeded />}
      {isOn && <p>{text.left(left, RECOVERY_CODES)}</p>}
      {isOn && fresh && <FreshCodes setup={fresh.id} />}
      {isOn && !fresh && <Renewal />}
    </SitePage>
  );
}

function NotNeeded() {
  return (
    <EmptyState heading={text.none.heading}>
      <p>{text.none.text}</p>
      <p>
        <a href="/account/tweede-factor">{text.none.link}</a>
      </p>
    </EmptyState>
  );
}

function FreshCodes({ setup }: { setup: string }) {
  return (
    <>
      <h2>{text.fresh.heading}</h2>
      <p>{text.fresh.text}</p>
      <RecoveryCodeList codes={recoveryCodesOf(setup)} />
      <ConfirmCodesForm setup={setup} />
    </>
  );
}

function Renewal() {
  return (
    <>
      <h2>{text.renew.heading}</h2>
      <p>{text.renew.text}</p>
      <RequestCodesForm />
    </>
  );
}
