import { z } from 'zod';
import { noteFields } from '@/lib/application/decision-forms';
import type { Hundredths } from '@/lib/content/amounts';
import { typedUnits } from '@/lib/portfolio/activity-forms';
import { fieldError, line, loadedVersion, oneOf, paragraphs } from '@/lib/shared/form-fields';
import { isUuid } from '@/lib/shared/ids';
import {
  type AccreditationRejection,
  accreditationRejections,
  rejectionNeedsExplanation,
} from './accreditation-reasons';
import type { Assessment } from './assessment-outcome';
import { courseId, measure } from './course-fields';

/** Whose desk a form stands on, so that what follows leads back there. */
export const desks = ['beheer', 'beoordelen'] as const;
export type Desk = (typeof desks)[number];

export function accreditationPath(desk: Desk, id = ''): string {
  return `/${desk}/accreditaties${id && `/${id}`}`;
}

/** Of which request somebody just gave their answer. */
export const ASSESSED_PARAM = 'geoordeeld';

const TEXT_MAX = 4000;
const QUESTION_MAX = 2000;
const CODE_MAX = 100;

const which = { id: courseId };
const shown = { ...which, version: loadedVersion() };
const account = z.uuid({ error: fieldError({ code: 'choose_one' }) });

/** Who had it when the page was made; anything else is nobody. */
const holder = z
  .string()
  .transform((value) => (isUuid(value) ? value : null))
  .catch(null);

export const claimAccreditationSchema = z.object({ ...which, holder });

export const releaseAccreditationSchema = z.object(which);

export const returnAccreditationSchema = z.object({ ...shown, explanation: paragraphs({ max: TEXT_MAX }) });

export const assignAssessorsSchema = z
  .object({ ...shown, first: account, second: account })
  .refine(({ first, second }) => first !== second, {
    path: ['second'],
    error: fieldError({ code: 'unknown_choice' }),
  });

/** `assessmentId` is of whom they take over from; '' for a place that is free, or a third. */
export const assignAssessorSchema = z.object({ ...which, assessmentId: courseId, assessor: account });

export const askProviderSchema = z.object({
  ...which,
  desk: z.enum(desks).catch('beoordelen'),
  question: paragraphs({ max: QUESTION_MAX }),
});

export const requestNoteSchema = z.object({ ...which, desk: z.enum(desks).catch('beoordelen'), ...noteFields });

const rejections = z
  .record(z.string(), z.string().optional())
  .catch({})
  .default({})
  .transform((ticks): AccreditationRejection[] => accreditationRejections.filter((code) => ticks[code] === 'on'));

/** By its request: whoever assesses has one answer on it. */
export const assessSchema = z
  .object({
    ...which,
    judgement: oneOf(['accredit', 'reject']),
    type: line({ max: CODE_MAX, optional: true }),
    units: typedUnits(),
    measure,
    reasons: rejections,
    explanation: paragraphs({ max: TEXT_MAX, optional: true }),
  })
  .transform(({ judgement, type, units, measure: isPerMeeting, reasons, explanation, ...rest }, context) => {
    const given = (assessment: Assessment) => ({ ...rest, assessment, explanation });
    const missing = (path: string, code: 'choose_one' | 'required') =>
      context.addIssue({ code: 'custom', path: path.split('.'), message: fieldError({ code }) });
    if (judgement === 'accredit') {
      if (type === '') missing('type', 'choose_one');
      if (units === null) missing('units', 'required');
      if (type !== '' && units !== null) return given(accredit(type, units, isPerMeeting));
    } else if (reasons.length === 0) missing(`reasons.${accreditationRejections[0]}`, 'choose_one');
    else if (explanation === '' && rejectionNeedsExplanation(reasons)) missing('explanation', 'required');
    else return given({ judgement: 'reject', reasons });
    return z.NEVER;
  });

function accredit(typeCode: string, units: Hundredths, isPerMeeting: boolean): Assessment {
  return { judgement: 'accredit', typeCode, units, isPerMeeting };
}

export const decideAccreditationSchema = z.object({
  ...shown,
  outcome: oneOf(['accredit', 'reject']),
  explanation: paragraphs({ max: TEXT_MAX, optional: true }),
});

export const endAccreditationSchema = z.object({ ...shown, reason: paragraphs({ max: TEXT_MAX }) });
