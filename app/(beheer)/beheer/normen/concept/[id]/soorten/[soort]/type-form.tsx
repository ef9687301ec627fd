'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, SelectField, TextArea, TextField, TickField } from '@/components/forms/fields';
import { draftTypeSchema } from '@/lib/normsets/draft-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { typeFields as words } from '@/lib/text/nl/normsets/draft-fields';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { submitDraftType } from '../../../../actions';
import { notDone } from '../../../../draft-forms';
import { choicesOf } from '../../_components/choices';

const { edit: text } = draftText;

type TypeFormProps = {
  draftId: string;
  version: number;
  place: number;
  categories: readonly string[];
  defaults: TypedValues;
};

export function TypeForm({ draftId, version, place, categories, defaults }: TypeFormProps) {
  return (
    <ActionForm
      action={submitDraftType}
      schema={draftTypeSchema}
      fields={words}
      reasonText={notDone(text.notSaved)}
      submit={text.submit}
      defaults={defaults}
      hidden={{ draftId, version, place }}
    >
      <div className="form-fields">
        <TextField name="name" hint={words.name.hint} autoComplete="off" />
        <TextField name="mark" hint={words.mark.hint} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        <SelectField
          name="category"
          hint={words.category.hint}
          none={text.noCategory}
          choices={categories.map((value) => ({ value, label: value }))}
        />
        <RadioField name="unit" hint={words.unit.hint} choices={choicesOf(words.unit.choices)} inColumns />
        <TextField name="pointsPerUnit" hint={words.pointsPerUnit.hint} short inputMode="decimal" autoComplete="off" />
        {(['maxPerActivity', 'maxPerYear', 'maxPerCycle'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            hint={words[name].hint}
            short
            optional
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
        <TickField name="evidenceRequired" hint={words.evidenceRequired.hint} />
        <RadioField name="review" hint={words.review.hint} choices={choicesOf(words.review.choices)} />
        <TickField name="givesAccreditedPoints" hint={words.givesAccreditedPoints.hint} />
        <TextArea name="conditions" hint={words.conditions.hint} optional />
        <TextArea name="example" hint={words.example.hint} optional />
      </div>
    </ActionForm>
  );
}
