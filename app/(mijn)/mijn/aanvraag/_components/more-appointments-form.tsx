'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextField } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import { moreAppointmentsSchema } from '@/lib/registration/details-forms';
import type { WorkContactReason } from '@/lib/server/application/name-work-contact';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText, formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitMoreAppointments } from '../actions';

const { another, workContact } = applicationText.appointments;

type MoreAppointmentsProps = { version: number; contact: string };

/** One question ends the step: whether there is another appointment; and, if one likes, whom to ask at work. */
export function MoreAppointmentsForm({ version, contact }: MoreAppointmentsProps) {
  return (
    <ActionForm
      action={submitMoreAppointments}
      schema={moreAppointmentsSchema}
      fields={{ workContact: workContact.field, another: another.field }}
      defaults={{ workContact: contact }}
      reasonText={reasonText}
      submit={applicationText.saveAndNext}
      hidden={{ version }}
      aside={<a href="/mijn/aanvraag/contact">{formText.back}</a>}
    >
      <TextField name="workContact" hint={workContact.field.hint} optional />
      <RadioField
        name="another"
        choices={[
          { value: 'no', label: another.no },
          { value: 'yes', label: another.yes },
        ]}
      />
    </ActionForm>
  );
}

function reasonText({ code }: WorkContactReason): ReasonText {
  return { heading: formTroubleTexts.stale().heading, text: applicationText.refusals[code] };
}
