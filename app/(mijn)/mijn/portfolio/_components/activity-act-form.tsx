'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import type { ButtonVariant } from '@/components/ui/button';
import { activityVersionSchema, copyActivitySchema } from '@/lib/portfolio/activity-forms';
import { activityText } from '@/lib/text/nl/portfolio-pages';
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
  submit: submitActivityForm,
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
