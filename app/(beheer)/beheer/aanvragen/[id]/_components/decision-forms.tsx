'use client';

import { use } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextArea, TextField, TickField, TickGroup } from '@/components/forms/fields';
import { FormContext } from '@/components/forms/form-context';
import { approveSchema, NEW_NUMBER, rejectSchema } from '@/lib/application/decision-forms';
import { appointmentChecks, rejectionReasons } from '@/lib/application/decisions';
import type { AskedFrom } from '@/lib/application/information-forms';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { decisionText } from '@/lib/text/nl/casework/management';
import { submitApproval, submitRejection } from '../actions';
import { decideReasonText } from './decide-reason-text';

type Case = { applicationId: string; version: number; name: string; from: AskedFrom };

const { fields, approve, reject } = decisionText;

type ApproveFormProps = Case & {
  today: string;
  /** Registrations that may be this person's, to link to instead of giving a new number. */
  links: { value: string; label: string; note: string }[];
  /** Much says that the person is known already: nothing is chosen for the manager, and a new number asks for a reason. */
  isDoubtful: boolean;
};

export function ApproveForm({ applicationId, version, name, from, today, links, isDoubtful }: ApproveFormProps) {
  const { appointmentCheck, checkedOn, checkNote, linkTo, newNumberReason, replaceAccount } = fields;
  return (
    <ActionForm
      action={submitApproval}
      schema={approveSchema}
      fields={{
        ...{ appointmentCheck, checkedOn, checkNote, newNumberReason },
        ...(links.length > 0 && { linkTo, replaceAccount }),
      }}
      reasonText={decideReasonText}
      submit={approve.submit}
      defaults={{ checkedOn: today, ...(!isDoubtful && { linkTo: NEW_NUMBER }) }}
      hidden={{ applicationId, version, from }}
    >
      <RadioField
        name="appointmentCheck"
        choices={appointmentChecks.map((way) => ({ value: way, label: appointmentCheckLabels[way] }))}
      />
      <TextField name="checkedOn" hint={checkedOn.hint} short />
      <TextField name="checkNote" hint={checkNote.hint} optional />
      {links.length > 0 && (
        <>
          <RadioField
            name="linkTo"
            hint={linkTo.hint}
            choices={[...links, { value: NEW_NUMBER, label: approve.newNumber }]}
          />
          <ReplaceAccount />
        </>
      )}
      <NewNumberReason isDoubtful={isDoubtful} />
      <p>{approve.confirm(name)}</p>
    </ActionForm>
  );
}

/** Also once the server asked for it: somebody else may have applied since the page was made. */
function NewNumberReason({ isDoubtful }: { isDoubtful: boolean }) {
  const form = use(FormContext);
  const isAsked = form?.errors.newNumberReason !== undefined || Boolean(form?.values.newNumberReason);
  return isDoubtful || isAsked ? <TextArea name="newNumberReason" hint={fields.newNumberReason.hint} optional /> : null;
}

/** Only once the server asked for it: a registration whose login is in use isn't taken over by a stray click. */
function ReplaceAccount() {
  const form = use(FormContext);
  const isAsked = form?.errors.replaceAccount !== undefined || form?.values.replaceAccount === 'on';
  return isAsked ? <TickField name="replaceAccount" /> : null;
}

const reasonFields = Object.fromEntries(
  rejectionReasons.map((code) => [
    `reasons.${code}`,
    { label: rejectionReasonTexts[code].label, inSentence: fields.reasons.inSentence },
  ]),
);

export function RejectForm({ applicationId, version, name, from }: Case) {
  return (
    <ActionForm
      action={submitRejection}
      schema={rejectSchema}
      fields={{ ...reasonFields, explanation: fields.explanation }}
      reasonText={decideReasonText}
      submit={reject.submit}
      submitVariant="danger"
      hidden={{ applicationId, version, from }}
    >
      <TickGroup legend={fields.reasons.label}>
        {rejectionReasons.map((code) => (
          <TickField key={code} name={`reasons.${code}`} />
        ))}
      </TickGroup>
      <TextArea name="explanation" hint={fields.explanation.hint} />
      <p>{reject.confirm(name)}</p>
    </ActionForm>
  );
}
