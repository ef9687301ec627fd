'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { allSent } from '@/components/portfolio/under-way';
import type { ButtonVariant } from '@/components/ui/button';
import { activityVersionSchema, copyActivitySchema, submitActivitySchema } from '@/lib/portfolio/activity-forms';
import { EVIDENCE_FORM, SUBMIT_FIELD } from '@/lib/portfolio/evidence-places';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import {
  submitActivityChange,
  submitActivityCopy,
  submitActivityDeletion,
  submitActivityForm,
  submitActivityMending,
  submitActivityWithdrawal,
} from '../actions';
import { activityActReasonText } from './activity-reason-text';

const acts = {
  withdraw: submitActivityWithdrawal,
  remove: submitActivityDeletion,
  change: submitActivityChange,
  mend: submitActivityMending,
};

type ActivityActFormProps = {
  act: keyof typeof acts;
  id: string;
  version: number;
  label: string;
  variant?: ButtonVariant;
  aside?: ReactNode;
};

/** A button that does something with an activity as it stood on the page. */
export function ActivityActForm({ act, id, version, label, variant, aside }: ActivityActFormProps) {
  return (
    <ActionForm
      action={acts[act]}
      schema={activityVersionSchema}
      fields={{}}
      reasonText={activityActReasonText}
      submit={label}
      submitVariant={variant}
      hidden={{ id, version }}
      aside={aside}
    />
  );
}

type ActivitySubmitFormProps = Pick<ActivityActFormProps, 'id' | 'version' | 'label' | 'aside'> & {
  /** Its owner was asked, and goes without evidence. */
  withoutProof?: boolean;
  /** The form of files stands on the same page: what was chosen there goes along. */
  besideFiles?: boolean;
};

/**
 * Hands an activity in. Beside the form of files its button waits for what is being sent; without script it is that
 * form's own second button, so that a file that was chosen is sent with it.
 */
export function ActivitySubmitForm({ id, version, label, aside, withoutProof, besideFiles }: ActivitySubmitFormProps) {
  return (
    <ActionForm
      action={submitActivityForm}
      schema={submitActivitySchema}
      fields={{}}
      reasonText={activityActReasonText}
      submit={label}
      hidden={{ id, version, ...(withoutProof && { withoutProof: 'on' }) }}
      aside={aside}
      {...(besideFiles && {
        beforeSend: allSent,
        withoutScript: { form: EVIDENCE_FORM, name: SUBMIT_FIELD, value: version },
      })}
    />
  );
}

/** `copyId` is given by the page, so that a second press finds the copy that the first one made. */
export function ActivityCopyForm({ id, copyId }: { id: string; copyId: string }) {
  return (
    <ActionForm
      action={submitActivityCopy}
      schema={copyActivitySchema}
      fields={{}}
      reasonText={activityActReasonText}
      submit={activityText.copy}
      submitVariant="secondary"
      hidden={{ id, copyId }}
    />
  );
}
