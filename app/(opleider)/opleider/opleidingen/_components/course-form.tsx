'use client';

import { useState } from 'react';
import { CourseFields } from '@/components/courses/course-fields';
import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/fields';
import type { NormSet } from '@/lib/content/normset';
import { courseSchema } from '@/lib/courses/course-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { courseFields, courseFormNames } from '@/lib/text/nl/courses/courses';
import { submitCourse, submitNewCourse } from '../actions';
import { courseReasonText } from './course-reason-text';

type CourseFormProps = {
  /** Of one that isn't there yet: the id that it will have. */
  id: string;
  /** 0 for one that isn't there yet. */
  version: number;
  /** For whom it may be made; one that is there stays where it is. */
  providers: { id: string; name: string }[];
  course: TypedValues;
  normSet: NormSet | undefined;
  back: { href: string; label: string };
};

export function CourseForm({ version, providers, course, normSet, back, ...given }: CourseFormProps) {
  // A page that is fetched anew has another id to give; what is being typed here keeps its own.
  const [id] = useState(given.id);
  const [only, ...others] = providers;
  const asksProvider = others.length > 0;
  return (
    <ActionForm
      action={version === 0 ? submitNewCourse : submitCourse}
      schema={courseSchema}
      fields={fieldWords(normSet)}
      reasonText={courseReasonText}
      autosave
      submit={text.save}
      defaults={course}
      hidden={{ id, version, ...(!asksProvider && { providerId: only?.id ?? '' }) }}
      aside={<a href={back.href}>{back.label}</a>}
    >
      {asksProvider && (
        <SelectField
          name="providerId"
          none={text.chooseProvider}
          choices={providers.map(({ id: value, name: label }) => ({ value, label }))}
        />
      )}
      <CourseFields normSet={normSet} />
    </ActionForm>
  );
}

/** Choices are shown by their names when two windows are compared. */
function fieldWords(normSet: NormSet | undefined) {
  const types = (normSet?.activityTypes ?? []).map(({ code, name }) => [code, name]);
  return {
    ...courseFields,
    form: { ...courseFields.form, choices: courseFormNames },
    type: { ...courseFields.type, choices: Object.fromEntries(types) },
  };
}
