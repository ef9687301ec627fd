'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import type { ButtonVariant } from '@/components/ui/button';
import type { DecideSettingReason } from '@/lib/content/setting-changes';
import { changeSettingSchema, decideSettingSchema } from '@/lib/content/setting-forms';
import type { SettingKey } from '@/lib/content/settings-schema';
import { reasonText } from '@/lib/shared/reason-texts';
import {
  changeSettingReasonTexts,
  decideSettingReasonTexts,
  settingFields,
  settingsText as text,
} from '@/lib/text/nl/content/settings';
import { submitSetting, submitSettingConfirmation, submitSettingRefusal, submitSettingWithdrawal } from '../actions';

type ChangeProps = {
  settingKey: SettingKey;
  version: number;
  byTwo: boolean;
  optional: boolean;
  defaults: Record<string, string>;
};

export function ChangeSettingForm({ settingKey, version, byTwo, optional, defaults }: ChangeProps) {
  const fields = settingFields(settingKey);
  return (
    <ActionForm
      action={submitSetting}
      schema={changeSettingSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: text.change.notDone, text: reasonText(changeSettingReasonTexts, reason) })}
      submit={byTwo ? text.change.submitProposal : text.change.submit}
      defaults={defaults}
      hidden={{ key: settingKey, version }}
    >
      {Object.entries(fields).map(([name, { hint }]) => (
        <TextField
          key={name}
          name={name}
          hint={hint}
          short={name === 'validFrom'}
          optional={optional && name === 'value'}
          autoComplete="off"
        />
      ))}
    </ActionForm>
  );
}

type DecideProps = { changeId: string; version: number };

const decides = (submit: string, submitVariant?: ButtonVariant) => ({
  schema: decideSettingSchema,
  fields: {},
  submit,
  submitVariant,
});
const notDecided = (reason: DecideSettingReason) => ({
  heading: text.notDecided,
  text: reasonText(decideSettingReasonTexts, reason),
});

const confirm = decides(text.proposal.confirm);
const refuse = decides(text.proposal.refuse, 'danger');

export function ConfirmForm(hidden: DecideProps) {
  return <ActionForm action={submitSettingConfirmation} reasonText={notDecided} hidden={hidden} {...confirm} />;
}

export function RefuseForm(hidden: DecideProps) {
  return <ActionForm action={submitSettingRefusal} reasonText={notDecided} hidden={hidden} {...refuse} />;
}

export function WithdrawForm({ what, submit, ...hidden }: DecideProps & { what: string; submit: string }) {
  return (
    <ActionForm
      action={submitSettingWithdrawal}
      reasonText={notDecided}
      hidden={hidden}
      submitAbout={what}
      {...decides(submit, 'secondary')}
    />
  );
}
