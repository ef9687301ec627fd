import { z } from 'zod';
import { amountAsTyped } from '@/lib/content/amounts';
import { typedUnits } from '@/lib/portfolio/activity-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { line, loadedVersion, paragraphs } from '@/lib/shared/form-fields';
import { type CourseContents, type CourseParticulars, courseForms } from './course-contents';
import { courseId, measure } from './course-fields';

const CODE_MAX = 100;
const LINE_MAX = 200;
const TEXT_MAX = 4000;
const PROGRAMME_MAX = 20_000;

const particulars = {
  trainers: paragraphs({ max: TEXT_MAX, optional: true }),
  region: line({ max: LINE_MAX, optional: true }),
  price: line({ max: LINE_MAX, optional: true }),
  website: line({ max: LINE_MAX, optional: true }),
};

/** A draft needs a title, so that its provider recognises it; the rest may wait (course-blockers.ts). */
const contents = {
  title: line({ max: LINE_MAX }),
  goals: paragraphs({ max: TEXT_MAX, optional: true }),
  audience: paragraphs({ max: TEXT_MAX, optional: true }),
  form: z.enum(courseForms).nullable().catch(null),
  // Not called a code: what a field of that name holds never goes back to a page (lib/shared/typed-form.ts).
  type: line({ max: CODE_MAX, optional: true }),
  units: typedUnits(),
  measure,
  programme: paragraphs({ max: PROGRAMME_MAX, optional: true }),
  ...particulars,
};

/** `providerId` is of one that isn't there yet. */
export const courseSchema = z
  .object({ id: courseId, providerId: courseId, version: loadedVersion(), ...contents })
  .transform(({ type: typeCode, measure: isPerMeeting, ...rest }) => ({ typeCode, isPerMeeting, ...rest }));

export const particularsSchema = z.object({ id: courseId, version: loadedVersion(), ...particulars });

export const startVersionSchema = z.object({ id: courseId, accreditationId: courseId });

export const courseRequestSchema = z.object({ id: courseId, version: loadedVersion() });

/** `fee` is what its page showed, in cents without VAT; a missing one never matches. */
export const submitAccreditationSchema = courseRequestSchema.extend({ fee: z.coerce.number().int().catch(-1) });

export const answerRequestSchema = z.object({
  id: courseId,
  questionId: courseId,
  answer: paragraphs({ max: TEXT_MAX }),
});

export const removeDocumentSchema = z.object({ documentId: courseId });

/** What is stored, as it would be typed. */
export function courseValues(course: CourseContents): TypedValues {
  const { title, goals, audience, form, typeCode, units, isPerMeeting, programme } = course;
  return {
    ...{ title, goals, audience, form: form ?? '', type: typeCode, units: amountAsTyped(units) },
    measure: isPerMeeting ? 'meeting' : 'whole',
    programme,
    ...particularsValues(course),
  };
}

export function particularsValues({ trainers, region, price, website }: CourseParticulars): TypedValues {
  return { trainers, region, price, website };
}

export function documentHref(id: string): string {
  return `/opleidingsdocument/${id}`;
}
