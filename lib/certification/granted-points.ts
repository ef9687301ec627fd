import { z } from 'zod';
import { decimalOf, type Hundredths, hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { RequirementCode } from '@/lib/portfolio/points-progress';
import type { CyclePoints } from '@/lib/portfolio/portfolio';

export type GrantedPoints = {
  requirements: { what: RequirementCode; required: Hundredths; certain: Hundredths }[];
  activities: { id: string; counted: Hundredths }[];
};

export function storedPoints({ standing, lines }: CyclePoints, used: readonly string[]) {
  const { total, accredited, categories } = standing;
  return {
    requirements: [total, accredited, ...categories].map(({ what, required, counted }) => ({
      what,
      required: decimalOf(required),
      certain: decimalOf(counted.certain),
    })),
    activities: used.map((id) => ({ id, counted: decimalOf(lines.get(id)?.counted ?? NOTHING) })),
  };
}

export function activitiesUsed(points: CyclePoints): string[] {
  return [...points.lines.values()]
    .filter((line) => line.class === 'certain' && line.counted > NOTHING)
    .map(({ id }) => id);
}

const amount = z.number().transform((value) => hundredthsOf(value) ?? NOTHING);
const stored = z.object({
  requirements: z.array(
    z.object({
      what: z
        .string()
        .regex(/^(total|accredited|category:.+)$/)
        .transform((code) => code as RequirementCode),
      required: amount,
      certain: amount,
    }),
  ),
  activities: z.array(z.object({ id: z.string(), counted: amount })),
});

export function readGrantedPoints(kept: unknown): GrantedPoints | null {
  return stored.safeParse(kept).data ?? null;
}
