import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { allRoles } from '@/lib/access/actor';
import { isSessionAlive, lastEndOfSession, sessionEndsAt } from '@/lib/access/session-terms';
import { listSecurityEvents } from '@/lib/server/access/data/security-events';
import { listSessions } from '@/lib/server/access/data/sessions';
import { getSettings } from '@/lib/server/content/data/settings';
import { readPlace } from '@/lib/shared/list-place';
import { sessionsText as text } from '@/lib/text/nl/access/security';
import { SessionsView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', async ({ actor, now, today, query, done }) => {
  const terms = await getSettings(today);
  const known = { endedAt: null, roles: allRoles(actor) };
  const alive = (await listSessions(actor.accountId)).filter((session) =>
    isSessionAlive({ ...session, ...known }, terms, now),
  );
  const own = alive.find(({ id }) => id === actor.sessionId);
  return (
    <SitePage current="my_account" trail={['my_account']} title={text.title} lead={text.lead}>
      <SessionsView
        own={
          own && {
            ...own,
            endsAt: sessionEndsAt({ ...own, ...known }, terms),
            lastEndsAt: lastEndOfSession({ ...own, ...known }, terms),
          }
        }
        others={alive.filter(({ id }) => id !== actor.sessionId)}
        done={text.done[done]}
        events={await listSecurityEvents([actor.accountId], readPlace(query, { ids: 'number' }))}
      />
    </SitePage>
  );
});
