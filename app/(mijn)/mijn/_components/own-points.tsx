import { PointsDrawing } from '@/components/portfolio/points-drawing';
import { ButtonLink } from '@/components/ui/button';
import { activitiesHref } from '@/lib/portfolio/activity-query';
import type { CameByItself } from '@/lib/portfolio/came-by-itself';
import type { CycleReason } from '@/lib/portfolio/cycles';
import type { CyclePoints } from '@/lib/portfolio/portfolio';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { planText } from '@/lib/text/nl/portfolio/plan';
import { noCycleText, pointsProgressText as text } from '@/lib/text/nl/portfolio/points';

type OwnPointsProps = {
  /** Of the cycle of today; null where there is none, with why. */
  points: Stand | null;
  why: CycleReason | null;
  came: CameByItself;
  today: CalendarDate;
  isBesideSteps?: boolean;
};
type Stand = Pick<CyclePoints, 'cycle' | 'standing' | 'incomplete'>;

/** Where somebody stands in the cycle of today: what is certain, what is likely, what is missing. */
export function OwnPoints({ points, why, came, today, isBesideSteps }: OwnPointsProps) {
  return (
    <section className="flow" aria-labelledby="punten">
      <h2 id="punten">{text.heading}</h2>
      {points ? <Points {...points} today={today} /> : why && <p>{noCycleText(why)}</p>}
      {came.count > 0 && (
        <p>
          {text.cameByItself(came)} <a href={activitiesHref({ source: 'attendance' })}>{text.links.came}</a>
        </p>
      )}
      <p className="form-actions">
        <ButtonLink href="/mijn/portfolio/toevoegen" variant={isBesideSteps ? 'secondary' : 'primary'}>
          {text.links.add}
        </ButtonLink>
        {points && <a href="/mijn/portfolio/plan">{planText.link}</a>}
      </p>
    </section>
  );
}

function Points({ cycle, standing, incomplete, today }: Stand & { today: CalendarDate }) {
  return (
    <>
      <p>{text.cycle(cycle, today)}</p>
      <PointsDrawing standing={standing} cycle={cycle} today={today} />
      {incomplete.length > 0 && <p>{text.incomplete(incomplete.length)}</p>}
    </>
  );
}
