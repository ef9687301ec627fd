import { OneForm } from '@/app/(beheer)/_components/one-form';
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
  const isMet = file.points?.standing.met ?? false;
  return (
    <>
      {!isMet && <StillShort file={file} />}
      <OneForm
        legend={text.choose}
        open={isMet ? 'certificeren' : undefined}
        choices={[
          ...(isMet
            ? [{ code: 'certificeren', label: text.grant.heading, form: <Granting certification={certification} /> }]
            : []),
          { code: 'afwijzen', label: text.refuse.heading, form: <Refusing certification={certification} /> },
        ]}
      />
    </>
  );
}

type Requested = { certification: CertificationFile['certification'] };

function Granting({ certification: { id, version, holder } }: Requested) {
  return (
    <>
      <p>{text.grant.confirm(printedName(holder.name))}</p>
      <GrantForm id={id} version={version} />
    </>
  );
}

function Refusing({ certification: { id, version } }: Requested) {
  return (
    <>
      <h3>{text.refuse.heading}</h3>
      <p>{text.refuse.lead}</p>
      <RefuseForm id={id} version={version} />
    </>
  );
}

/** In the place of the form that would not be accepted. */
function StillShort({ file: { points } }: { file: CertificationFile }) {
  return (
    <Alert variant="warning">
      <p>{text.grant.blocked}</p>
      <Bulleted
        items={(points?.standing.missing ?? []).map(({ what, points: short }) => text.grant.short(what, short))}
      />
    </Alert>
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
