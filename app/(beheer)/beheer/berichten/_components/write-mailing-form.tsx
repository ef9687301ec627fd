'use client';

import { ActionForm } from '@/components/forms/action-form';
import { SelectField, TextArea, TextField, TickField, TickGroup } from '@/components/forms/fields';
import { documentCodes } from '@/lib/content/documents';
import { receiverKinds } from '@/lib/mailings/mailing-filters';
import { writeMailingSchema } from '@/lib/mailings/mailing-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { reasonText } from '@/lib/shared/reason-texts';
import { documentInSentence } from '@/lib/text/nl/eligibility/eligibility';
import { mailingReasonTexts, mailingText } from '@/lib/text/nl/mailings/mailings';
import { submitMailing } from '../actions';

const { write: text, fields } = mailingText;
const BODY_ROWS = 12;

type WriteMailingFormProps = { mailingId: string; version: number; defaults: TypedValues };

const documents = documentCodes.map((value) => ({ value, label: documentInSentence[value] }));

export function WriteMailingForm({ mailingId, version, defaults }: WriteMailingFormProps) {
  return (
    <ActionForm
      action={submitMailing}
      schema={writeMailingSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: text.notDone, text: reasonText(mailingReasonTexts, reason) })}
      submit={text.submit}
      defaults={defaults}
      hidden={{ mailingId, version }}
    >
      <h2>{text.texts}</h2>
      <TextField name="subject" autoComplete="off" />
      <TextArea name="body" rows={BODY_ROWS} />
      <h2>{text.selection}</h2>
      <p>{text.selectionHint}</p>
      <TickGroup legend={text.kinds}>
        {receiverKinds.map((kind) => (
          <TickField key={kind} name={`kinds.${kind}`} />
        ))}
      </TickGroup>
      <TextField name="cycleEndsBy" hint={fields.cycleEndsBy.hint} optional short autoComplete="off" />
      <TextField name="pointsShort" hint={fields.pointsShort.hint} optional short autoComplete="off" />
      <TextField name="accreditedShort" hint={fields.accreditedShort.hint} optional short autoComplete="off" />
      <SelectField name="document" choices={documents} none={text.anyDocument} />
      <TextField name="organisation" hint={fields.organisation.hint} optional autoComplete="off" />
    </ActionForm>
  );
}
