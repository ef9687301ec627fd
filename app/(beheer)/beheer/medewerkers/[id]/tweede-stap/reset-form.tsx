'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { resetSecondFactorSchema } from '@/lib/casework/casework-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { colleaguesFactorReasonTexts, colleagueText } from '@/lib/text/nl/casework/people';
import { submitSecondFactorReset } from '../../actions';

const { confirmed, submit, stay, notDone } = colleagueText.secondFactor;

export function ResetSecondFactorForm({ accountId }: { accountId: string }) {
  return (
    <ActionForm
      action={submitSecondFactorReset}
      schema={resetSecondFactorSchema}
      fields={{ confirmed }}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(colleaguesFactorReasonTexts, reason) })}
      submit={submit}
      submitVariant="danger"
      hidden={{ accountId }}
      aside={<a href={`/beheer/medewerkers/${accountId}`}>{stay}</a>}
    >
      <TickField name="confirmed" />
    </ActionForm>
  );
}
