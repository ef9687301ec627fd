import { certificationBlockers } from '@/lib/certification/certification-blockers';
import type { CertificationState } from '@/lib/certification/certification-states';
import { requestableCycles } from '@/lib/certification/requestable-cycles';
import { type Hundredths, less, NOTHING, plus } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { accreditedWithPlans } from '@/lib/portfolio/accredited-to-come';
import { asksForEvidence } from '@/lib/portfolio/activity-remarks';
import { activityTransition, mayChangeContents, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { activityBlockers } from '@/lib/portfolio/activity-submission';
import type { NormedCycle } from '@/lib/portfolio/cycles';
import type { PointsLine } from '@/lib/portfolio/points-lines';
import { type CyclePoints, cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { type ActivityVersion, chainsOf, countingVersions, eventFacts, versionFacts } from '@/lib/portfolio/versions';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { PortfolioFacts, WaitingActivities } from './next-steps';

export type PortfolioVersion = ActivityVersion &
  KeptActivity & {
    title: string;
    isMendable: boolean | null;
    /** The run of an accredited course that it is of. */
    runId: string | null;
  };

export type PortfolioGiven = {
  versions: readonly PortfolioVersion[];
  cycles: readonly NormedCycle[];
  certifications: readonly { state: CertificationState; cycle: { start: CalendarDate } }[];
  questions: readonly { activityId: string; dueOn: CalendarDate }[];
  normSets: readonly NormSet[];
  today: CalendarDate;
};

/** Of somebody in the register. Each fact asks the very rule that the deed obeys. */
export function portfolioFacts(given: PortfolioGiven): PortfolioFacts {
  const { versions, normSets, today } = given;
  const worked = workedCycles(given);
  const chains = chainsOf(versions);
  const chainOf = (id: string) => chains.get(id) ?? [];
  const line = (id: string) => lineIn(worked, id);
  const waiting = (which: (version: PortfolioVersion) => boolean): WaitingActivities => {
    const ids = versions.filter(which).map(({ id }) => id);
    return { ids, points: ids.reduce((sum, id) => plus(sum, gainOf(line(id))), NOTHING) };
  };
  const may = (version: PortfolioVersion, event: 'submit' | 'answer' | 'mend') => {
    const held = eventFacts(event, chainOf(version.id), version.id);
    const facts = { ...NO_ACTIVITY_FACTS, ...held, isComplete: true, isMendable: version.isMendable === true };
    return activityTransition(version.state, event, facts).ok;
  };
  const blockers = (version: PortfolioVersion) => activityBlockers(version, normSets, today);
  const isPlan = (version: PortfolioVersion) => blockers(version).every(({ code }) => code === 'still_planned');
  // A plan of a run waits for its list.
  const isOwnToSubmit = (version: PortfolioVersion) =>
    may(version, 'submit') && (version.runId === null || version.replacesId !== null);
  const requestable = worked.find((points) => isRequestable(points, given))?.cycle;
  return {
    questions: questionsOf(given, may),
    // Without the cycle's norm set: steps are kept with mails and messages.
    requestable: requestable ? { start: requestable.start, end: requestable.end } : null,
    isShortBefore: worked.some(({ cycle, standing }) => cycle.end < today && !standing.met),
    // Whichever cycle it is of, and also beside a version that counts until it is reviewed.
    withoutProof: waiting(
      (version) =>
        version.state !== 'draft' &&
        mayChangeContents(version.state, versionFacts(chainOf(version.id), version.id)).ok &&
        asksForEvidence(version, normSets, today),
    ),
    mendable: waiting((version) => may(version, 'mend')),
    ready: waiting((version) => isOwnToSubmit(version) && blockers(version).length === 0),
    unfinished: waiting((version) => isOwnToSubmit(version) && !isPlan(version)),
    accreditedShort: accreditedShort(worked, given),
  };
}

/** What is planned, what waits, and what approval accredits is on its way. */
function accreditedShort(worked: readonly CyclePoints[], { versions, certifications, today }: PortfolioGiven) {
  const running = worked.find(({ cycle }) => cycle.start <= today && today <= cycle.end);
  if (!running) return NOTHING;
  const { cycle, standing } = running;
  if (certifications.some(({ state, cycle: of }) => state === 'granted' && of.start === cycle.start)) return NOTHING;
  return less(standing.accredited.required, accreditedWithPlans(running, versions));
}

function workedCycles({ versions, cycles, normSets, today }: PortfolioGiven): CyclePoints[] {
  const activities = countingVersions(versions);
  return requestableCycles(cycles, today).flatMap((cycle) => {
    const worked = cyclePoints(activities, cycle, normSets, today);
    return worked.ok ? [worked.points] : [];
  });
}

function isRequestable({ cycle, standing }: CyclePoints, { certifications }: PortfolioGiven): boolean {
  const blockers = certificationBlockers(standing, {
    isInRegister: true,
    isGranted: certifications.some(({ state, cycle: of }) => state === 'granted' && of.start === cycle.start),
    isRequested: certifications.some(({ state }) => state === 'requested'),
  });
  return blockers.length === 0;
}

function lineIn(worked: readonly CyclePoints[], id: string): PointsLine | undefined {
  return worked.flatMap(({ lines }) => lines.get(id) ?? []).find(({ reasons }) => !reasons.includes('outside_cycle'));
}

/** What counts already is no gain. */
function gainOf(line: PointsLine | undefined): Hundredths {
  return line?.class === 'to_be_assessed' ? line.counted : NOTHING;
}

function questionsOf(
  { versions, questions }: PortfolioGiven,
  may: (version: PortfolioVersion, event: 'answer') => boolean,
): PortfolioFacts['questions'] {
  const open = questions.filter(({ activityId }) => {
    const version = versions.find(({ id }) => id === activityId);
    return version !== undefined && may(version, 'answer');
  });
  const [first] = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return first ? { ids: open.map(({ activityId }) => activityId), by: first.dueOn } : null;
}
