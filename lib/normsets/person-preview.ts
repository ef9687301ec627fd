import { type Hundredths, NOTHING, plus } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { pointsClasses } from '@/lib/portfolio/activity-class';
import type { NormedCycle } from '@/lib/portfolio/cycles';
import type { Progress, RequirementCode } from '@/lib/portfolio/points-progress';
import { type CyclePoints, cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** What was done, and what is only planned: its last day is still to come. */
export const previewParts = ['done', 'planned'] as const;
export type PreviewPart = (typeof previewParts)[number];

/** `required` is all that is required together, and has no points of its own. */
export type PreviewRow = RequirementCode | `type:${string}` | 'required';

export type RowChange = {
  before: Hundredths;
  after: Hundredths;
  /** What is required of it: by certain points of what was done, by everything of what is planned. */
  reaches: boolean;
  ceases: boolean;
};

/** Of one person. A row that has no points and no requirement under either isn't there. */
export type PersonPreview = Record<PreviewPart, ReadonlyMap<PreviewRow, RowChange>> & {
  /** In some cycle, fewer certain points, fewer accredited ones or fewer of a category, or no longer all required. */
  losesCertain: boolean;
};

/** A list of norm sets, and the cycles that one person has under it; oldest first. */
export type UnderRules = { normSets: readonly NormSet[]; cycles: readonly NormedCycle[] };

/**
 * What the rule gives somebody under one list of norm sets and under another. Nothing but the rule is asked, so that
 * it is what they will see; before `differFrom`, the first day on which the lists differ, nothing changes.
 */
export function previewOf(
  activities: readonly KeptActivity[],
  before: UnderRules,
  after: UnderRules,
  { today, differFrom }: { today: CalendarDate; differFrom: CalendarDate },
): PersonPreview {
  const same = sameCycles(before.cycles, after.cycles, differFrom);
  const worked = ({ normSets, cycles }: UnderRules) =>
    cycles.slice(same).flatMap((cycle) => {
      const result = cyclePoints(activities, cycle, normSets, today);
      return result.ok ? [result.points] : [];
    });
  const [was, becomes] = [worked(before), worked(after)];
  const typeOf = new Map(activities.map(({ id, typeCode }) => [id, typeCode]));
  const part = (of: PreviewPart) =>
    changesOf(
      { points: pointsIn(of, was, typeOf), met: metIn(of, was, today) },
      { points: pointsIn(of, becomes, typeOf), met: metIn(of, becomes, today) },
    );
  return { done: part('done'), planned: part('planned'), losesCertain: losesCertain(was, becomes) };
}

/** How many at the front are of the same days in both, and over before anything differs. */
function sameCycles(before: readonly NormedCycle[], after: readonly NormedCycle[], differFrom: CalendarDate): number {
  const first = before.findIndex(
    ({ start, end }, index) => end >= differFrom || after[index]?.start !== start || after[index]?.end !== end,
  );
  return first === -1 ? before.length : first;
}

type Points = Map<PreviewRow, Hundredths>;

function pointsIn(part: PreviewPart, worked: readonly CyclePoints[], typeOf: ReadonlyMap<string, string>): Points {
  const points: Points = new Map();
  const add = (row: PreviewRow, counted: Hundredths) => points.set(row, plus(points.get(row) ?? NOTHING, counted));
  for (const { lines } of worked)
    for (const [id, { counted, category, accredited, class: of }] of lines) {
      if (counted === NOTHING || (of === 'planned') !== (part === 'planned')) continue;
      add('total', counted);
      if (accredited) add('accredited', counted);
      if (category !== null) add(`category:${category}`, counted);
      add(`type:${typeOf.get(id) ?? ''}`, counted);
    }
  return points;
}

/** By the first day of each cycle that isn't over: what of it is met. */
type Met = Map<CalendarDate, Map<PreviewRow, boolean>>;

function metIn(part: PreviewPart, worked: readonly CyclePoints[], today: CalendarDate): Met {
  const running = worked.filter(({ cycle }) => cycle.end >= today && (part === 'planned' || cycle.start <= today));
  return new Map(running.map(({ cycle, standing }) => [cycle.start, metOf(part, standing)]));
}

function metOf(part: PreviewPart, { total, accredited, categories }: CyclePoints['standing']) {
  const met = new Map<PreviewRow, boolean>(
    [total, accredited, ...categories].map((progress) => [progress.what, isMet(part, progress)]),
  );
  return met.set(
    'required',
    [...met.values()].every((one) => one),
  );
}

function isMet(part: PreviewPart, { counted, required }: Progress): boolean {
  const classes = part === 'done' ? (['certain'] as const) : pointsClasses;
  return classes.reduce((sum, of) => plus(sum, counted[of]), NOTHING) >= required;
}

type Side = { points: Points; met: Met };

function changesOf(before: Side, after: Side): Map<PreviewRow, RowChange> {
  const cycles = [...before.met.keys()].filter((start) => after.met.has(start));
  const turns = (row: PreviewRow, from: boolean) =>
    cycles.some((start) => before.met.get(start)?.get(row) === from && after.met.get(start)?.get(row) === !from);
  const rows = [before, after].flatMap(({ points, met }) => [
    ...points.keys(),
    ...[...met.values()].flatMap((of) => [...of.keys()]),
  ]);
  return new Map(
    [...new Set(rows)].map((row) => [
      row,
      {
        before: before.points.get(row) ?? NOTHING,
        after: after.points.get(row) ?? NOTHING,
        reaches: turns(row, false),
        ceases: turns(row, true),
      },
    ]),
  );
}

function losesCertain(was: readonly CyclePoints[], becomes: readonly CyclePoints[]): boolean {
  const certainIn = (worked: CyclePoints | undefined): ReadonlyMap<RequirementCode, Hundredths> => {
    if (!worked) return new Map();
    const { total, accredited, categories } = worked.standing;
    return new Map([total, accredited, ...categories].map(({ what, counted }) => [what, counted.certain]));
  };
  return was.some((before) => {
    const after = becomes.find(({ cycle }) => cycle.start === before.cycle.start);
    const certain = certainIn(after);
    const isLower = [...certainIn(before)].some(([what, points]) => (certain.get(what) ?? NOTHING) < points);
    return isLower || (before.standing.met && !after?.standing.met);
  });
}
