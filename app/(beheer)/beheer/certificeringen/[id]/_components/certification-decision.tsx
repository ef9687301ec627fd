import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { printedName } from '@/lib/names/printed-name';
import type { CertificationFile } from '@/lib/server/certification/open-certification';
import { certificationCaseText as text } from '@/lib/text/nl/certification/certification';
import { actorNames } from '@/lib/text/nl/shared/audit';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';
import { GrantForm, RefuseForm } from './certification-forms';

export function CertificationDecision({ file }: { file: CertificationFile }) {
  return (
    <section className="case-decision flow" aria-labelledby="beslissing">
      <h2 id="beslissing">{text.decision}</h2>
      <Content file={file} />
    </section>
  );
}

function Content({ file }: { file: CertificationFile }) {
  const { certification, isOwn } = file;
  if (certification.state === 'withdrawn') return <Alert variant="info">{text.decided.withdrawn}</Alert>;
  if (certification.decision) return <Decided file={file} />;
  if (isOwn) return <Alert variant="warning">{text.own}</Alert>;
  return (
    <>
      <Granting file={file} />
      <h3>{text.refuse.heading}</h3>
      <p>{text.refuse.lead}</p>
      <RefuseForm id={certification.id} version={certification.version} />
    </>
  );
}

/** The form only when it would be accepted; until then what is still short. */
function Granting({ file: { certification, points } }: { file: CertificationFile }) {
  return (
    <>
      <h3>{text.grant.heading}</h3>
      {points?.standing.met ? (
        <>
          <p>{text.grant.confirm(printedName(certification.holder.name))}</p>
          <GrantForm id={certification.id} version={certification.version} />
        </>
      ) : (
        <Alert variant="warning">
          <p>{text.grant.blocked}</p>
          <Bulleted
            items={(points?.standing.missing ?? []).map(({ what, points: short }) => text.grant.short(what, short))}
          />
        </Alert>
      )}
    </>
  );
}

function Decided({ file: { certification, decidedBy } }: { file: CertificationFile }) {
  const { decision, certifiedUntil } = certification;
  if (!decision) return null;
  const who = decidedBy ?? actorNames.unknown;
  const when = formatDateTime(decision.at);
  return (
    <Alert variant="info">
      <p>
        {certifiedUntil ? text.decided.granted(who, when, formatDate(certifiedUntil)) : text.decided.refused(who, when)}
      </p>
      {decision.explanation && <p className="whitespace-pre-line">{decision.explanation}</p>}
    </Alert>
  );
}
