'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/fields';
import { Table, type TableColumn } from '@/components/ui/table';
import { assignActivitiesSchema, pickedHolder } from '@/lib/review/review-forms';
import { ALL_ROWS, allRowsValue } from '@/lib/shared/picked-rows';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';
import { submitAssignments } from '../actions';
import { assignReasonText } from '../decision-reason-text';
import { activityColumns } from './activity-columns';
import type { ActivityRow } from './load-activities';
import { PickError, PickField } from './pick-field';

type AssignFormProps = {
  rows: ActivityRow[];
  people: { value: string; label: string }[];
  /** The list's own query, to come back to. */
  filter: string;
  /** Right under the rows. */
  steps: ReactNode;
};

const { assign, caption, columns, pick } = reviewQueueText;

export function AssignForm({ rows, people, filter, steps }: AssignFormProps) {
  const picks: TableColumn<ActivityRow> = {
    key: 'pick',
    heading: columns.pick,
    cell: ({ id, title, owner, holderId }) => (
      <PickField
        activityId={id}
        value={pickedHolder(holderId)}
        label={<span className="sr-only">{pick(title, owner)}</span>}
        isFirst={id === rows[0]?.id}
      />
    ),
  };
  return (
    <ActionForm
      action={submitAssignments}
      schema={assignActivitiesSchema}
      fields={assign.fields}
      reasonText={assignReasonText}
      submit={assign.submit}
      submitVariant="secondary"
      hidden={{ filter }}
    >
      <PickError />
      <Table label={caption} captionHidden columns={[picks, ...activityColumns]} rows={rows} rowKey={({ id }) => id} />
      {steps}
      <h2>{assign.heading}</h2>
      <p>{assign.lead}</p>
      {rows.length > 1 && (
        <PickField
          activityId={ALL_ROWS}
          value={allRowsValue(rows.map(({ id, holderId }) => ({ id, said: pickedHolder(holderId) })))}
          label={assign.all(rows.length)}
          isFirst={false}
        />
      )}
      <SelectField name="assignee" hint={assign.fields.assignee.hint} none={assign.choose} choices={people} />
    </ActionForm>
  );
}
