'use client';

import { runReasonText } from '@/app/_components/run-reason-text';
import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/fields';
import { endRunSchema, runKeySchema, savedListSchema, unlistSchema } from '@/lib/attendance/run-forms';
import { runPath } from '@/lib/attendance/run-list';
import { runEndings } from '@/lib/attendance/run-states';
import { correctionText, listText } from '@/lib/text/nl/attendance/lists';
import { runText } from '@/lib/text/nl/attendance/runs';
import { submitCancellation, submitClosing, submitEnding, submitSavedList, submitUnlisting } from '../actions';

type RunKey = { id: string; version: number };

const common = { fields: {}, reasonText: runReasonText };

export function CloseRunForm(hidden: RunKey) {
  return (
    <ActionForm
      action={submitClosing}
      schema={runKeySchema}
      {...common}
      submit={runText.close.submit}
      hidden={hidden}
      idPrefix="afsluiten"
    />
  );
}

export function CancelRunForm(hidden: RunKey) {
  return (
    <ActionForm
      action={submitCancellation}
      schema={runKeySchema}
      {...common}
      submit={runText.cancel.submit}
      submitVariant="danger"
      hidden={hidden}
      idPrefix="vervallen"
    />
  );
}

const { fields, choices, submit } = runText.end;

export function EndRunForm(hidden: RunKey) {
  return (
    <ActionForm
      action={submitEnding}
      schema={endRunSchema}
      {...common}
      fields={fields}
      submit={submit}
      submitVariant="secondary"
      hidden={hidden}
      idPrefix="afronden"
    >
      <RadioField name="ending" choices={runEndings.map((value) => ({ value, label: choices[value] }))} />
    </ActionForm>
  );
}

export function SaveListForm({ count, ...hidden }: RunKey & { count: number }) {
  return (
    <ActionForm
      action={submitSavedList}
      schema={savedListSchema}
      {...common}
      submit={listText.preview.submit(count)}
      hidden={hidden}
      idPrefix="bewaren"
    />
  );
}

export function UnlistForm(hidden: { id: string; rowId: string }) {
  return (
    <ActionForm
      action={submitUnlisting}
      schema={unlistSchema}
      {...common}
      hidden={hidden}
      submit={correctionText.unlist.submit}
      submitVariant="danger"
      aside={<a href={runPath(hidden.id)}>{correctionText.back}</a>}
    />
  );
}
