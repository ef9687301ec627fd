import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import { type PointsClass, pointsClasses } from './activity-class';
import type { PointsProgress, Progress } from './points-progress';

/** Percentages of the bar's width. */
type Part = { class: PointsClass; points: Hundredths; from: number; width: number };

type PointsBar = { parts: Part[]; required: number; pace: number | null };

/** Long enough for all that counts, and for what is required. */
export function pointsBar({ required, counted }: Progress, pace: Hundredths | null): PointsBar {
  const sum = pointsClasses.reduce((total, one) => total + counted[one], 0);
  const longest = Math.max(sum, required, 1);
  const share = (amount: number) => Math.round((amount / longest) * 1000) / 10;
  const parts: Part[] = [];
  let before = 0;
  for (const one of pointsClasses) {
    const points = counted[one];
    const from = share(before);
    before += points;
    if (points > NOTHING) parts.push({ class: one, points, from, width: Math.round((share(before) - from) * 10) / 10 });
  }
  return { parts, required: share(required), pace: pace === null ? null : share(pace) };
}

/** What asks for nothing isn't drawn. */
export function drawnRequirements({ total, accredited, categories }: PointsProgress): Progress[] {
  return [total, accredited, ...categories].filter(({ required }) => required > NOTHING);
}

/** What one point less is missing of: the largest lack, and of two as large the narrower one, which also fills the other. */
export function largestLack({ missing }: PointsProgress): PointsProgress['missing'][number] | null {
  const [first = null, ...others] = missing;
  return others.reduce((largest, one) => (largest && largest.points > one.points ? largest : one), first);
}
