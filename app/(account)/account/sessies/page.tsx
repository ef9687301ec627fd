import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { SecurityLog } from '@/components/account/security-log';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import { allRoles } from '@/lib/access/actor';
import { isSessionAlive, lastEndOfSession, sessionEndsAt } from '@/lib/access/session-terms';
import { listSecurityEvents } from '@/lib/server/access/data/security-events';
import { listSessions, type OwnSession } from '@/lib/server/access/data/sessions';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import type { AddressParams } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { keptDeviceWords, sessionsText as text } from '@/lib/text/nl/access/security';
import { securityEventsText } from '@/lib/text/nl/access/security-events';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { EndOthersForm, EndSessionForm, StayForm } from './session-forms';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<AddressParams> };

const PATH = '/account/sessies';

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
  const others = alive.filter(({ id }) => id !== actor.sessionId);
  const params = await searchParams;
  const done = text.done[single(params.na) ?? ''];
  const { rows, ...steps } = await listSecurityEvents([actor.accountId], readPlace(params, { ids: 'number' }));
  const hrefOf = (to: Place) => placeHref(PATH, to, { fragment: 'beveiliging' });
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      {done && <Alert variant="success">{done}</Alert>}
      {own && (
        <ThisSession
          session={own}
          endsAt={sessionEndsAt({ ...own, ...known }, terms)}
          lastEndsAt={lastEndOfSession({ ...own, ...known }, terms)}
        />
      )}
      {others.map((session) => (
        <OtherSession key={session.id} session={session} />
      ))}
      {others.length === 0 && <p>{text.onlyThis}</p>}
      {others.length > 1 && (
        <>
          <h2>{text.others.heading}</h2>
          <p>{text.others.text}</p>
          <EndOthersForm />
        </>
      )}
      <SecurityLog rows={rows} />
      <PageSteps of={securityEventsText.heading} {...stepHrefs(steps, hrefOf)} />
      <p className="form-hint">{securityEventsText.own}</p>
    </SitePage>
  );
}

type ThisSessionProps = { session: OwnSession; endsAt: Date; lastEndsAt: Date };

function ThisSession({ session, endsAt, lastEndsAt }: ThisSessionProps) {
  const mayBeLonger = endsAt < lastEndsAt;
  return (
    <Card band={text.thisSession}>
      <h2>{keptDeviceWords(session.device) || text.unknownDevice}</h2>
      <DescriptionList
        rows={[
          { term: text.facts.begun, description: formatDateTime(session.createdAt) },
          ...(mayBeLonger ? [{ term: text.facts.ends, description: text.endsAt(formatDateTime(endsAt)) }] : []),
          { term: text.facts.lastEnds, description: text.lastEndsAt(formatDateTime(lastEndsAt)) },
        ]}
      />
      {mayBeLonger && <StayForm />}
    </Card>
  );
}

function OtherSession({ session }: { session: OwnSession }) {
  return (
    <Card>
      <h2>{keptDeviceWords(session.device) || text.unknownDevice}</h2>
      <DescriptionList
        rows={[
          { term: text.facts.begun, description: formatDateTime(session.createdAt) },
          { term: text.facts.lastSeen, description: formatDateTime(session.lastSeenAt) },
        ]}
      />
      <EndSessionForm id={session.id} device={keptDeviceWords(session.device) || text.unknownDeviceInSentence} />
    </Card>
  );
}
