import 'server-only';
import { type DataFacts, type NextStep, nextSteps } from '@/lib/daily/next-steps';
import { portfolioFacts } from '@/lib/daily/portfolio-facts';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/application/data/applications';
import { listCertificationsOf } from '@/lib/server/certification/data/certifications';
import { areSample } from '@/lib/server/eligibility/assessments';
import { listOpenQuestionsOf } from '@/lib/server/portfolio/data/activity-questions';
import { loadPortfolio, type Portfolio } from '@/lib/server/portfolio/portfolio-points';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Details = Awaited<ReturnType<typeof getOwnDetailsOverview>>;

type OwnStatus = {
  application: Application | null;
  registration: Registration | null;
  /** Null for somebody outside the register, as what follows is. */
  details: Details | null;
  portfolio: Portfolio | null;
  waiting: Awaited<ReturnType<typeof loadWaiting>> | null;
};

/** What waits beside the activities themselves. */
async function loadWaiting(registrationId: string) {
  const [certifications, questions] = await Promise.all([
    listCertificationsOf(registrationId),
    listOpenQuestionsOf(registrationId),
  ]);
  return { certifications, questions };
}

export function nextStepsOf(
  { application, registration, details, portfolio, waiting }: OwnStatus,
  today: CalendarDate,
): NextStep[] {
  const held = registration && isInRegister(registration.state) ? registration : null;
  return nextSteps({
    application: held ? null : waitingApplication(application),
    data: held && details ? dataFacts(held, details) : null,
    portfolio: held && portfolio && waiting ? portfolioFacts({ ...portfolio, ...waiting, today }) : null,
  });
}

/** What the next steps of somebody in the register follow from. */
export async function loadOwnFacts(registration: Registration, today: CalendarDate) {
  const [details, portfolio, waiting] = await Promise.all([
    getOwnDetailsOverview(registration, today),
    loadPortfolio(registration, { today }),
    loadWaiting(registration.id),
  ]);
  return { details, portfolio, waiting };
}

export async function loadNextSteps(registration: Registration, today: CalendarDate): Promise<NextStep[]> {
  return nextStepsOf({ application: null, registration, ...(await loadOwnFacts(registration, today)) }, today);
}

function waitingApplication(application: Application | null) {
  if (!application || application.endedAt !== null) return null;
  const { state } = application;
  return state === 'draft' || state === 'information_requested' ? state : null;
}

/** A document that isn't there, or that is a sample, is nothing that its reader can do something about. */
function dataFacts({ graceUntil }: Registration, { asked, assessments, lapses, documents }: Details): DataFacts {
  const unmet = assessments.filter(
    (one) =>
      !one.met && !(one.reasons.some(({ code }) => code === 'no_document_in_force') || isOfSample(one.code, documents)),
  );
  const [mendBy = null] = lapses.map((lapse) => lapse.mendBy).toSorted();
  return { missing: asked, unmet: unmet.map(({ code }) => code), mendBy, graceUntil };
}

function isOfSample(code: string, documents: Details['documents']): boolean {
  return (code === 'competency_profile' || code === 'code_of_conduct') && areSample(documents);
}
