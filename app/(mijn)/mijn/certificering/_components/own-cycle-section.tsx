import { PointsDrawing } from '@/components/portfolio/points-drawing';
import { RulesErrata } from '@/components/portfolio/rules-errata';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import type { OwnCycle } from '@/lib/server/certification/own-certification';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { certificationBlockerText, ownCertificationText as text } from '@/lib/text/nl/certification/certification';
import { pointsProgressText } from '@/lib/text/nl/portfolio/points';
import { formatDate } from '@/lib/text/nl/shared/format';
import { RequestForm } from './certification-forms';

type OwnCycleProps = { own: OwnCycle; today: CalendarDate };

/** One cycle: what certification for it waits for, and the points for each requirement. */
export function OwnCycleSection({ own, today }: OwnCycleProps) {
  const { cycle, standing, incomplete } = own.points;
  const heading = own.isRunning ? text.running : text.before;
  const id = own.isRunning ? 'deze-cyclus' : 'vorige-cyclus';
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{text.period(cycle.start, cycle.end)}</p>
      <RulesErrata errata={own.errata} />
      <Standing own={own} today={today} />
      <h3>{pointsProgressText.perRequirement}</h3>
      <PointsDrawing standing={standing} cycle={cycle} today={today} id={id} />
      {incomplete.length > 0 && own.isRunning && <p>{pointsProgressText.incomplete(incomplete.length)}</p>}
    </section>
  );
}

function Standing({ own, today }: OwnCycleProps) {
  const { granted, waiting, blockers, points } = own;
  if (granted?.certifiedUntil)
    return <Alert variant="success">{text.granted(formatDate(granted.certifiedUntil))}</Alert>;
  if (waiting) return <Waiting waiting={waiting} isMet={points.standing.met} today={today} />;
  if (blockers.length > 0)
    return (
      <>
        <h3>{text.blockedHeading}</h3>
        <Bulleted items={blockers.map(certificationBlockerText)} />
      </>
    );
  return (
    <>
      <Alert variant="success">{text.enough}</Alert>
      <h3>{text.request.heading}</h3>
      <p>{text.request.what}</p>
      <RequestForm cycleStart={points.cycle.start} />
    </>
  );
}

type WaitingProps = { waiting: NonNullable<OwnCycle['waiting']>; isMet: boolean; today: CalendarDate };

function Waiting({ waiting: { request, answerBy, toReview }, isMet, today }: WaitingProps) {
  const printed = formatDate(answerBy);
  return (
    <>
      <h3>{text.waiting.heading}</h3>
      <p>
        {text.waiting.requestedOn(formatDate(request.requestedOn))}{' '}
        {answerBy < today ? text.waiting.answerLate(printed) : text.waiting.answerBy(printed)}
      </p>
      <p>
        {toReview > 0 && text.waiting.toReview(toReview)} {isMet && text.waiting.met}
      </p>
      <p>{text.waiting.keeps}</p>
      <p>
        <a href="/mijn/certificering/intrekken">{text.waiting.withdraw}</a>
      </p>
    </>
  );
}
