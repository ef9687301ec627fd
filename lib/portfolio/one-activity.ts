import { decimalOf, type Hundredths, productDownTo } from '@/lib/content/amounts';
import type { ActivityType, NormSet } from '@/lib/content/normset';
import { takenOverTypes } from '@/lib/content/normset';
import type { FieldError } from '@/lib/shared/field-errors';
import { readUnits } from './activity-forms';

/** What one activity gives by itself: what others take of a maximum isn't known here. */
export type WorkedOut = { type: ActivityType; units: number; claimed: Hundredths; counted: Hundredths };

export type WorkedOutAnswer =
  | { kind: 'not_asked' }
  | { kind: 'invalid'; error: FieldError }
  | ({ kind: 'worked_out' } & WorkedOut);

/** Of an existing register: they have points, and nobody enters them. */
export function isTakenOver({ code }: Pick<ActivityType, 'code'>): boolean {
  return takenOverTypes.includes(code);
}

export function typesToChoose({ activityTypes }: { activityTypes: readonly ActivityType[] }): ActivityType[] {
  return activityTypes.filter((type) => !isTakenOver(type));
}

export function workOutOne(asked: { type: string; units: string }, normSet: NormSet): WorkedOutAnswer {
  const type = typesToChoose(normSet).find(({ code }) => code === asked.type);
  if (!type) return { kind: 'not_asked' };
  const units = readUnits(asked.units);
  if (typeof units !== 'number') return { kind: 'invalid', error: units };
  const claimed = productDownTo(normSet.step, units, type.pointsPerUnit);
  return { kind: 'worked_out', type, units: decimalOf(units), claimed, counted: mostOf(type, claimed) };
}

function mostOf({ maxPerActivity, maxPerYear, maxPerCycle }: ActivityType, claimed: Hundredths): Hundredths {
  const maxima = [maxPerActivity, maxPerYear, maxPerCycle].filter((most) => most !== null);
  return maxima.reduce((left, most) => (decimalOf(most) < decimalOf(left) ? most : left), claimed);
}
