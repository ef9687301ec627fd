'use client';

import type { ReactNode } from 'react';
import { ParticularsFields } from '@/components/courses/course-fields';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import {
  answerRequestSchema,
  courseRequestSchema,
  particularsSchema,
  removeDocumentSchema,
  startVersionSchema,
  submitAccreditationSchema,
} from '@/lib/courses/course-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { courseFields } from '@/lib/text/nl/courses/courses';
import { removalText } from '@/lib/text/nl/portfolio/evidence';
import {
  submitAccreditationAnswer,
  submitAccreditationRequest,
  submitAccreditationWithdrawal,
  submitCourseVersion,
  submitDocumentRemoval,
  submitParticulars,
} from '../actions';
import { courseReasonText } from './course-reason-text';

type Shown = { id: string; version: number };

/** `fee` is what the page says, so that nothing else is ever charged. */
export function SubmitRequestForm({ id, version, fee, label }: Shown & { fee: number; label: string }) {
  return (
    <ActionForm
      action={submitAccreditationRequest}
      schema={submitAccreditationSchema}
      fields={{}}
      reasonText={courseReasonText}
      submit={label}
      hidden={{ id, version, fee }}
    />
  );
}

export function WithdrawRequestForm({ id, version, label, aside }: Shown & { label: string; aside: ReactNode }) {
  return (
    <ActionForm
      action={submitAccreditationWithdrawal}
      schema={courseRequestSchema}
      fields={{}}
      reasonText={courseReasonText}
      submit={label}
      submitVariant="danger"
      hidden={{ id, version }}
      aside={aside}
    />
  );
}

/** `accreditationId` is the one that is renewed, or ''. */
export function StartVersionForm({
  id,
  accreditationId,
  label,
}: {
  id: string;
  accreditationId: string;
  label: string;
}) {
  return (
    <ActionForm
      action={submitCourseVersion}
      schema={startVersionSchema}
      fields={{}}
      reasonText={courseReasonText}
      submit={label}
      submitVariant="secondary"
      hidden={{ id, accreditationId }}
      anchor={accreditationId ? 'verlenging' : 'versie'}
    />
  );
}

export function AnswerQuestionForm({ id, questionId }: { id: string; questionId: string }) {
  return (
    <ActionForm
      action={submitAccreditationAnswer}
      schema={answerRequestSchema}
      fields={{ answer: text.answerField }}
      reasonText={courseReasonText}
      submit={text.question.submit}
      hidden={{ id, questionId }}
    >
      <TextArea name="answer" />
    </ActionForm>
  );
}

export function ParticularsForm({ id, version, defaults }: Shown & { defaults: TypedValues }) {
  return (
    <ActionForm
      action={submitParticulars}
      schema={particularsSchema}
      fields={courseFields}
      reasonText={courseReasonText}
      submit={text.particulars.submit}
      defaults={defaults}
      hidden={{ id, version }}
      aside={<a href={`/opleider/opleidingen/${id}`}>{text.particulars.cancel}</a>}
    >
      <ParticularsFields />
    </ActionForm>
  );
}

export function RemoveDocumentForm({ documentId, aside }: { documentId: string; aside: ReactNode }) {
  return (
    <ActionForm
      action={submitDocumentRemoval}
      schema={removeDocumentSchema}
      fields={{}}
      reasonText={courseReasonText}
      submit={removalText.submit}
      submitVariant="danger"
      hidden={{ documentId }}
      aside={aside}
    />
  );
}
