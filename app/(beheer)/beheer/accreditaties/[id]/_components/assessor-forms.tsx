'use client';

import { NoteForm } from '@/app/(beheer)/_components/note-form';
import { UnitsFields } from '@/components/courses/course-fields';
import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextArea, TickField, TickGroup } from '@/components/forms/fields';
import type { NormSet } from '@/lib/content/normset';
import { askProviderSchema, assessSchema, type Desk, requestNoteSchema } from '@/lib/courses/accreditation-forms';
import { accreditationRejections } from '@/lib/courses/accreditation-reasons';
import type { TypedValues } from '@/lib/shared/action-state';
import { accreditationRejectionTexts } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { submitAssessment, submitProviderQuestion, submitRequestNote } from '../actions';
import { requestReasonText } from './request-reason-text';

export function AskProviderForm({ id, desk }: { id: string; desk: Desk }) {
  const { question } = text.fields;
  return (
    <ActionForm
      action={submitProviderQuestion}
      schema={askProviderSchema}
      fields={{ question }}
      reasonText={requestReasonText}
      submit={text.ask.submit}
      submitVariant="secondary"
      hidden={{ id, desk }}
      idPrefix="vraag"
    >
      <TextArea name="question" hint={question.hint} rows={3} />
    </ActionForm>
  );
}

const { fields } = text;
const { judgements } = text.assess;

const reasonFields = Object.fromEntries(
  accreditationRejections.map((code) => [
    `reasons.${code}`,
    { label: accreditationRejectionTexts[code].label, inSentence: fields.reasons.inSentence },
  ]),
);

/** Begins with what the provider asked for. */
export function AssessForm({ id, asked, normSet }: { id: string; asked: TypedValues; normSet: NormSet | undefined }) {
  return (
    <ActionForm
      action={submitAssessment}
      schema={assessSchema}
      fields={{ ...fields, ...reasonFields }}
      reasonText={requestReasonText}
      submit={text.assess.submit}
      defaults={asked}
      hidden={{ id }}
    >
      <RadioField
        name="judgement"
        choices={(['accredit', 'reject'] as const).map((value) => ({ value, label: judgements[value] }))}
      />
      <fieldset className="fieldset flow">
        <legend className="fieldset-legend">{text.assess.accreditLegend}</legend>
        <UnitsFields normSet={normSet} />
      </fieldset>
      <TickGroup legend={text.assess.rejectLegend}>
        {accreditationRejections.map((code) => (
          <TickField key={code} name={`reasons.${code}`} />
        ))}
      </TickGroup>
      <TextArea name="explanation" hint={fields.explanation.hint} optional />
    </ActionForm>
  );
}

/** `formId`: see the schema. */
export function RequestNoteForm({ id, desk, formId }: { id: string; desk: Desk; formId: string }) {
  return (
    <NoteForm
      action={submitRequestNote}
      schema={requestNoteSchema}
      reasonText={requestReasonText}
      hidden={{ id, desk, formId }}
      idPrefix="notitie"
    />
  );
}
