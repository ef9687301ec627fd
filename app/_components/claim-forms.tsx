'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea, TextField } from '@/components/forms/fields';
import { attendedField } from '@/lib/attendance/attended-field';
import { confirmClaimSchema, decideClaimSchema, denyClaimSchema } from '@/lib/attendance/claim-forms';
import type { AnswerClaimReason } from '@/lib/server/attendance/answer-claim';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { Action } from '@/lib/server/platform/action';
import type { Reason } from '@/lib/shared/results';
import {
  claimRefusals,
  managedClaimsText,
  providerClaimsText,
  claimText as text,
} from '@/lib/text/nl/attendance/claims';
import { MeetingTicks, meetingWords } from './correction-forms';

export function claimReasonText({ code }: Reason<keyof typeof claimRefusals>) {
  return { heading: text.notDone, text: claimRefusals[code] };
}

type AnswerFormProps = { action: Action<AnswerClaimReason>; id: string; version: number };
type ConfirmFormProps = AnswerFormProps & {
  run: Pick<Run, 'meetings' | 'isStanding'>;
  /** Who says why, and not just that it is so. */
  asManager?: boolean;
};

export function ConfirmClaimForm({ action, run, asManager = false, ...hidden }: ConfirmFormProps) {
  const { confirm, fields } = asManager ? managedClaimsText : providerClaimsText;
  const answer = asManager ? managedClaimsText.fields.answer : providerClaimsText.fields.note;
  return (
    <ActionForm
      action={action}
      schema={asManager ? decideClaimSchema : confirmClaimSchema}
      fields={{ answer, completedOn: fields.completedOn, ...meetingWords(run.meetings) }}
      reasonText={claimReasonText}
      submit={confirm.submit}
      hidden={hidden}
      defaults={Object.fromEntries(run.meetings.map(({ position }) => [attendedField(position), 'on']))}
      idPrefix="bevestigen"
    >
      {run.isStanding && <TextField name="completedOn" short />}
      <MeetingTicks meetings={run.meetings} />
      <TextArea name="answer" hint={answer.hint} optional={!asManager} rows={3} />
    </ActionForm>
  );
}

export function DenyClaimForm({ action, asManager = false, ...hidden }: AnswerFormProps & { asManager?: boolean }) {
  const { deny, fields } = asManager ? managedClaimsText : providerClaimsText;
  return (
    <ActionForm
      action={action}
      schema={denyClaimSchema}
      fields={{ answer: fields.answer }}
      reasonText={claimReasonText}
      submit={deny.submit}
      submitVariant="danger"
      hidden={hidden}
      idPrefix="afwijzen"
    >
      <TextArea name="answer" hint={fields.answer.hint} rows={3} />
    </ActionForm>
  );
}
