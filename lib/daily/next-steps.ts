import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import type { MissingPart } from '@/lib/registration/consequences';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** Something of a portfolio that waits for its owner; `points` is what it may count for, nothing when that isn't known. */
export type WaitingActivities = { ids: readonly string[]; points: Hundredths };

/** What of a portfolio waits for its owner (portfolio-facts.ts). */
export type PortfolioFacts = {
  /** Questions about activities that want an answer, with the earliest day by which. */
  questions: { ids: readonly string[]; by: CalendarDate } | null;
  /** The cycle that certification can be requested for now. */
  requestable: { start: CalendarDate; end: CalendarDate } | null;
  /** In the cycle before this one certain points are still missing. */
  isShortBefore: boolean;
  /** Handed in without the proof that it needs. */
  withoutProof: WaitingActivities;
  /** Rejected for a reason that can be mended. */
  mendable: WaitingActivities;
  /** Drafts that can be handed in as they are, and drafts in which something is missing. */
  ready: WaitingActivities;
  unfinished: WaitingActivities;
};

/** What somebody's data ask for. */
export type DataFacts = {
  /** Of who was imported: what is still to be given. */
  missing: readonly (MissingPart | 'name')[];
  /** Requirements that aren't met today, with by when when a term runs. */
  unmet: readonly RequirementCode[];
  mendBy: CalendarDate | null;
  /** Until when points of the cycle before can be made up for. */
  graceUntil: CalendarDate | null;
};

export type NextStepFacts = {
  /** An application that waits for its owner. */
  application: 'draft' | 'information_requested' | null;
  /** Null for who isn't in the register. */
  data: DataFacts | null;
  portfolio: PortfolioFacts | null;
};

export type NextStep =
  | { code: 'answer_application' }
  | { code: 'finish_application' }
  | { code: 'answer_questions'; ids: readonly string[]; by: CalendarDate }
  | { code: 'tick_documents'; by: CalendarDate | null }
  | { code: 'mend_requirements'; by: CalendarDate | null }
  | { code: 'request_certification'; cycle: { start: CalendarDate; end: CalendarDate } }
  | { code: 'make_up_points'; by: CalendarDate }
  | { code: 'complete_data'; missing: readonly (MissingPart | 'name')[] }
  | ({ code: 'add_proof' } & WaitingActivities)
  | ({ code: 'mend_rejected' } & WaitingActivities)
  | ({ code: 'submit_drafts' } & WaitingActivities)
  | ({ code: 'finish_drafts' } & WaitingActivities);

/** Requirements that are met by reading a document and ticking it. */
const BY_TICK: readonly RequirementCode[] = ['competency_profile', 'code_of_conduct'];

/**
 * What somebody can or must do now, what matters most first: somebody waits for it, a term runs, what is there for the
 * asking, what earns points. Empty only when nothing is asked.
 */
export function nextSteps({ application, data, portfolio }: NextStepFacts): NextStep[] {
  return [
    ...applicationSteps(application),
    ...(portfolio?.questions ? [{ code: 'answer_questions', ...portfolio.questions } as const] : []),
    ...(data ? requirementSteps(data) : []),
    ...(portfolio?.requestable ? [{ code: 'request_certification', cycle: portfolio.requestable } as const] : []),
    ...(data?.graceUntil && portfolio?.isShortBefore ? [{ code: 'make_up_points', by: data.graceUntil } as const] : []),
    ...(data && data.missing.length > 0 ? [{ code: 'complete_data', missing: data.missing } as const] : []),
    ...(portfolio ? activitySteps(portfolio) : []),
  ];
}

/** Whether certification of this very cycle is there for the asking. */
export function asksToRequest(steps: readonly NextStep[], { start }: { start: CalendarDate }): boolean {
  return steps.some((step) => step.code === 'request_certification' && step.cycle.start === start);
}

const MOST = 3;

/** As many as a page or a mail shows. */
export function firstSteps(steps: readonly NextStep[]): NextStep[] {
  return steps.slice(0, MOST);
}

/** The steps of an application that waits for its owner. */
export function applicationSteps(application: NextStepFacts['application']): NextStep[] {
  if (application === null) return [];
  return [{ code: application === 'draft' ? 'finish_application' : 'answer_application' }];
}

/** Of who was imported and still gives their data nothing is watched yet: completing them is the step. */
function requirementSteps({ missing, unmet, mendBy: by }: DataFacts): NextStep[] {
  if (missing.length > 0) return [];
  const steps: NextStep[] = [];
  if (unmet.some((code) => BY_TICK.includes(code))) steps.push({ code: 'tick_documents', by });
  if (unmet.some((code) => !BY_TICK.includes(code))) steps.push({ code: 'mend_requirements', by });
  return steps;
}

function activitySteps({ withoutProof, mendable, ready, unfinished }: PortfolioFacts): NextStep[] {
  const waiting = [
    { code: 'add_proof', ...withoutProof },
    { code: 'mend_rejected', ...mendable },
    { code: 'submit_drafts', ...ready },
    { code: 'finish_drafts', ...unfinished },
  ] as const;
  return waiting.filter(({ ids }) => ids.length > 0);
}

/** Nothing of a kind waits. */
export const NONE_WAITING: WaitingActivities = { ids: [], points: NOTHING };
