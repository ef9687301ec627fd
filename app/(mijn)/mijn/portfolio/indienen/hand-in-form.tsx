'use client';

import { ActionForm } from '@/components/forms/action-form';
import { pickedField, submitTogetherSchema } from '@/lib/portfolio/filling-in';
import { handInText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { activityActReasonText } from '../_components/activity-reason-text';
import { submitActivitiesTogether } from '../actions';

/** Each as it stood on the page: one that changed since isn't handed in. */
export function HandInForm({ drafts }: { drafts: { id: string; version: number }[] }) {
  return (
    <ActionForm
      action={submitActivitiesTogether}
      schema={submitTogetherSchema}
      fields={{}}
      reasonText={activityActReasonText}
      submit={text.submit(drafts.length)}
      hidden={Object.fromEntries(drafts.map(({ id, version }) => [pickedField(id), version]))}
    />
  );
}
