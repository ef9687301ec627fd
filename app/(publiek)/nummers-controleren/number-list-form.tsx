'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import { numberListSchema } from '@/lib/register/number-list';
import { numberListText as text } from '@/lib/text/nl/register/number-list';
import { submitNumberList } from './actions';
import { CheckedNumbersTable } from './checked-numbers-table';

export function NumberListForm({ most, example }: { most: number; example: string }) {
  return (
    <ActionForm
      action={submitNumberList}
      schema={numberListSchema}
      fields={text.fields}
      reasonText={(reason) => ({
        heading: text.notDone,
        text:
          reason.code === 'too_many_lines'
            ? text.reasons.too_many_lines(reason.most, reason.typed)
            : text.reasons.too_often_today(reason),
      })}
      submit={text.submit}
      answer={(checked, key) => <CheckedNumbersTable key={key} {...checked} />}
    >
      <TextArea name="numbers" hint={text.hint(most, example)} rows={8} />
    </ActionForm>
  );
}
