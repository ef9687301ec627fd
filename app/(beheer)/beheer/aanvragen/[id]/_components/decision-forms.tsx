'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextArea, TextField, TickField, TickGroup } from '@/components/forms/fields';
import { approveSchema, rejectSchema } from '@/lib/application/decision-forms';
import { appointmentChecks, rejectionReasons } from '@/lib/application/decisions';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application';
import { decisionText } from '@/lib/text/nl/management';
import { submitApproval, submitRejection } from '../actions';
import { decideReasonText } from './decide-reason-text';

type Case = { applicationId: string; version: number; name: string };

const { fields, approve, reject } = decisionText;

export function ApproveForm({ applicationId, version, name, today }: Case & { today: string }) {
  const { appointmentCheck, checkedOn, checkNote } = fields;
  return (
    <ActionForm
      action={submitApproval}
      schema={approveSchema}
      fields={{ appointmentCheck, checkedOn, checkNote }}
      reasonText={decideReasonText}
      submit={approve.submit}
      defaults={{ checkedOn: today }}
      hidden={{ applicationId, version }}
    >
      <RadioField
        name="appointmentCheck"
        choices={appointmentChecks.map((way) => ({ value: way, label: appointmentCheckLabels[way] }))}
      />
      <TextField name="checkedOn" hint={checkedOn.hint} short />
      <TextField name="checkNote" hint={checkNote.hint} optional />
      <p>{approve.confirm(name)}</p>
    </ActionForm>
  );
}

const reasonFields = Object.fromEntries(
  rejectionReasons.map((code) => [
    `reasons.${code}`,
    { label: rejectionReasonTexts[code].label, inSentence: fields.reasons.inSentence },
  ]),
);

export function RejectForm({ applicationId, version, name }: Case) {
  return (
    <ActionForm
      action={submitRejection}
      schema={rejectSchema}
      fields={{ ...reasonFields, explanation: fields.explanation }}
      reasonText={decideReasonText}
      submit={reject.submit}
      submitVariant="danger"
      hidden={{ applicationId, version }}
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
