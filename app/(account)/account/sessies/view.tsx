import { SecurityLog } from '@/components/account/security-log';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { PageSteps } from '@/components/ui/page-steps';
import type { listSecurityEvents } from '@/lib/server/access/data/security-events';
import type { OwnSession } from '@/lib/server/access/data/sessions';
import { type Place, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { keptDeviceWords, sessionsText as text } from '@/lib/text/nl/access/security';
import { securityEventsText } from '@/lib/text/nl/access/security-events';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { EndOthersForm, EndSessionForm, StayForm } from './session-forms';

const PATH = '/account/sessies';

type ThisOne = OwnSession & { endsAt: Date; lastEndsAt: Date };
type SessionsViewProps = {
  own: ThisOne | undefined;
  others: OwnSession[];
  done: string | undefined;
  events: Awaited<ReturnType<typeof listSecurityEvents>>;
};

export function SessionsView({ own, others, done, events: { rows, ...steps } }: SessionsViewProps) {
  const hrefOf = (to: Place) => placeHref(PATH, to, { fragment: 'beveiliging' });
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      {own && <ThisSession session={own} />}
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
    </>
  );
}

function ThisSession({ session }: { session: ThisOne }) {
  const { endsAt, lastEndsAt } = session;
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
