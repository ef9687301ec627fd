import { Bulleted } from '@/components/ui/bulleted';
import { Details } from '@/components/ui/details';
import { NOTHING } from '@/lib/content/amounts';
import type { Certification } from '@/lib/server/certification/data/certifications';
import type { ObjectionTerm } from '@/lib/server/content/objection-term';
import { ownCertificationText } from '@/lib/text/nl/certification/certification';
import { formatDate, formatShortDate } from '@/lib/text/nl/shared/format';

const text = ownCertificationText.earlier;

type Decision = NonNullable<Certification['decision']> & { objection: ObjectionTerm };
type EndedCertification = Omit<Certification, 'decision'> & { decision: Decision | null };

export type CertificationDecisionsProps = { ended: EndedCertification[]; hasRequested: boolean };

/** Every request that ended: the outcome first, then why, then what one can do and until when. */
export function CertificationDecisions({ ended, hasRequested }: CertificationDecisionsProps) {
  // The only request waits, and says so itself.
  if (hasRequested && ended.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="beslissingen">
      <h2 id="beslissingen">{text.heading}</h2>
      {!hasRequested && <p>{text.none}</p>}
      {ended.map((certification) => (
        <article key={certification.id} className="card">
          <div className="card-body flow">
            <h3>{text.cycle(formatShortDate(certification.cycle.start), formatShortDate(certification.cycle.end))}</h3>
            <Ended certification={certification} />
          </div>
        </article>
      ))}
    </section>
  );
}

function Ended({ certification }: { certification: EndedCertification }) {
  const { decision, certifiedUntil, points, requestedOn } = certification;
  if (!decision) return <p>{text.withdrawn(formatDate(requestedOn))}</p>;
  const on = formatDate(decision.on);
  if (!certifiedUntil)
    return (
      <>
        <p>{text.refused(on)}</p>
        <h4>{text.whyHeading}</h4>
        <p className="whitespace-pre-line">{decision.explanation}</p>
        <h4>{text.nextHeading}</h4>
        <p>{text.again}</p>
        <Objection {...decision.objection} />
      </>
    );
  return (
    <>
      <p>{text.granted(on, formatDate(certifiedUntil))}</p>
      {points && (
        <>
          <h4>{text.whyHeading}</h4>
          <p>{text.grantedWhy}</p>
          <Bulleted
            items={points.requirements
              .filter(({ required }) => required > NOTHING)
              .map(({ what, certain, required }) => text.pointsOf(what, certain, required))}
          />
        </>
      )}
      <h4>{text.nextHeading}</h4>
      <p>{text.frozen}</p>
      <Details summary={text.disagree}>
        <Objection {...decision.objection} />
      </Details>
    </>
  );
}

function Objection({ until, isPassed, postalAddress }: ObjectionTerm) {
  return <p>{isPassed ? text.objectionPassed(formatDate(until)) : text.objection(formatDate(until), postalAddress)}</p>;
}
