'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextArea, TextField } from '@/components/forms/fields';
import type { AskedFrom } from '@/lib/application/information-forms';
import { courseOutcomes, decideCourseSchema } from '@/lib/review/review-forms';
import { pickField } from '@/lib/shared/picked-rows';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import { PickError, PickField } from '../../_components/pick-field';
import { reviewDecisionReasonText } from '../../decision-reason-text';
import { submitCourseDecision } from '../actions';
import { rejectionChoices } from './review-forms';

/** One of the course in words; `href` is absent for the one on whose page this stands. */
export type CourseRow = { id: string; version: number; owner: string; label: string; href?: string };

type CourseFormProps = { activityId: string; from: AskedFrom; rows: CourseRow[] };

const { course, decision } = reviewText;

export function CourseForm({ activityId, from, rows }: CourseFormProps) {
  const { picked, outcome, reason, explanation, accreditationReason, accreditationReference } = decision.fields;
  return (
    <ActionForm
      action={submitCourseDecision}
      schema={decideCourseSchema}
      fields={{ picked, outcome, reason, explanation, accreditationReason, accreditationReference }}
      reasonText={reviewDecisionReasonText}
      submit={course.submit}
      submitVariant="secondary"
      defaults={Object.fromEntries(
        rows.flatMap(({ id, version, href }) => (href ? [] : [[pickField(id), String(version)]])),
      )}
      hidden={{ activityId, from }}
      idPrefix="cursus"
    >
      <fieldset className="fieldset">
        <legend className="fieldset-legend">{picked.label}</legend>
        <PickError />
        {rows.map(({ id, version, owner, label, href }, index) => (
          <div key={id}>
            <PickField activityId={id} value={String(version)} label={label} isFirst={index === 0} />
            {href && <a href={href}>{course.open(owner)}</a>}
          </div>
        ))}
      </fieldset>
      <RadioField name="outcome" choices={courseOutcomes.map((value) => ({ value, label: course.outcomes[value] }))} />
      <TextArea name="accreditationReason" hint={course.accreditedHint} rows={3} optional />
      <TextField name="accreditationReference" hint={course.accreditedHint} autoComplete="off" optional />
      <RadioField name="reason" hint={course.reasonHint} choices={rejectionChoices} />
      <TextArea name="explanation" hint={explanation.hint} optional />
    </ActionForm>
  );
}
