'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import type { ButtonVariant } from '@/components/ui/button';
import { draftVersionSchema, removeTypeSchema, returnDraftSchema, startDraftSchema } from '@/lib/normsets/draft-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { draftText, previewText, publishedText } from '@/lib/text/nl/normsets/draft-pages';
import { type NormsetReason, normsetReasonTexts } from '@/lib/text/nl/normsets/normsets';
import {
  submitDraftStart,
  submitDraftWithdrawal,
  submitNormsetConfirmation,
  submitNormsetPreview,
  submitNormsetProposal,
  submitNormsetReturn,
  submitNormsetTakeBack,
  submitTypeRemoval,
} from './actions';

export const notDone = (heading: string) => (reason: NormsetReason) => ({
  heading,
  text: reasonText(normsetReasonTexts, reason),
});

const { publish, withdraw, removeType } = draftText;

export function StartDraftForm({ kind, ...hidden }: { normsetId: string; kind: 'copy' | 'erratum' }) {
  const { submit } = kind === 'copy' ? publishedText.copy : publishedText.erratum;
  return (
    <ActionForm
      action={submitDraftStart}
      schema={startDraftSchema}
      fields={{}}
      reasonText={notDone(publishedText.notDone)}
      submit={submit}
      submitVariant={kind === 'copy' ? undefined : 'secondary'}
      hidden={{ ...hidden, kind }}
      anchor={kind}
    />
  );
}

type DraftKey = { draftId: string; version: number };

const acts = (submit: string, submitVariant?: ButtonVariant) => ({
  schema: draftVersionSchema,
  fields: {},
  submit,
  submitVariant,
  reasonText: notDone(publish.notDone),
});

export function PreviewForm({ isAgain, ...hidden }: DraftKey & { isAgain: boolean }) {
  const submit = isAgain ? previewText.again : previewText.start;
  return (
    <ActionForm
      {...acts(submit, isAgain ? 'secondary' : undefined)}
      action={submitNormsetPreview}
      hidden={hidden}
      reasonText={notDone(previewText.notDone)}
    />
  );
}

export function ProposeForm(hidden: DraftKey) {
  return <ActionForm {...acts(publish.propose)} action={submitNormsetProposal} hidden={hidden} />;
}

export function ConfirmForm(hidden: DraftKey) {
  return <ActionForm {...acts(publish.confirm)} action={submitNormsetConfirmation} hidden={hidden} />;
}

export function TakeBackForm(hidden: DraftKey) {
  return <ActionForm {...acts(publish.takeBack, 'secondary')} action={submitNormsetTakeBack} hidden={hidden} />;
}

export function ReturnForm(hidden: DraftKey) {
  return (
    <ActionForm
      {...acts(publish.giveBack, 'secondary')}
      action={submitNormsetReturn}
      schema={returnDraftSchema}
      fields={{ remark: publish.remark }}
      hidden={hidden}
    >
      <TextArea name="remark" hint={publish.remarkHint} />
    </ActionForm>
  );
}

export function WithdrawForm(hidden: DraftKey) {
  return <ActionForm {...acts(withdraw.submit, 'danger')} action={submitDraftWithdrawal} hidden={hidden} />;
}

export function RemoveTypeForm(hidden: DraftKey & { place: number }) {
  return (
    <ActionForm
      {...acts(removeType.submit, 'danger')}
      action={submitTypeRemoval}
      schema={removeTypeSchema}
      hidden={hidden}
    />
  );
}
