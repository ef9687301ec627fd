'use client';

import { NoteForm } from '@/app/(beheer)/_components/note-form';
import { ActionForm } from '@/components/forms/action-form';
import { RadioField, SelectField, TextArea, TextField, TickField } from '@/components/forms/fields';
import { useTyped } from '@/components/forms/form-context';
import { Details } from '@/components/ui/details';
import type { AskedFrom } from '@/lib/application/information-forms';
import { activityRejections, isMendable, needsExplanation } from '@/lib/review/decision';
import {
  activityNoteSchema,
  approveActivitySchema,
  askActivitySchema,
  assignActivitiesSchema,
  claimActivitySchema,
  pickedHolder,
  rejectActivitySchema,
  releaseActivitySchema,
} from '@/lib/review/review-forms';
import { pickField } from '@/lib/shared/picked-rows';
import { activityRejectionTexts } from '@/lib/text/nl/review/review';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import { submitAssignments } from '../../actions';
import { assignReasonText, handlingReasonText, reviewDecisionReasonText } from '../../decision-reason-text';
import {
  submitActivityApproval,
  submitActivityClaim,
  submitActivityNote,
  submitActivityQuestion,
  submitActivityRejection,
  submitActivityRelease,
} from '../actions';

type Where = { activityId: string; from: AskedFrom };
type Shown = Where & { version: number };

const { decision, handling } = reviewText;

/** `mayAccredit` false: its points are accredited without a reviewer's word. */
export function ApproveActivityForm({ activityId, version, from, mayAccredit }: Shown & { mayAccredit: boolean }) {
  const { isAccredited, accreditationReason, accreditationReference } = decision.fields;
  return (
    <ActionForm
      action={submitActivityApproval}
      schema={approveActivitySchema}
      fields={{ isAccredited, accreditationReason, accreditationReference }}
      reasonText={reviewDecisionReasonText}
      submit={decision.approve.submit}
      hidden={{ activityId, version, from }}
    >
      {mayAccredit && <AccreditationFields />}
    </ActionForm>
  );
}

function AccreditationFields() {
  const typed = [useTyped('isAccredited'), useTyped('accreditationReason'), useTyped('accreditationReference')];
  const { accreditationReason, accreditationReference } = decision.fields;
  return (
    <Details summary={decision.approve.accredited} open={typed.some((value) => value !== '')}>
      <TickField name="isAccredited" />
      <TextArea name="accreditationReason" hint={accreditationReason.hint} rows={3} />
      <TextField name="accreditationReference" hint={accreditationReference.hint} autoComplete="off" />
    </Details>
  );
}

export const rejectionChoices = activityRejections.map((reason) => ({
  value: reason,
  label: decision.reason(
    activityRejectionTexts[reason].label,
    isMendable(reason) ? decision.mendable : decision.final,
    needsExplanation(reason),
  ),
}));

export function RejectActivityForm({ activityId, version, from }: Shown) {
  const { reason, explanation } = decision.fields;
  return (
    <ActionForm
      action={submitActivityRejection}
      schema={rejectActivitySchema}
      fields={{ reason, explanation }}
      reasonText={reviewDecisionReasonText}
      submit={decision.reject.submit}
      submitVariant="danger"
      hidden={{ activityId, version, from }}
    >
      <RadioField name="reason" choices={rejectionChoices} />
      <TextArea name="explanation" hint={explanation.hint} />
    </ActionForm>
  );
}

export function AskActivityForm({ activityId, version, from }: Shown) {
  const { question } = decision.fields;
  return (
    <ActionForm
      action={submitActivityQuestion}
      schema={askActivitySchema}
      fields={{ question }}
      reasonText={reviewDecisionReasonText}
      submit={decision.ask.submit}
      submitVariant="secondary"
      hidden={{ activityId, version, from }}
    >
      <TextArea name="question" hint={question.hint} rows={3} />
    </ActionForm>
  );
}

/** `holder` is '' for nobody. */
export function ClaimActivityForm({ activityId, from, holder, submit }: Where & { holder: string; submit: string }) {
  return (
    <ActionForm
      action={submitActivityClaim}
      schema={claimActivitySchema}
      fields={{}}
      reasonText={handlingReasonText}
      submit={submit}
      submitVariant="secondary"
      hidden={{ activityId, from, holder }}
    />
  );
}

export function ReleaseActivityForm({ activityId, from }: Where) {
  return (
    <ActionForm
      action={submitActivityRelease}
      schema={releaseActivitySchema}
      fields={{}}
      reasonText={handlingReasonText}
      submit={from === 'beheer' ? handling.release : handling.giveBack}
      submitVariant="secondary"
      hidden={{ activityId, from }}
    />
  );
}

type AssignOneProps = {
  activityId: string;
  holderId: string | null;
  people: { value: string; label: string }[];
};

/** Giving this one activity to somebody: the list's form with one tick. */
export function AssignOneForm({ activityId, holderId, people }: AssignOneProps) {
  const { assign } = reviewQueueText;
  return (
    <ActionForm
      action={submitAssignments}
      schema={assignActivitiesSchema}
      fields={assign.fields}
      reasonText={assignReasonText}
      submit={assign.submit}
      submitVariant="secondary"
      hidden={{ [pickField(activityId)]: pickedHolder(holderId) }}
    >
      <SelectField name="assignee" hint={assign.fields.assignee.hint} none={assign.choose} choices={people} />
    </ActionForm>
  );
}

/** `formId`: see the schema. */
export function ActivityNoteForm({ activityId, from, formId }: Where & { formId: string }) {
  return (
    <NoteForm
      action={submitActivityNote}
      schema={activityNoteSchema}
      reasonText={handlingReasonText}
      hidden={{ activityId, from, formId }}
      idPrefix="notitie"
    />
  );
}
