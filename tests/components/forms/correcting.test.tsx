import { act, fireEvent, render, screen } from '@testing-library/react';
import { z } from 'zod';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { type ActionState, idle } from '@/lib/shared/action-state';
import { fieldError, line, typedDate } from '@/lib/shared/form-fields';

const fields = { name: { label: 'Naam' }, from: { label: 'Begin' }, to: { label: 'Einde' } };
const schema = z
  .object({ name: line({ max: 20 }), from: typedDate(), to: typedDate() })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: fieldError({ code: 'end_before_start' }) });

const show = (action: () => Promise<ActionState<never>> = async () => idle) =>
  render(
    <ActionForm
      action={action}
      schema={schema}
      fields={fields}
      reasonText={() => ({ heading: '', text: '' })}
      submit="Bewaar"
    >
      <TextField name="name" />
      <TextField name="from" />
      <TextField name="to" />
    </ActionForm>,
  );
const type = (label: string, value: string) =>
  act(async () => fireEvent.input(screen.getByLabelText(label), { target: { value } }));
const press = () => act(async () => fireEvent.click(screen.getByRole('button')));
const summed = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
const marked = () => Object.values(fields).filter(({ label }) => screen.getByLabelText(label).ariaInvalid === 'true');

it('the summary keeps exactly the fields that are still wrong while they are corrected, and goes with the last', async () => {
  show();
  await press();
  expect(summed()).toEqual(['#veld-name', '#veld-from', '#veld-to']);
  await type('Naam', 'Anna');
  expect(summed()).toEqual(['#veld-from', '#veld-to']);
  await type('Begin', '1-2-2027');
  await type('Einde', '1-2-2026');
  await press();
  expect(summed()).toEqual(['#veld-to']);
  await type('Begin', '1-2-2025');
  expect([screen.queryByRole('region'), marked()]).toEqual([null, []]);
});

it('what only the server can refuse stays at its field and in the summary until it is sent again', async () => {
  const values = { name: 'Anna', from: '1-2-2025', to: '1-2-2026' };
  show(async () => ({ status: 'invalid', values, errors: { name: { code: 'password_of_register' } } }));
  for (const [name, value] of Object.entries(values)) await type(fields[name as keyof typeof fields].label, value);
  await press();
  await type('Naam', 'Bea');
  expect([summed(), screen.getByLabelText('Naam').getAttribute('aria-invalid')]).toEqual([['#veld-name'], 'true']);
});
