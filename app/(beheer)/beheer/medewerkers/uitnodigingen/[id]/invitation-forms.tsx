'use client';

import { ActionForm } from '@/components/forms/action-form';
import { invitationSchema } from '@/lib/casework/casework-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { invitationReasonTexts, invitationText } from '@/lib/text/nl/casework/people';
import { submitInvitationAgain, submitInvitationWithdrawal } from '../../actions';

const { again, withdraw } = invitationText;

export function SendAgainForm({ invitationId }: { invitationId: string }) {
  return (
    <ActionForm
      action={submitInvitationAgain}
      schema={invitationSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: again.notDone, text: reasonText(invitationReasonTexts, reason) })}
      submit={again.submit}
      submitVariant="secondary"
      hidden={{ invitationId }}
    />
  );
}

export function WithdrawInvitationForm({ invitationId }: { invitationId: string }) {
  return (
    <ActionForm
      action={submitInvitationWithdrawal}
      schema={invitationSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: withdraw.notDone, text: reasonText(invitationReasonTexts, reason) })}
      submit={withdraw.submit}
      submitVariant="danger"
      hidden={{ invitationId }}
    />
  );
}
