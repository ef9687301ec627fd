import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { type Asked, definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { lacksSecondFactor, landingPath } from '@/lib/access/actor';
import { hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { currentActor } from '@/lib/server/access/session';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import type { AddressParams } from '@/lib/shared/list-address';
import { ownPath } from '@/lib/shared/typed-form';
import { logInText } from '@/lib/text/nl/access/account';
import { CodeForm } from './_components/code-form';

const text = logInText.code;

export const metadata: Metadata = { title: text.title };

export default definePage('pass_second_factor', show, sendOn);

async function show({ today, query }: Asked<'pass_second_factor'>) {
  const { managerEmail } = await getSettings(today);
  return (
    <SitePage current="log_in" trail={['log_in']} title={text.title} lead={text.lead}>
      <CodeForm next={ownPath(single(query.naar)) ?? ''} />
      <p>{text.lost(managerEmail)}</p>
    </SitePage>
  );
}

/** Whoever has nothing to give a code for, as after giving it in another tab, or has nothing yet to make one with. */
async function sendOn(_: object, query: AddressParams) {
  const next = ownPath(single(query.naar));
  const actor = await currentActor();
  if (actor.kind !== 'account') return true;
  if (!lacksSecondFactor(actor)) redirect(next ?? landingPath(actor.roles));
  if (await hasSecondFactor(actor.accountId)) return true;
  redirect(next ? `/account/tweede-factor?${new URLSearchParams({ naar: next })}` : '/account/tweede-factor');
}
