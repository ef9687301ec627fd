import 'server-only';
import { type CertificationBlocker, certificationBlockers } from '@/lib/certification/certification-blockers';
import { requestableCycles } from '@/lib/certification/requestable-cycles';
import { NOTHING } from '@/lib/content/amounts';
import type { NormsetErratum } from '@/lib/content/normset-file';
import { errataOn } from '@/lib/content/normset-index';
import { isOpenActivity } from '@/lib/portfolio/activity-states';
import type { NormedCycle } from '@/lib/portfolio/cycles';
import { type CyclePoints, cyclePoints } from '@/lib/portfolio/portfolio';
import { isInRegister } from '@/lib/registration/registration-states';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { loadPortfolio, type Portfolio } from '@/lib/server/portfolio/portfolio-points';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { findAnswerDueOn } from './data/certification-queue';
import { type Certification, listCertificationsOf } from './data/certifications';
import { type CycleClosing, listCycleClosings } from './data/cycle-closings';

export type OwnCycle = {
  points: CyclePoints;
  isRunning: boolean;
  /** Of the rules of its first day. */
  errata: NormsetErratum[];
  granted: Certification | null;
  waiting: { request: Certification; answerBy: CalendarDate; toReview: number } | null;
  blockers: CertificationBlocker[];
};

export type OwnCertification = { cycles: OwnCycle[]; certifications: Certification[] };

/** The current cycle, and the one before while it can be made up for. One that waits for a decision comes first. */
export async function loadOwnCertification(registration: Registration, today: CalendarDate): Promise<OwnCertification> {
  const [portfolio, certifications, closings, answerBy] = await Promise.all([
    loadPortfolio(registration, { today }),
    listCertificationsOf(registration.id),
    listCycleClosings(registration.id),
    findAnswerDueOn(registration.id),
  ]);
  const cycles: OwnCycle[] = [];
  for (const cycle of requestableCycles(portfolio.cycles, today)) {
    const own = await ownCycle(cycle, { registration, portfolio, certifications, answerBy, today });
    if (own.isRunning || isStillOpen(own, certifications, closings)) cycles.push(own);
  }
  return { cycles: cycles.toSorted((a, b) => Number(b.waiting !== null) - Number(a.waiting !== null)), certifications };
}

/** A past cycle that certified, or in which nothing was done, is closed. */
function isStillOpen(
  { points, granted }: OwnCycle,
  certifications: readonly Certification[],
  closings: readonly CycleClosing[],
): boolean {
  if (granted) return false;
  const { counted } = points.standing.total;
  return (
    counted.certain > NOTHING ||
    counted.likely > NOTHING ||
    closings.some(({ cycleEnd }) => cycleEnd === points.cycle.end) ||
    certifications.some(({ cycle }) => cycle.start === points.cycle.start)
  );
}

type Facts = {
  registration: Registration;
  portfolio: Portfolio;
  certifications: readonly Certification[];
  answerBy: CalendarDate | null;
  today: CalendarDate;
};

async function ownCycle(
  cycle: NormedCycle,
  { registration, portfolio, certifications, answerBy, today }: Facts,
): Promise<OwnCycle> {
  const { activities, normSets } = portfolio;
  const worked = cyclePoints(activities, cycle, normSets, today);
  if (!worked.ok) throw new Error('A cycle without the norm set that it was made from');
  const { points } = worked;
  const ofCycle = certifications.filter((one) => one.cycle.start === cycle.start);
  const granted = ofCycle.find(({ state }) => state === 'granted') ?? null;
  const request = ofCycle.find(({ state }) => state === 'requested');
  const blockers = certificationBlockers(points.standing, {
    isInRegister: isInRegister(registration.state),
    isGranted: granted !== null,
    isRequested: certifications.some(({ state }) => state === 'requested'),
  });
  const isRunning = cycle.end >= today;
  const known = { points, isRunning, errata: errataOn(await listNormsets(), cycle.start), granted, blockers };
  if (!request || answerBy === null) return { ...known, waiting: null };
  const toReview = activities.filter(
    ({ certificationId, state }) => certificationId === request.id && isOpenActivity(state),
  );
  return { ...known, waiting: { request, answerBy, toReview: toReview.length } };
}
