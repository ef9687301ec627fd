'use client';

import { PickError, PickField } from '@/app/(beheer)/beheer/activiteiten/_components/pick-field';
import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextField } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import { Table, type TableColumn } from '@/components/ui/table';
import type { NotAllowed } from '@/lib/access/own-matters';
import { approveTogetherSchema } from '@/lib/application/decision-forms';
import { appointmentChecks } from '@/lib/application/decisions';
import type { TogetherReason } from '@/lib/server/application/approve-together';
import { pickField } from '@/lib/shared/picked-rows';
import { appointmentCheckLabels } from '@/lib/text/nl/application/application';
import { togetherText as text } from '@/lib/text/nl/application/together';
import { decisionText } from '@/lib/text/nl/casework/management';
import { decideReasonText } from '../[id]/_components/decide-reason-text';
import { submitTogether } from './actions';

export type TogetherRow = { id: string; version: number; name: string; href: string; age: string; dueOn: string };

const { appointmentCheck, checkedOn, checkNote } = decisionText.fields;

const columns: TableColumn<TogetherRow>[] = [
  { key: 'name', heading: text.columns.name, rowHeader: true, cell: ({ name, href }) => <a href={href}>{name}</a> },
  { key: 'age', heading: text.columns.age, noWrap: true, cell: ({ age }) => age },
  { key: 'due', heading: text.columns.dueOn, noWrap: true, cell: ({ dueOn }) => dueOn },
];

type TogetherFormProps = { organisation: string; today: string; rows: TogetherRow[] };

export function TogetherForm({ organisation, today, rows }: TogetherFormProps) {
  const picks: TableColumn<TogetherRow> = {
    key: 'pick',
    heading: text.columns.pick,
    cell: ({ id, version, name }) => (
      <PickField
        activityId={id}
        value={String(version)}
        label={<span className="sr-only">{text.pick(name)}</span>}
        isFirst={id === rows[0]?.id}
      />
    ),
  };
  return (
    <ActionForm
      action={submitTogether}
      schema={approveTogetherSchema}
      fields={{ picked: text.picked, appointmentCheck, checkedOn, checkNote }}
      reasonText={togetherReasonText}
      submit={text.submit}
      defaults={{
        checkedOn: today,
        ...Object.fromEntries(rows.map(({ id, version }) => [pickField(id), String(version)])),
      }}
      hidden={{ organisation }}
    >
      <h2>{text.legend}</h2>
      <PickError />
      <Table label={text.legend} captionHidden columns={[picks, ...columns]} rows={rows} rowKey={({ id }) => id} />
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
