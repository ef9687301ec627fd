import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { ActivityClass } from '@/lib/portfolio/activity-class';
import type { ActivityOutlook } from '@/lib/portfolio/activity-outlook';
import type { PointsLine } from '@/lib/portfolio/points-lines';
import { figure, points } from '@/lib/text/nl/shared/amounts';
import { pointsReasonTexts } from './points';
import { unitsText } from './portfolio';

const amountOfPoints = (value: Hundredths) => points(decimalOf(value));

/** When the points of something that is about to be handed in count. */
const whenCounted = {
  certain: 'De punten zijn zeker zodra je de activiteit indient.',
  likely: 'De punten zijn zeker zodra de activiteit is goedgekeurd.',
  to_be_assessed: 'De punten tellen mee zodra je bewijs toevoegt.',
  planned: 'De punten tellen mee zodra je de activiteit hebt gedaan en ingediend.',
  none: '',
} satisfies Record<ActivityClass, string>;

/** The points of an activity while it is typed: "6 uur × 1 punt = 6 punten". */
export const activityOutlookText = {
  sum: ({ units, type, claimed }: ActivityOutlook) =>
    `${unitsText(decimalOf(units), type.unit)} × ${amountOfPoints(type.pointsPerUnit)} = ${amountOfPoints(claimed)}`,
  outcome: ({ line, reached, required }: NonNullable<ActivityOutlook['outcome']>) =>
    [cutText(line), line.counted > 0 && whenCounted[line.class], reachedText(line, reached, required)]
      .filter(Boolean)
      .join(' '),
};

function cutText({ claimed, counted, reasons }: PointsLine): string {
  if (counted === claimed) return '';
  const why = reasons.filter((reason) => reason !== 'evidence_missing').map((reason) => pointsReasonTexts[reason]);
  return [
    counted === 0 ? 'Daarvan telt niets mee.' : `Daarvan tellen er ${figure(decimalOf(counted))} mee.`,
    ...why,
  ].join(' ');
}

function reachedText({ counted }: PointsLine, reached: Hundredths, required: Hundredths): string {
  if (counted === 0) return '';
  return `Je komt op ${figure(decimalOf(reached))} van ${amountOfPoints(required)}.`;
}
