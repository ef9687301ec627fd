'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import { disputeActivitySchema } from '@/lib/portfolio/activity-forms';
import { disputeText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { activitySaveReasonText } from '../../_components/activity-reason-text';
import { submitActivityDispute } from '../../actions';

export function DisputeForm({ id, formId }: { id: string; formId: string }) {
  return (
    <ActionForm
      action={submitActivityDispute}
      schema={disputeActivitySchema}
      fields={{ words: text.field }}
      reasonText={activitySaveReasonText}
      submit={text.submit}
      hidden={{ id, formId }}
      aside={<a href={`/mijn/portfolio/${id}`}>{text.stay}</a>}
    >
      <TextArea name="words" hint={text.field.hint} />
    </ActionForm>
  );
}
