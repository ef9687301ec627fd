import { render } from '@testing-library/react';
import { z } from 'zod';
import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';

it('gives fields of the same name in two forms ids of their own, each with its label', () => {
  const form = (idPrefix?: string) => (
    <ActionForm
      action={async () => ({ status: 'idle' })}
      schema={z.object({})}
      fields={{ understood: { label: 'Ik begrijp dit' } }}
      reasonText={() => ({ heading: '', text: '' })}
      submit="Bewaar"
      idPrefix={idPrefix}
    >
      <TickField name="understood" />
    </ActionForm>
  );
  const { container } = render(
    <>
      {form()}
      {form('weg')}
    </>,
  );
  const ids = [...container.querySelectorAll('input')].map(({ id }) => id);
  expect(ids).toEqual(['veld-understood', 'weg-understood']);
});
