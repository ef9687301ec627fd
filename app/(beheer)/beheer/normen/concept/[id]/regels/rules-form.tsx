'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextArea, TextField } from '@/components/forms/fields';
import { draftRulesSchema } from '@/lib/normsets/draft-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { categoryRow, rulesFormFields, rulesFields as words } from '@/lib/text/nl/normsets/draft-fields';
import { draftText } from '@/lib/text/nl/normsets/draft-pages';
import { submitDraftRules } from '../../../actions';
import { notDone } from '../../../draft-forms';
import { choicesOf } from '../_components/choices';

const { edit: text } = draftText;

type RulesFormProps = {
  draftId: string;
  version: number;
  isErratum: boolean;
  /** Of categories, with one for a new one. */
  rows: number;
  defaults: TypedValues;
};

export function RulesForm({ draftId, version, isErratum, rows, defaults }: RulesFormProps) {
  return (
    <ActionForm
      action={submitDraftRules}
      schema={draftRulesSchema}
      fields={rulesFormFields(rows)}
      reasonText={notDone(text.notSaved)}
      submit={text.submit}
      defaults={defaults}
      hidden={{ draftId, version }}
    >
      <div className="form-fields">
        <h2>{text.parts.days}</h2>
        {isErratum ? (
          <TextArea name="reason" hint={words.reason.hint} />
        ) : (
          <TextField name="validFrom" hint={words.validFrom.hint} short optional autoComplete="off" />
        )}
        <TextField name="countsFrom" hint={words.countsFrom.hint} short autoComplete="off" />
        <RadioField name="cycleMode" hint={words.cycleMode.hint} choices={choicesOf(words.cycleMode.choices)} />
        <TextField name="cycleYears" hint={words.cycleYears.hint} short inputMode="numeric" autoComplete="off" />
        <TextField name="firstStart" hint={words.firstStart.hint} short autoComplete="off" />
        <RadioField name="joinerRule" hint={words.joinerRule.hint} choices={choicesOf(words.joinerRule.choices)} />
        <h2>{text.parts.points}</h2>
        <TextField name="total" hint={words.total.hint} short inputMode="numeric" autoComplete="off" />
        <TextField name="accreditedMin" hint={words.accreditedMin.hint} short inputMode="numeric" autoComplete="off" />
        <TextField name="step" hint={words.step.hint} short inputMode="decimal" autoComplete="off" />
        <h2>{text.parts.categories}</h2>
        <p>{text.emptyRow}</p>
        {Array.from({ length: rows }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <CategoryRow key={place} place={place} />
        ))}
        <h2>{text.parts.about}</h2>
        <TextArea name="assumptions" hint={words.assumptions.hint} optional rows={12} />
      </div>
    </ActionForm>
  );
}

function CategoryRow({ place }: { place: number }) {
  const { letter, min, max } = categoryRow(place);
  return (
    <>
      <TextField name={letter.name} hint={letter.hint} short optional autoComplete="off" />
      <TextField name={min.name} hint={min.hint} short optional inputMode="numeric" autoComplete="off" />
      <TextField name={max.name} hint={max.hint} short optional inputMode="decimal" autoComplete="off" />
    </>
  );
}
