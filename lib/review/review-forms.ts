import { z } from 'zod';
import { noteFields } from '@/lib/application/decision-forms';
import { type AskedFrom, askedFrom } from '@/lib/application/information-forms';
import { fieldError, line, loadedVersion, oneOf, paragraphs, tick } from '@/lib/shared/form-fields';
import { isUuid } from '@/lib/shared/ids';
import { picked, readVersion } from '@/lib/shared/picked-rows';
import { type Accreditation, type ActivityRejection, activityRejections, needsExplanation } from './decision';

export const reviewPaths: Record<AskedFrom, string> = {
  beheer: '/beheer/activiteiten',
  beoordelen: '/beoordelen/activiteiten',
};

export const reviewQueuePaths: Record<AskedFrom, string> = {
  beheer: reviewPaths.beheer,
  beoordelen: '/beoordelen',
};

export const DECIDED_PARAM = 'beslist';

const which = { activityId: z.uuid(), from: z.enum(askedFrom).catch('beheer') };
const reviewed = { ...which, version: loadedVersion() };

const EXPLANATION_MAX = 4000;
const QUESTION_MAX = 2000;
/** Of a list's address: an encrypted search is several times as long as its words. */
const FILTER_MAX = 5000;
const REFERENCE_MAX = 200;

const accreditationFields = {
  accreditationReason: paragraphs({ max: EXPLANATION_MAX, optional: true }),
  accreditationReference: line({ max: REFERENCE_MAX, optional: true }),
};
type TypedAccreditation = { accreditationReason: string; accreditationReference: string };

/** Both parts are needed. */
function accreditationOf(
  { accreditationReason: reason, accreditationReference: reference }: TypedAccreditation,
  context: z.RefinementCtx,
): Accreditation {
  if (reason === '') requireField(context, 'accreditationReason');
  if (reference === '') requireField(context, 'accreditationReference');
  return { reason, reference };
}

/** What is typed of an accreditation without its tick isn't passed over: an approval stays. */
export const approveActivitySchema = z
  .object({ ...reviewed, isAccredited: tick(), ...accreditationFields })
  .transform(({ isAccredited, accreditationReason, accreditationReference, ...which }, context) => {
    const typed = { accreditationReason, accreditationReference };
    if (!isAccredited && accreditationReason + accreditationReference !== '')
      context.addIssue({ code: 'custom', path: ['isAccredited'], message: fieldError({ code: 'must_tick' }) });
    return { ...which, ...(isAccredited && { accreditation: accreditationOf(typed, context) }) };
  });

const explanation = paragraphs({ max: EXPLANATION_MAX, optional: true });

export const rejectActivitySchema = z
  .object({ ...reviewed, reason: oneOf(activityRejections), explanation })
  .superRefine(({ reason, explanation: given }, context) => {
    if (needsExplanation(reason) && given === '') requireField(context, 'explanation');
  });

export const askActivitySchema = z.object({ ...reviewed, question: paragraphs({ max: QUESTION_MAX }) });

const holder = z
  .string()
  .transform((value) => (isUuid(value) ? value : null))
  .catch(null);

export const claimActivitySchema = z.object({ ...which, holder });

export const releaseActivitySchema = z.object(which);

export const activityNoteSchema = z.object({ ...which, ...noteFields });

const NOBODY = 'niemand';

export function pickedHolder(assignedToId: string | null): string {
  return assignedToId ?? NOBODY;
}

/** `filter` is the list's own query, to come back to. */
export const assignActivitiesSchema = z.object({
  picked: picked((value) => (isUuid(value) ? value : null)),
  assignee: z.uuid({ error: fieldError({ code: 'choose_one' }) }),
  filter: z.string().max(FILTER_MAX).catch(''),
});

export const courseOutcomes = ['approved', 'accredited', 'rejected'] as const;
type CourseDecision =
  | { outcome: 'approved'; accreditation?: Accreditation }
  | { outcome: 'rejected'; reason: ActivityRejection; explanation: string };

export const decideCourseSchema = z
  .object({
    ...which,
    picked: picked(readVersion),
    outcome: oneOf(courseOutcomes),
    ...accreditationFields,
    reason: z.enum(activityRejections).optional().catch(undefined),
    explanation,
  })
  .transform(({ outcome, reason, explanation: given, ...others }, context) => {
    const { accreditationReason, accreditationReference, ...rest } = others;
    const decision = (said: CourseDecision) => ({ ...rest, decision: said });
    if (outcome === 'approved') return decision({ outcome });
    if (outcome === 'accredited') {
      const accreditation = accreditationOf({ accreditationReason, accreditationReference }, context);
      return decision({ outcome: 'approved', accreditation });
    }
    if (reason && (given !== '' || !needsExplanation(reason))) return decision({ outcome, reason, explanation: given });
    if (reason) requireField(context, 'explanation');
    else context.addIssue({ code: 'custom', path: ['reason'], message: fieldError({ code: 'choose_one' }) });
    return z.NEVER;
  });

function requireField(context: z.RefinementCtx, name: string) {
  context.addIssue({ code: 'custom', path: [name], message: fieldError({ code: 'required' }) });
}
