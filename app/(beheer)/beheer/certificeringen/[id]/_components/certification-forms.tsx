'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import type { NotAllowed } from '@/lib/access/own-matters';
import { certificationVersionSchema, refuseCertificationSchema } from '@/lib/certification/certification-forms';
import type { DecideCertificationReason } from '@/lib/server/certification/decide-certification';
import {
  certificationReasonText,
  certificationRefusals,
  certificationCaseText as text,
} from '@/lib/text/nl/certification/certification';
import { registrationReasonText } from '@/lib/text/nl/registration/registration';
import { submitCertificationGrant, submitCertificationRefusal } from '../actions';

type Which = { id: string; version: number };

export function GrantForm({ id, version }: Which) {
  return (
    <ActionForm
      action={submitCertificationGrant}
      schema={certificationVersionSchema}
      fields={{}}
      reasonText={decideReasonText}
      submit={text.grant.submit}
      hidden={{ id, version }}
    />
  );
}

export function RefuseForm({ id, version }: Which) {
  const { fields, submit } = text.refuse;
  return (
    <ActionForm
      action={submitCertificationRefusal}
      schema={refuseCertificationSchema}
      fields={fields}
      reasonText={decideReasonText}
      submit={submit}
      submitVariant="danger"
      hidden={{ id, version }}
    >
      <TextArea name="explanation" hint={fields.explanation.hint} />
    </ActionForm>
  );
}

type Told = Exclude<DecideCertificationReason, NotAllowed>;

function decideReasonText(reason: Told): ReasonText {
  return { heading: text.notDone, text: sentenceOf(reason) };
}

function sentenceOf(reason: Told): string {
  switch (reason.code) {
    case 'certification_unknown':
    case 'changed_meanwhile':
    case 'next_cycle_unknown':
      return certificationRefusals[reason.code];
    case 'cycle_unknown':
      return certificationRefusals.cycle_changed;
    case 'certification_decided':
    case 'own_certification':
    case 'points_not_certain':
      return certificationReasonText(reason);
    default:
      return registrationReasonText(reason);
  }
}
