import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { allRoles, hasPowerOverOthers, landingPath } from '@/lib/access/actor';
import { hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { openPage } from '@/lib/server/access/door';
import { findUsableFactor } from '@/lib/server/access/second-factor';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import { ownPath } from '@/lib/shared/typed-form';
import { secondFactorText as text } from '@/lib/text/nl/access/security';
import { RemoveForm, StartForm } from './second-factor-forms';
import { SetupSteps } from './setup-steps';

export const metadata: Metadata = { title: text.title };

type Query = { na?: string | string[]; naar?: string | string[] };

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<Query> }) {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now, today } = opened;
  const { na, naar } = await searchParams;
  const next = ownPath(single(naar));
  const settings = await getSettings(today);
  const begun = await findUsableFactor(actor.accountId, now);
  const isOn = await hasSecondFactor(actor.accountId);
  const isCompulsory = hasPowerOverOthers(allRoles(actor));
  const done = text.done[single(na) ?? ''];
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title} snelmenu={false}>
      <PageHeading>{text.title}</PageHeading>
      {done && <Alert variant="success">{done}</Alert>}
      {isOn && (
        <SwitchedOn
          isCompulsory={isCompulsory}
          address={settings.managerEmail}
          goOn={single(na) === 'aan' ? (next ?? (isCompulsory ? landingPath(actor.roles) : null)) : null}
        />
      )}
      {!isOn && begun && (
        <SetupSteps
          setup={begun}
          account={{ email: actor.email, issuer: settings.registerShortName }}
          next={next ?? ''}
        />
      )}
      {!isOn && !begun && (
        <>
          <p>{isCompulsory ? text.off.needed : text.off.lead}</p>
          <p>{text.off.app}</p>
          <StartForm next={next ?? ''} />
        </>
      )}
    </SitePage>
  );
}

type SwitchedOnProps = { isCompulsory: boolean; address: string; goOn: string | null };

function SwitchedOn({ isCompulsory, address, goOn }: SwitchedOnProps) {
  const { on } = text;
  return (
    <>
      <p>{on.lead}</p>
      {goOn && (
        <p>
          <ButtonLink href={goOn}>{on.goOn}</ButtonLink>
        </p>
      )}
      <h2>{on.codesHeading}</h2>
      <p>
        <a href="/account/herstelcodes">{on.codes}</a>
      </p>
      <p>{on.newPhone(address)}</p>
      <h2>{on.offHeading}</h2>
      <p>{isCompulsory ? on.compulsory : on.off}</p>
      {!isCompulsory && <RemoveForm />}
    </>
  );
}
