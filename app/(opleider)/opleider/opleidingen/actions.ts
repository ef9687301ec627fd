'use server';

import {
  answerRequestSchema,
  courseRequestSchema,
  courseSchema,
  particularsSchema,
  removeDocumentSchema,
  startVersionSchema,
  submitAccreditationSchema,
} from '@/lib/courses/course-forms';
import { defineAction } from '@/lib/server/access/door';
import { answerAccreditationQuestion } from '@/lib/server/courses/answer-accreditation-question';
import { changeCourseParticulars } from '@/lib/server/courses/change-course-particulars';
import { removeCourseDocument } from '@/lib/server/courses/remove-course-document';
import { saveCourse } from '@/lib/server/courses/save-course';
import { startCourse } from '@/lib/server/courses/start-course';
import { startCourseVersion } from '@/lib/server/courses/start-course-version';
import { submitAccreditation } from '@/lib/server/courses/submit-accreditation';
import { withdrawAccreditation } from '@/lib/server/courses/withdraw-accreditation';

const own = { permission: 'act_for_provider', limit: 'save' } as const;
const pageOf = (id: string, news: string) => `/opleider/opleidingen/${id}?na=${news}`;

/** A new one is made by its first save, and saved like any other from then on. */
export const submitNewCourse = defineAction({
  ...own,
  schema: courseSchema,
  run: (input, context) => (input.version === 0 ? startCourse(input, context) : saveCourse(input, context)),
  next: (_, { id }) => pageOf(id, 'bewaard'),
});

export const submitCourse = defineAction({
  ...own,
  schema: courseSchema,
  run: saveCourse,
  next: (_, { id }) => pageOf(id, 'bewaard'),
});

export const submitParticulars = defineAction({
  ...own,
  schema: particularsSchema,
  run: changeCourseParticulars,
  next: (_, { id }) => pageOf(id, 'aangepast'),
});

export const submitCourseVersion = defineAction({
  ...own,
  schema: startVersionSchema,
  run: startCourseVersion,
  next: (_, { id }) => `/opleider/opleidingen/${id}/wijzigen?na=versie`,
});

export const submitAccreditationRequest = defineAction({
  ...own,
  schema: submitAccreditationSchema,
  run: submitAccreditation,
  next: (_, { id }) => pageOf(id, 'ingediend'),
});

export const submitAccreditationWithdrawal = defineAction({
  ...own,
  schema: courseRequestSchema,
  run: withdrawAccreditation,
  next: (_, { id }) => pageOf(id, 'ingetrokken'),
});

export const submitAccreditationAnswer = defineAction({
  ...own,
  schema: answerRequestSchema,
  run: answerAccreditationQuestion,
  next: (_, { id }) => pageOf(id, 'antwoord'),
});

export const submitDocumentRemoval = defineAction({
  ...own,
  schema: removeDocumentSchema,
  run: removeCourseDocument,
  next: ({ courseId }) => pageOf(courseId, 'document'),
});
