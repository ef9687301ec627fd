'use client';

import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, EmailField, TextArea, TextField, TickField } from '@/components/forms/fields';
import { OrganisationFields } from '@/components/providers/organisation-fields';
import {
  admitProviderSchema,
  changeProviderByManagerSchema,
  inviteProviderSchema,
  mergeProvidersSchema,
  refuseProviderSchema,
} from '@/lib/providers/provider-forms';
import type { Provider } from '@/lib/server/providers/data/providers';
import { reasonText } from '@/lib/shared/reason-texts';
import {
  inviteProviderText,
  managementReasonTexts,
  mergeText,
  providerText,
} from '@/lib/text/nl/providers/provider-management';
import {
  submitProviderAdmission,
  submitProviderChange,
  submitProviderInvitation,
  submitProviderMerge,
  submitProviderRefusal,
} from '../actions';

type Key = { providerId: string; version: number };

export function AdmitForm(key: Key) {
  const { fields, submit, notDone } = providerText.admit;
  return (
    <ActionForm
      action={submitProviderAdmission}
      schema={admitProviderSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(managementReasonTexts, reason) })}
      submit={submit}
      hidden={key}
    >
      <TickField name="isFeeFree" />
    </ActionForm>
  );
}

export function RefuseForm(key: Key) {
  const { fields, submit, notDone } = providerText.refuse;
  return (
    <ActionForm
      action={submitProviderRefusal}
      schema={refuseProviderSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(managementReasonTexts, reason) })}
      submit={submit}
      submitVariant="danger"
      hidden={key}
    >
      <TextArea name="explanation" />
    </ActionForm>
  );
}

export function InviteProviderForm() {
  const { fields, submit, notDone } = inviteProviderText;
  return (
    <ActionForm
      action={submitProviderInvitation}
      schema={inviteProviderSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(managementReasonTexts, reason) })}
      submit={submit}
    >
      <OrganisationFields />
      <TextField name="name" autoComplete="off" />
      <EmailField name="email" hint={fields.email?.hint} autoComplete="off" />
      <AskedTick name="keepAddress" />
      <TickField name="isFeeFree" />
    </ActionForm>
  );
}

export function ChangeProviderForm({ provider }: { provider: Provider }) {
  const { fields, submit, notDone } = providerText.change;
  const {
    id: providerId,
    version,
    name: organisation,
    isFeeFree,
    mailbox,
    invoiceAddress,
    invoiceReference,
  } = provider;
  return (
    <ActionForm
      action={submitProviderChange}
      schema={changeProviderByManagerSchema}
      fields={fields}
      defaults={{ organisation, mailbox, invoiceAddress, invoiceReference, isFeeFree: isFeeFree ? 'on' : '' }}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(managementReasonTexts, reason) })}
      submit={submit}
      submitVariant="secondary"
      idPrefix="wijzig"
      hidden={{ providerId, version }}
    >
      <OrganisationFields />
      <TickField name="isFeeFree" />
    </ActionForm>
  );
}

export function MergeForm({ providerId, version, intoId }: Key & { intoId: string }) {
  const { fields, submit, stay, notDone } = mergeText.sure;
  return (
    <ActionForm
      action={submitProviderMerge}
      schema={mergeProvidersSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(managementReasonTexts, reason) })}
      submit={submit}
      submitVariant="danger"
      hidden={{ providerId, version, intoId }}
      aside={<a href={`/beheer/opleiders/${providerId}`}>{stay}</a>}
    >
      <TickField name="confirmed" />
    </ActionForm>
  );
}
