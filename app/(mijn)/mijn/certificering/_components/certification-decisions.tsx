import type { Certification } from '@/lib/server/certification/data/certifications';
import { getSettings } from '@/lib/server/content/data/settings';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { ownCertificationText } from '@/lib/text/nl/certification/certification';
import { formatDate, formatShortDate } from '@/lib/text/nl/shared/format';

const text = ownCertificationText.earlier;

type CertificationDecisionsProps = { certifications: Certification[]; today: CalendarDate };

/** Every request that ended: the outcome first, then why, then what one can do and until when. */
export function CertificationDecisions({ certifications, today }: CertificationDecisionsProps) {
  const ended = certifications.filter(({ state }) => state !== 'requested');
  return (
    <section className="flow" aria-labelledby="beslissingen">
      <h2 id="beslissingen">{text.heading}</h2>
      {certifications.length === 0 && <p>{text.none}</p>}
      {ended.map((certification) => (
        <article key={certification.id} className="card">
          <div className="card-body flow">
            <h3>{text.cycle(formatShortDate(certification.cycle.start), formatShortDate(certification.cycle.end))}</h3>
            <Ended certification={certification} today={today} />
          </div>
        </article>
      ))}
    </section>
  );
}

type EndedProps = { certification: Certification; today: CalendarDate };

function Ended({ certification, today }: EndedProps) {
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
        <Objection decidedOn={decision.on} today={today} />
      </>
    );
  return (
    <>
      <p>{text.granted(on, formatDate(certifiedUntil))}</p>
      {points && (
        <>
          <h4>{text.whyHeading}</h4>
          <p>{text.grantedWhy}</p>
          <ul className="bulleted">
            {points.requirements.map(({ what, certain, required }) => (
              <li key={what}>{text.pointsOf(what, certain, required)}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{text.nextHeading}</h4>
      <p>{text.frozen}</p>
      <Objection decidedOn={decision.on} today={today} />
    </>
  );
}

/** The term is the one that held when the decision was taken; the address is where they are now. */
async function Objection({ decidedOn, today }: { decidedOn: CalendarDate; today: CalendarDate }) {
  const { objectionWeeks } = await getSettings(decidedOn);
  const { postalAddress } = await getSettings(today);
  const until = addDays(decidedOn, objectionWeeks * 7);
  return (
    <p>{until < today ? text.objectionPassed(formatDate(until)) : text.objection(formatDate(until), postalAddress)}</p>
  );
}
