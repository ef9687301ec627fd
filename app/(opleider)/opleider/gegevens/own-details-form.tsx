'use client';

import { ActionForm } from '@/components/forms/action-form';
import { OrganisationFields } from '@/components/providers/organisation-fields';
import { changeProviderSchema } from '@/lib/providers/provider-forms';
import type { Provider } from '@/lib/server/providers/data/providers';
import { reasonText } from '@/lib/shared/reason-texts';
import { contactReasonTexts, ownDetailsText as text } from '@/lib/text/nl/providers/provider-desk';
import { submitProviderDetails } from './actions';

export function OwnDetailsForm({ provider }: { provider: Provider }) {
  const { id: providerId, version, name: organisation, mailbox, invoiceAddress, invoiceReference } = provider;
  return (
    <ActionForm
      action={submitProviderDetails}
      schema={changeProviderSchema}
      fields={text.fields}
      defaults={{ organisation, mailbox, invoiceAddress, invoiceReference }}
      reasonText={(reason) => ({ heading: text.notDone, text: reasonText(contactReasonTexts, reason) })}
      submit={text.submit}
      hidden={{ providerId, version }}
    >
      <OrganisationFields />
    </ActionForm>
  );
}
