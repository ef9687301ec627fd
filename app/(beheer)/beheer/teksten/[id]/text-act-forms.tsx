'use client';

import { TextFields } from '@/app/(beheer)/beheer/teksten/_components/text-fields';
import { ActionForm } from '@/components/forms/action-form';
import { TextField, TickField } from '@/components/forms/fields';
import {
  cancelPublicationSchema,
  publishTextSchema,
  renameTextSchema,
  saveTextSchema,
  withdrawTextSchema,
} from '@/lib/content/text-forms';
import type { TextKind } from '@/lib/content/text-kinds';
import type { TextVersion } from '@/lib/server/content/data/text-rows';
import { reasonText } from '@/lib/shared/reason-texts';
import {
  publishReasonTexts,
  saveTextReasonTexts,
  editorText as text,
  textFields,
  withdrawReasonTexts,
} from '@/lib/text/nl/editor/editor';
import {
  submitPublication,
  submitPublicationCancel,
  submitText,
  submitTextRename,
  submitTextWithdrawal,
} from '../actions';

type Which = { id: string; version: number };
type SaveTextFormProps = Which & { kind: TextKind; newest: TextVersion; figures: Record<string, string> };

export function SaveTextForm({ kind, newest, figures, ...which }: SaveTextFormProps) {
  const { title, body, section, position, audience } = newest;
  return (
    <ActionForm
      action={submitText}
      schema={saveTextSchema}
      fields={textFields(kind)}
      reasonText={(reason) => ({ heading: text.edit.notDone, text: reasonText(saveTextReasonTexts, reason) })}
      submit={text.edit.submit}
      defaults={{ title, body, section: section ?? '', position: String(position), audience }}
      hidden={{ ...which, kind }}
    >
      <TextFields kind={kind} figures={figures} />
    </ActionForm>
  );
}

export function PublishForm(which: Which) {
  const { fields, notDone, submit } = text.publish;
  return (
    <ActionForm
      action={submitPublication}
      schema={publishTextSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(publishReasonTexts, reason) })}
      submit={submit}
      hidden={which}
    >
      <TextField name="day" hint={fields.day.hint} short optional autoComplete="off" />
      <TextField name="time" hint={fields.time.hint} short optional autoComplete="off" />
    </ActionForm>
  );
}

export function CancelPublicationForm(which: Which) {
  return (
    <ActionForm
      action={submitPublicationCancel}
      schema={cancelPublicationSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: text.withdraw.notDone, text: reasonText(withdrawReasonTexts, reason) })}
      submit={text.coming.cancel}
      submitVariant="secondary"
      hidden={which}
    />
  );
}

export function RenameForm({ slug, ...which }: Which & { slug: string }) {
  const { fields, notDone, submit } = text.rename;
  return (
    <ActionForm
      action={submitTextRename}
      schema={renameTextSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(saveTextReasonTexts, reason) })}
      submit={submit}
      submitVariant="secondary"
      defaults={{ slug }}
      hidden={which}
    >
      <TextField name="slug" hint={fields.slug.hint} autoComplete="off" />
    </ActionForm>
  );
}

export function WithdrawTextForm(which: Which) {
  const { fields, notDone, submit } = text.withdraw;
  return (
    <ActionForm
      action={submitTextWithdrawal}
      schema={withdrawTextSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(withdrawReasonTexts, reason) })}
      submit={submit}
      submitVariant="danger"
      hidden={which}
    >
      <TickField name="sure" />
    </ActionForm>
  );
}
