'use client';

import { PickError, PickField } from '@/app/(beheer)/beheer/activiteiten/_components/pick-field';
import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextField } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import type { NotAllowed } from '@/lib/access/own-matters';
import { approveTogetherSchema } from '@/lib/application/decision-forms';
import { appointmentChecks } from '@/lib/application/decisions';
import type { TogetherReason } from '@/lib/server/application/approve-together';
import { appointmentCheckLabels } from '@/lib/text/nl/application/application';
import { togetherText as text } from '@/lib/text/nl/application/together';
import { decisionText } from '@/lib/text/nl/casework/management';
import { decideReasonText } from '../[id]/_components/decide-reason-text';
import { submitTogether } from './actions';

type Row = { id: string; version: number; name: string; note: string; href: string };

const { appointmentCheck, checkedOn, checkNote } = decisionText.fields;

export function TogetherForm({ organisation, today, rows }: { organisation: string; today: string; rows: Row[] }) {
  return (
    <ActionForm
      action={submitTogether}
      schema={approveTogetherSchema}
      fields={{ picked: text.picked, appointmentCheck, checkedOn, checkNote }}
      reasonText={togetherReasonText}
      submit={text.submit}
      defaults={{ checkedOn: today }}
      hidden={{ organisation }}
    >
      <fieldset className="fieldset">
        <legend className="fieldset-legend">{text.legend}</legend>
        <PickError />
        {rows.map(({ id, version, name, note, href }, index) => (
          <div key={id}>
            <PickField
              activityId={id}
              value={String(version)}
              label={`${name}, ${note}`}
              isFirst={index === 0}
              isPicked
            />
            <a href={href}>{text.open(name)}</a>
          </div>
        ))}
      </fieldset>
      <RadioField
        name="appointmentCheck"
        choices={appointmentChecks.map((way) => ({ value: way, label: appointmentCheckLabels[way] }))}
      />
      <TextField name="checkedOn" hint={checkedOn.hint} short />
      <TextField name="checkNote" hint={checkNote.hint} optional />
    </ActionForm>
  );
}

function togetherReasonText(reason: Exclude<TogetherReason, NotAllowed>): ReasonText {
  if (reason.code === 'not_at_organisation') return { heading: text.notDone, text: text.notAtOrganisation };
  return decideReasonText(reason);
}
