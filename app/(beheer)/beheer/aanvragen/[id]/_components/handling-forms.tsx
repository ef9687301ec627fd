'use client';

import { NoteForm } from '@/app/(beheer)/_components/note-form';
import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/fields';
import { assignSchema, claimSchema, noteSchema, releaseSchema } from '@/lib/application/decision-forms';
import type { AskedFrom } from '@/lib/application/information-forms';
import { handlingText } from '@/lib/text/nl/application/cases';
import { submitAssignment, submitClaim, submitNote, submitRelease } from '../actions';
import { assignReasonText } from './decide-reason-text';

/** `holder` is whoever had the case when the page was made; '' for nobody. */
type Held = { applicationId: string; holder: string };
type Where = { applicationId: string; from: AskedFrom };

export function ClaimForm({ applicationId, holder }: Held) {
  return (
    <ActionForm
      action={submitClaim}
      schema={claimSchema}
      fields={{}}
      reasonText={assignReasonText}
      submit={holder === '' ? handlingText.claim : handlingText.takeOver}
      submitVariant="secondary"
      hidden={{ applicationId, holder }}
    />
  );
}

export function ReleaseForm({ applicationId, from }: Where) {
  return (
    <ActionForm
      action={submitRelease}
      schema={releaseSchema}
      fields={{}}
      reasonText={assignReasonText}
      submit={from === 'beheer' ? handlingText.release : handlingText.giveBack}
      submitVariant="secondary"
      hidden={{ applicationId, from }}
    />
  );
}

type Choice = { value: string; label: string };

export function AssignForm({ applicationId, holder, people }: Held & { people: Choice[] }) {
  return (
    <ActionForm
      action={submitAssignment}
      schema={assignSchema}
      fields={handlingText.fields}
      reasonText={assignReasonText}
      submit={handlingText.assign}
      submitVariant="secondary"
      hidden={{ applicationId, holder }}
    >
      <SelectField
        name="assignee"
        hint={handlingText.fields.assignee.hint}
        none={handlingText.choose}
        choices={people}
      />
    </ActionForm>
  );
}

/** `formId`: see the schema. */
export function ApplicationNoteForm({ applicationId, from, formId }: Where & { formId: string }) {
  return (
    <NoteForm
      action={submitNote}
      schema={noteSchema}
      reasonText={assignReasonText}
      hidden={{ applicationId, from, formId }}
    />
  );
}
