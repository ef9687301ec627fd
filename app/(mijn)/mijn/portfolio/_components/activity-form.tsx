'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { ActivityFields } from '@/components/portfolio/activity-fields';
import { allSent } from '@/components/portfolio/under-way';
import type { NormSet } from '@/lib/content/normset';
import { activitySchema } from '@/lib/portfolio/activity-forms';
import type { OutlookFacts } from '@/lib/portfolio/activity-outlook';
import type { TypedValues } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { activityFields } from '@/lib/text/nl/portfolio/portfolio';
import { activityFormText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { submitActivityContents, submitFilledIn, submitNewActivity } from '../actions';
import { activitySaveReasonText } from './activity-reason-text';

type ActivityFormProps = {
  /** Of one that isn't there yet: the id that it will have. */
  id: string;
  /** 0 for one that isn't there yet. */
  version: number;
  activity: TypedValues;
  normSets: NormSet[];
  today: CalendarDate;
  evidenceCount: number;
  outlook: OutlookFacts;
  isAccredited: boolean;
  isEvidenceTold: boolean;
  back: { href: string; label: string };
};

type OwnActivityFormProps = ActivityFormProps & {
  /** It was handed in already: it is saved when its owner says so, never by itself. */
  isCorrection: boolean;
};

export function ActivityForm({ isCorrection, ...props }: OwnActivityFormProps) {
  const { version, activity, normSets, back } = props;
  // A page that is fetched anew has another id to give; what is being typed here keeps its own.
  const [id] = useState(props.id);
  return (
    <ActionForm
      action={version === 0 ? submitNewActivity : submitActivityContents}
      schema={activitySchema}
      fields={fieldWords(normSets)}
      reasonText={activitySaveReasonText}
      autosave={!isCorrection}
      submit={isCorrection ? text.correct : text.save}
      defaults={activity}
      hidden={{ id, version }}
      beforeSend={allSent}
      aside={<a href={back.href}>{back.label}</a>}
    >
      <ActivityFields {...props} id={id} />
    </ActionForm>
  );
}

/** Beside its evidence, and on to the next one. */
export function FillInForm({ submit, ...props }: ActivityFormProps & { submit: string }) {
  const { id, version, activity, normSets, back } = props;
  return (
    <ActionForm
      action={submitFilledIn}
      schema={activitySchema}
      fields={fieldWords(normSets)}
      reasonText={activitySaveReasonText}
      autosave
      submit={submit}
      defaults={activity}
      hidden={{ id, version }}
      beforeSend={allSent}
      aside={<a href={back.href}>{back.label}</a>}
    >
      <ActivityFields {...props} isBrief />
    </ActionForm>
  );
}

/** Types are shown by their names when two windows are compared. */
function fieldWords(normSets: NormSet[]) {
  const names = normSets.flatMap(({ activityTypes }) => activityTypes.map(({ code, name }) => [code, name]));
  return { ...activityFields, type: { ...activityFields.type, choices: Object.fromEntries(names) } };
}
