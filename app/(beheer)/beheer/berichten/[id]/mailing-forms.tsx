'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import type { ButtonVariant } from '@/components/ui/button';
import type { MailingActReason } from '@/lib/mailings/mailing-acts';
import { actOnMailingSchema, sureMailingSchema } from '@/lib/mailings/mailing-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { mailingReasonTexts, mailingText as text } from '@/lib/text/nl/mailings/mailings';
import {
  submitMailingCount,
  submitMailingResuming,
  submitMailingSending,
  submitMailingStop,
  submitMailingWithdrawal,
} from '../actions';

type Which = { mailingId: string; version: number };

const notDone = (reason: MailingActReason) => ({
  heading: text.notDone,
  text: reasonText(mailingReasonTexts, reason),
});

export function SendForm({ receivers, ...hidden }: Which & { receivers: number }) {
  const fields = { sure: { label: text.send.sure(receivers), inSentence: text.send.sureInSentence } };
  return (
    <ActionForm
      action={submitMailingSending}
      schema={sureMailingSchema}
      fields={fields}
      reasonText={notDone}
      submit={text.send.submit}
      hidden={hidden}
    >
      <TickField name="sure" />
    </ActionForm>
  );
}

/** It stands beside the form above. */
export function WithdrawForm(hidden: Which) {
  const { sure: label, inSentence, submit } = text.withdraw;
  return (
    <ActionForm
      action={submitMailingWithdrawal}
      schema={sureMailingSchema}
      fields={{ sure: { label, inSentence } }}
      reasonText={notDone}
      submit={submit}
      submitVariant="danger"
      hidden={hidden}
      idPrefix="intrekken"
    >
      <TickField name="sure" />
    </ActionForm>
  );
}

const acts = {
  count: { action: submitMailingCount, submit: text.count, variant: 'secondary' },
  stop: { action: submitMailingStop, submit: text.stop, variant: 'danger' },
  resume: { action: submitMailingResuming, submit: text.resume, variant: undefined },
} as const satisfies Record<string, { action: object; submit: string; variant: ButtonVariant | undefined }>;

export function ActForm({ act, ...hidden }: Which & { act: keyof typeof acts }) {
  const { action, submit, variant } = acts[act];
  return (
    <ActionForm
      action={action}
      schema={actOnMailingSchema}
      fields={{}}
      reasonText={notDone}
      submit={submit}
      submitVariant={variant}
      hidden={hidden}
    />
  );
}
