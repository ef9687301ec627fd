import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { landingPath, ownPath } from '@/lib/access/next-path';
import { getSettings } from '@/lib/server/data/settings';
import { openPage, single } from '@/lib/server/page';
import { currentActor } from '@/lib/server/session';
import { logInText } from '@/lib/text/nl/account';
import { CodeForm } from './_components/code-form';

const text = logInText.code;

export const metadata: Metadata = { title: text.title };

export default async function CodePage({ searchParams }: { searchParams: Promise<{ naar?: string | string[] }> }) {
  const next = ownPath(single((await searchParams).naar));
  // Two tabs: who gave the code in the other one goes on.
  const actor = await currentActor();
  if (actor.kind === 'account') redirect(next ?? landingPath(actor.roles));
  const opened = await openPage('pass_second_factor');
  if (!opened) return <ClosedPage />;
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
