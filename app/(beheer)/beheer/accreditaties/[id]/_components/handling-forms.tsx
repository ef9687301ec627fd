'use client';

import { ActionForm } from '@/components/forms/action-form';
import { type Choice, SelectField, TextArea } from '@/components/forms/fields';
import {
  assignAssessorSchema,
  assignAssessorsSchema,
  claimAccreditationSchema,
  decideAccreditationSchema,
  endAccreditationSchema,
  releaseAccreditationSchema,
  returnAccreditationSchema,
} from '@/lib/courses/accreditation-forms';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import {
  submitAccreditationClaim,
  submitAccreditationDecision,
  submitAccreditationEnd,
  submitAccreditationRelease,
  submitAccreditationReturn,
  submitFirstAssessors,
  submitOtherAssessor,
} from '../actions';
import { requestReasonText } from './request-reason-text';

type Shown = { id: string; version: number };

/** `holder` is '' for nobody. */
export function ClaimRequestForm({ id, holder }: { id: string; holder: string }) {
  return (
    <ActionForm
      action={submitAccreditationClaim}
      schema={claimAccreditationSchema}
      fields={{}}
      reasonText={requestReasonText}
      submit={holder === '' ? text.handling.claim : text.handling.takeOver}
      submitVariant="secondary"
      hidden={{ id, holder }}
    />
  );
}

export function ReleaseRequestForm({ id }: { id: string }) {
  return (
    <ActionForm
      action={submitAccreditationRelease}
      schema={releaseAccreditationSchema}
      fields={{}}
      reasonText={requestReasonText}
      submit={text.handling.release}
      submitVariant="secondary"
      hidden={{ id }}
    />
  );
}

export function ReturnRequestForm({ id, version }: Shown) {
  const { missing } = text.fields;
  return (
    <ActionForm
      action={submitAccreditationReturn}
      schema={returnAccreditationSchema}
      fields={{ explanation: missing }}
      reasonText={requestReasonText}
      submit={text.returning.submit}
      submitVariant="secondary"
      hidden={{ id, version }}
      idPrefix="terug"
    >
      <TextArea name="explanation" hint={missing.hint} rows={3} />
    </ActionForm>
  );
}

export function FirstAssessorsForm({ id, version, people }: Shown & { people: Choice[] }) {
  return (
    <ActionForm
      action={submitFirstAssessors}
      schema={assignAssessorsSchema}
      fields={text.fields}
      reasonText={requestReasonText}
      submit={text.assessments.begin}
      hidden={{ id, version }}
    >
      <p>{text.assessments.beginHint}</p>
      <SelectField name="first" none={text.assessments.choose} choices={people} />
      <SelectField name="second" none={text.assessments.choose} choices={people} />
    </ActionForm>
  );
}

type OtherAssessorFormProps = {
  id: string;
  /** Of whom they take over from; '' for a place that is free, or a third. */
  assessmentId: string;
  people: Choice[];
};

export function OtherAssessorForm({ id, assessmentId, people }: OtherAssessorFormProps) {
  return (
    <ActionForm
      action={submitOtherAssessor}
      schema={assignAssessorSchema}
      fields={text.fields}
      reasonText={requestReasonText}
      submit={assessmentId === '' ? text.assessments.third : text.assessments.other}
      submitVariant={assessmentId === '' ? undefined : 'secondary'}
      hidden={{ id, assessmentId }}
      anchor={`oordeel-${assessmentId || 'derde'}`}
    >
      <SelectField name="assessor" none={text.assessments.choose} choices={people} />
    </ActionForm>
  );
}

/** `explanation` is what the assessors wrote, to start from. */
export function DecideForm({
  id,
  version,
  outcome,
  explanation,
}: Shown & { outcome: 'accredit' | 'reject'; explanation: string }) {
  const { decision } = text.fields;
  return (
    <ActionForm
      action={submitAccreditationDecision}
      schema={decideAccreditationSchema}
      fields={{ explanation: decision }}
      reasonText={requestReasonText}
      submit={text.decision[outcome].submit}
      submitVariant={outcome === 'reject' ? 'danger' : undefined}
      defaults={{ explanation }}
      hidden={{ id, version, outcome }}
    >
      <TextArea name="explanation" hint={decision.hint} optional />
    </ActionForm>
  );
}

export function EndForm({ id, version }: Shown) {
  const { ending } = text.fields;
  return (
    <ActionForm
      action={submitAccreditationEnd}
      schema={endAccreditationSchema}
      fields={{ reason: ending }}
      reasonText={requestReasonText}
      submit={text.ending.submit}
      submitVariant="danger"
      hidden={{ id, version }}
    >
      <TextArea name="reason" hint={ending.hint} rows={3} />
    </ActionForm>
  );
}
