'use client';

import { useState } from 'react';
import { RadioField, SelectField, TextArea, TextField } from '@/components/forms/fields';
import { useTyped } from '@/components/forms/form-context';
import { AllConditions, TypeConditions } from '@/components/portfolio/type-conditions';
import { type ActivityType, type NormSet, typesToChoose } from '@/lib/content/normset';
import { courseForms } from '@/lib/courses/course-contents';
import { type Measure, measures } from '@/lib/courses/course-fields';
import { typedUnits } from '@/lib/portfolio/activity-forms';
import { coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { courseFormNames, coursePointsText, measureNames, courseFields as words } from '@/lib/text/nl/courses/courses';
import { activityFields } from '@/lib/text/nl/portfolio/portfolio';
import { CourseWorth } from './course-worth';

/** Everything that is assessed, with the points worked out as one types, and what may still change later. */
export function CourseFields({ normSet }: { normSet: NormSet | undefined }) {
  return (
    <div className="form-fields">
      <TextField name="title" hint={words.title.hint} />
      <TextArea name="goals" hint={words.goals.hint} />
      <TextArea name="audience" rows={2} />
      <RadioField name="form" choices={courseForms.map((value) => ({ value, label: courseFormNames[value] }))} />
      <UnitsFields normSet={normSet} />
      <TextArea name="programme" hint={words.programme.hint} rows={12} />
      <ParticularsFields />
    </div>
  );
}

/** What a course counts as, and for how much. */
export function UnitsFields({ normSet }: { normSet: NormSet | undefined }) {
  const typed = { typeCode: useTyped('type'), units: useTyped('units'), measure: useTyped('measure') };
  const [typeCode, setTypeCode] = useState(typed.typeCode);
  const [units, setUnits] = useState(typed.units);
  const [measure, setMeasure] = useState(typed.measure);
  const types = typesToChoose(normSet);
  const chosen = types.find(({ code }) => code === typeCode);
  const course = { typeCode, units: typedUnits().safeParse(units).data ?? null, isPerMeeting: measure === 'meeting' };
  return (
    <>
      <div>
        <SelectField name="type" none={text.chooseType} choices={choicesOf(types)} onTyped={setTypeCode} />
        <div role="status">
          {chosen && (
            <div className="details-body mt-3 max-w-measure">
              <p>
                <strong>{text.conditionsOf(chosen.name)}</strong>
              </p>
              <TypeConditions type={chosen} />
            </div>
          )}
        </div>
        <AllConditions types={types} />
      </div>
      <TextField
        name="units"
        hint={activityFields.units.hint(chosen?.unit)}
        short
        inputMode="decimal"
        onTyped={setUnits}
      />
      <RadioField name="measure" choices={measures.map(measureChoice)} onTyped={setMeasure} />
      <section className="details-body max-w-measure" aria-label={coursePointsText.heading}>
        <p role="status">
          <CourseWorth course={course} normSet={normSet} />
        </p>
      </section>
    </>
  );
}

function choicesOf(types: readonly ActivityType[]) {
  return types.map(({ code, name }) => ({ value: code, label: name }));
}

function measureChoice(value: Measure) {
  return { value, label: measureNames[value] };
}

export function ParticularsFields() {
  return (
    <>
      <TextArea name="trainers" hint={words.trainers.hint} />
      <TextField name="region" hint={words.region.hint} optional autoComplete="off" />
      <TextField name="price" hint={words.price.hint} optional autoComplete="off" />
      <TextField name="website" hint={words.website.hint} optional autoComplete="off" inputMode="url" />
    </>
  );
}
