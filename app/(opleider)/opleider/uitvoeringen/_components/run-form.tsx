'use client';

import { runReasonText } from '@/app/_components/run-reason-text';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea, TextField } from '@/components/forms/fields';
import { MEETINGS_MAX } from '@/lib/attendance/attended-field';
import { changeRunSchema, planRunSchema, rowsShown, TRAINERS_MAX } from '@/lib/attendance/run-forms';
import { runPath } from '@/lib/attendance/run-list';
import type { TypedValues } from '@/lib/shared/action-state';
import { runFormText as text } from '@/lib/text/nl/attendance/runs';
import { submitChangedRun, submitPlannedRun } from '../actions';

type Filled = { meetings: number; trainers: number };
type RunFormProps = { isStanding: boolean; filled: Filled; defaults?: TypedValues };

export function PlanRunForm({ courseId, ...form }: RunFormProps & { courseId: string }) {
  return (
    <ActionForm
      action={submitPlannedRun}
      schema={planRunSchema}
      {...common(form)}
      submit={text.plan.submit}
      hidden={{ courseId }}
      aside={<a href={runPath('')}>{text.back}</a>}
    >
      <RunFields {...form} />
    </ActionForm>
  );
}

export function ChangeRunForm({ id, version, ...form }: RunFormProps & { id: string; version: number }) {
  return (
    <ActionForm
      action={submitChangedRun}
      schema={changeRunSchema}
      {...common(form)}
      submit={text.change.submit}
      hidden={{ id, version }}
      aside={<a href={runPath(id)}>{text.back}</a>}
    >
      <RunFields {...form} />
    </ActionForm>
  );
}

function common({ filled, defaults }: RunFormProps) {
  const fields = text.fieldsOf(rowsShown(filled.meetings, MEETINGS_MAX), rowsShown(filled.trainers, TRAINERS_MAX));
  return { fields, defaults, reasonText: runReasonText };
}

function RunFields({ isStanding, filled }: RunFormProps) {
  return (
    <>
      {isStanding ? <StandingFields /> : <MeetingFields count={rowsShown(filled.meetings, MEETINGS_MAX)} />}
      <TextField name="place" hint={text.hints.place} optional />
      <TextArea name="joining" hint={text.hints.joining} optional rows={3} />
      <fieldset className="fieldset">
        <legend className="fieldset-legend">{text.trainers}</legend>
        <p className="form-hint">{text.trainersHint}</p>
        {rowsOf(rowsShown(filled.trainers, TRAINERS_MAX)).map((index) => (
          <div key={index} className="form-row">
            <TextField name={`trainers.${index}.name`} />
            <TextField name={`trainers.${index}.number`} short />
          </div>
        ))}
      </fieldset>
    </>
  );
}

function StandingFields() {
  return (
    <>
      <p>{text.eLearning}</p>
      <TextField name="firstDay" short />
      <TextField name="lastDay" hint={text.hints.lastDay} optional short />
    </>
  );
}

function MeetingFields({ count }: { count: number }) {
  return (
    <fieldset className="fieldset">
      <legend className="fieldset-legend">{text.meetings}</legend>
      <p className="form-hint">{text.meetingsHint}</p>
      {rowsOf(count).map((index) => (
        <div key={index} className="form-row">
          <TextField name={`meetings.${index}.day`} short />
          <TextField name={`meetings.${index}.begins`} short />
          <TextField name={`meetings.${index}.ends`} short />
        </div>
      ))}
    </fieldset>
  );
}

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => index);
