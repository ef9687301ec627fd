'use client';

import { CircleAlert } from 'lucide-react';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import { useField } from '@/components/forms/form-context';
import { classNames } from '@/components/ui/class-names';
import { assignSchema, noteSchema, releaseSchema, takeSchema } from '@/lib/application/decision-forms';
import type { AskedFrom } from '@/lib/application/information-forms';
import { handlingText, notesText } from '@/lib/text/nl/cases';
import { submitAssignment, submitNote, submitRelease, submitTaking } from '../actions';
import { assignReasonText } from './decide-reason-text';

/** `holder` is who had the case when the page was made; '' for nobody. */
type Held = { applicationId: string; holder: string };
type Where = { applicationId: string; from: AskedFrom };

/** Taking a case that nobody has, or over from who has it. */
export function TakeForm({ applicationId, holder }: Held) {
  return (
    <ActionForm
      action={submitTaking}
      schema={takeSchema}
      fields={{}}
      reasonText={assignReasonText}
      submit={holder === '' ? handlingText.take : handlingText.takeOver}
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
      <PersonSelect name="assignee" hint={handlingText.fields.assignee.hint} people={people} />
    </ActionForm>
  );
}

/** One of the people who work on cases; nobody is chosen beforehand. */
function PersonSelect({ name, hint, people }: { name: string; hint: string; people: Choice[] }) {
  const { register, ...field } = useField(name);
  return (
    <div className={classNames('form-field', field.error && 'form-field-invalid')}>
      <label className="form-label" htmlFor={field.id}>
        {field.words.label}
      </label>
      <p className="form-hint" id={field.hintId}>
        {hint}
      </p>
      {field.error && (
        <p className="form-error" id={field.errorId}>
          <CircleAlert aria-hidden size={20} />
          {field.error}
        </p>
      )}
      <select
        {...register}
        id={field.id}
        className="textbox"
        defaultValue={field.typed ?? ''}
        aria-describedby={classNames(field.errorId, field.hintId)}
        aria-invalid={field.error ? true : undefined}
      >
        <option value="">{handlingText.choose}</option>
        {people.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** `formId`: see the schema. */
export function NoteForm({ applicationId, from, formId }: Where & { formId: string }) {
  return (
    <ActionForm
      action={submitNote}
      schema={noteSchema}
      fields={notesText.fields}
      reasonText={assignReasonText}
      submit={notesText.submit}
      submitVariant="secondary"
      hidden={{ applicationId, from, formId }}
    >
      <TextArea name="noteText" hint={notesText.fields.noteText.hint} />
    </ActionForm>
  );
}
