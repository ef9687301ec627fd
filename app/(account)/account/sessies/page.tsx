import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { allRoles } from '@/lib/access/actor';
import { isSessionAlive, lastEndOfSession, sessionEndsAt } from '@/lib/access/session-terms';
import { listSecurityEvents } from '@/lib/server/access/data/security-events';
import { listSessions } from '@/lib/server/access/data/sessions';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { sessionsText as text } from '@/lib/text/nl/access/security';
import { SessionsView } from './view';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<AddressParams> };

export default async function SessionsPage({ searchParams }: Props) {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now, today } = opened;
  const terms = await getSettings(today);
  const known = { endedAt: null, roles: allRoles(actor) };
  const alive = (await listSessions(actor.accountId)).filter((session) =>
    isSessionAlive({ ...session, ...known }, terms, now),
  );
  const own = alive.find(({ id }) => id === actor.sessionId);
  const params = await searchParams;
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <SessionsView
        own={
          own && {
            ...own,
            endsAt: sessionEndsAt({ ...own, ...known }, terms),
            lastEndsAt: lastEndOfSession({ ...own, ...known }, terms),
          }
        }
        others={alive.filter(({ id }) => id !== actor.sessionId)}
        done={text.done[single(params.na) ?? '']}
        events={await listSecurityEvents([actor.accountId], readPlace(params, { ids: 'number' }))}
      />
    </SitePage>
  );
}
