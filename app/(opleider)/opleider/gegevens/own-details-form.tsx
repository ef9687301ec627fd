'use client';

import { OrganisationFields } from '@/components/courses/organisation-fields';
import { ActionForm } from '@/components/forms/action-form';
import { changeProviderSchema } from '@/lib/courses/provider-forms';
import type { Provider } from '@/lib/server/courses/data/providers';
import { reasonText } from '@/lib/shared/reason-texts';
import { contactReasonTexts, ownDetailsText as text } from '@/lib/text/nl/courses/provider-desk';
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
