import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import type { MissingPart } from '@/lib/registration/watched-requirements';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** `points` is what it may count for, nothing when that isn't known. */
export type WaitingActivities = { ids: readonly string[]; points: Hundredths };

export type PortfolioFacts = {
  /** `by` is the earliest day. */
  questions: { ids: readonly string[]; by: CalendarDate } | null;
  requestable: { start: CalendarDate; end: CalendarDate } | null;
  /** The cycle before this one still lacks certain points. */
  isShortBefore: boolean;
  /** Handed in without the evidence that it needs. */
  withoutProof: WaitingActivities;
  mendable: WaitingActivities;
  /** Drafts that can be handed in as they are; below, those in which something is missing. */
  ready: WaitingActivities;
  unfinished: WaitingActivities;
  /** Accredited points of the running cycle that nothing in the portfolio is to bring, planned courses included. */
  accreditedShort: Hundredths;
};

export type DataFacts = {
  /** Of an imported registrant: what is still to be given. */
  missing: readonly (MissingPart | 'name')[];
  /** Not met today; `mendBy` when a term runs. */
  unmet: readonly RequirementCode[];
  mendBy: CalendarDate | null;
  graceUntil: CalendarDate | null;
};

export type NextStepFacts = {
  application: 'draft' | 'information_requested' | null;
  /** Null for somebody outside the register. */
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
  | ({ code: 'finish_drafts' } & WaitingActivities)
  | { code: 'find_courses'; points: Hundredths };

/** Met by reading a document and ticking it. */
const BY_TICK: readonly RequirementCode[] = ['competency_profile', 'code_of_conduct'];

/** What matters most first: somebody waits for it, a term runs, what is there for the asking, what earns points. */
export function nextSteps({ application, data, portfolio }: NextStepFacts): NextStep[] {
  return [
    ...applicationSteps(application),
    ...questionSteps(portfolio?.questions ?? null),
    ...(data ? requirementSteps(data) : []),
    ...(portfolio?.requestable ? [{ code: 'request_certification', cycle: portfolio.requestable } as const] : []),
    ...(data?.graceUntil && portfolio?.isShortBefore ? [{ code: 'make_up_points', by: data.graceUntil } as const] : []),
    ...(data && data.missing.length > 0 ? [{ code: 'complete_data', missing: data.missing } as const] : []),
    ...(portfolio ? activitySteps(portfolio) : []),
    ...(portfolio && portfolio.accreditedShort > NOTHING
      ? [{ code: 'find_courses', points: portfolio.accreditedShort } as const]
      : []),
  ];
}

export function asksToRequest(steps: readonly NextStep[], { start }: { start: CalendarDate }): boolean {
  return steps.some((step) => step.code === 'request_certification' && step.cycle.start === start);
}

const MOST = 3;

export function firstSteps<Step extends NextStep>(steps: readonly Step[]): Step[] {
  return steps.slice(0, MOST);
}

/** Drafts are nobody's business but their owner's; an application has its own place in a dossier. */
const OWNERS_ALONE = ['answer_application', 'finish_application', 'submit_drafts', 'finish_drafts'] as const;

export type DossierStep = Exclude<NextStep, { code: (typeof OWNERS_ALONE)[number] }>;

/** What a manager reads of them. */
export function dossierSteps(steps: readonly NextStep[]): DossierStep[] {
  const owners: readonly string[] = OWNERS_ALONE;
  return steps.filter((step): step is DossierStep => !owners.includes(step.code));
}

export function applicationSteps(application: NextStepFacts['application']): NextStep[] {
  if (application === null) return [];
  return [{ code: application === 'draft' ? 'finish_application' : 'answer_application' }];
}

function questionSteps(questions: PortfolioFacts['questions']): NextStep[] {
  return questions ? [{ code: 'answer_questions', ...questions }] : [];
}

type WaitingFacts = Pick<NextStepFacts, 'application'> & Pick<PortfolioFacts, 'questions'>;

/** What somebody waits for, if anything: the first of their next steps, from what the frame of each page knows. */
export function waitingStep({ application, questions }: WaitingFacts): NextStep | null {
  return [...applicationSteps(application), ...questionSteps(questions)][0] ?? null;
}

/** While an imported registrant still gives their data, requirements aren't watched: completing the data is the step. */
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
