import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { type AccountActor, lacksSecondFactor, landingPath } from '@/lib/access/actor';
import { hasSecondFactor } from '@/lib/server/access/data/second-factors';
import { openPage } from '@/lib/server/access/door';
import { currentActor } from '@/lib/server/access/session';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import { ownPath } from '@/lib/shared/typed-form';
import { logInText } from '@/lib/text/nl/access/account';
import { CodeForm } from './_components/code-form';

const text = logInText.code;

export const metadata: Metadata = { title: text.title };

export default async function CodePage({ searchParams }: { searchParams: Promise<{ naar?: string | string[] }> }) {
  const next = ownPath(single((await searchParams).naar));
  const actor = await currentActor();
  if (actor.kind === 'account') await sendOn(actor, next);
  const opened = await openPage('pass_second_factor');
  if (!opened) return <NotAvailable />;
  const { today } = opened;
  const { managerEmail } = await getSettings(today);
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <CodeForm next={next ?? ''} />
      <p>{text.lost(managerEmail)}</p>
    </SitePage>
  );
}

/** Whoever has nothing to give a code for, as after giving it in another tab, or has nothing yet to make one with. */
async function sendOn(actor: AccountActor, next: string | null) {
  if (!lacksSecondFactor(actor)) redirect(next ?? landingPath(actor.roles));
  if (await hasSecondFactor(actor.accountId)) return;
  redirect(next ? `/account/tweede-factor?${new URLSearchParams({ naar: next })}` : '/account/tweede-factor');
}
