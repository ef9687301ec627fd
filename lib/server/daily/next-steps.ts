import 'server-only';
import { type DataFacts, type NextStep, nextSteps } from '@/lib/daily/next-steps';
import { portfolioFacts } from '@/lib/daily/portfolio-facts';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/application/data/applications';
import { listCertificationsOf, listCertificationsOfAll } from '@/lib/server/certification/data/certifications';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { areSample, assess, loadRequirementContext } from '@/lib/server/eligibility/assessments';
import { listAllVersionsOfAll } from '@/lib/server/portfolio/data/activities';
import { listOpenQuestionsOf, listOpenQuestionsOfAll } from '@/lib/server/portfolio/data/activity-questions';
import { loadPortfolio, type Portfolio } from '@/lib/server/portfolio/portfolio-points';
import { findWhoSavedOwnName } from '@/lib/server/registration/data/registration-details';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { findRunningLapsesOfAll } from '@/lib/server/registration/data/requirement-lapses';
import { askedParts, getOwnDetailsOverview, isAskedForDetails } from '@/lib/server/registration/own-details-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { grouped } from '@/lib/shared/grouped';

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

/** By registration. */
export async function loadNextStepsOfAll(
  registrations: readonly Registration[],
  today: CalendarDate,
): Promise<Map<string, NextStep[]>> {
  const held = registrations.filter(({ state }) => isInRegister(state));
  const ids = held.map(({ id }) => id);
  const requirementContext = await loadRequirementContext(today);
  const normSets = await loadNormSets();
  const lapses = await findRunningLapsesOfAll(ids);
  const versions = await listAllVersionsOfAll(ids);
  const certifications = await listCertificationsOfAll(ids);
  const owners = new Map([...versions.values()].flat().map(({ id, registrationId }) => [id, registrationId]));
  const questions = grouped(await listOpenQuestionsOfAll(ids), ({ activityId }) => owners.get(activityId) ?? '');
  const savedName = await findWhoSavedOwnName(held.filter(isAskedForDetails).map(({ id }) => id));
  const stepsOf = (registration: Registration) => {
    const { id, registeredOn } = registration;
    const { documents } = requirementContext;
    const data = dataFacts(registration, {
      documents,
      lapses: lapses.get(id) ?? [],
      assessments: assess(registration, requirementContext, today),
      asked: askedParts(registration, documents, savedName.has(id)),
    });
    const portfolio = portfolioFacts({
      ...{ normSets, cycles: cyclesUntil(normSets, registeredOn, today).cycles, today },
      versions: versions.get(id) ?? [],
      certifications: certifications.get(id) ?? [],
      questions: questions.get(id) ?? [],
    });
    return nextSteps({ application: null, data, portfolio });
  };
  return new Map(held.map((registration) => [registration.id, stepsOf(registration)]));
}

function waitingApplication(application: Application | null) {
  if (!application || application.endedAt !== null) return null;
  const { state } = application;
  return state === 'draft' || state === 'information_requested' ? state : null;
}

/** A document that isn't there, or that is a sample, is nothing that its reader can do something about. */
function dataFacts(
  { graceUntil }: Registration,
  { asked, assessments, lapses, documents }: Pick<Details, 'asked' | 'assessments' | 'lapses' | 'documents'>,
): DataFacts {
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
