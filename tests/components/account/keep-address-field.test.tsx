import { act, fireEvent, render, screen } from '@testing-library/react';
import { ActionForm } from '@/components/forms/action-form';
import { AskedTick, TextField } from '@/components/forms/fields';
import { KnownPasswordField } from '@/components/forms/password-field';
import { changeEmailSchema } from '@/lib/access/account-forms';
import { type ActionState, idle } from '@/lib/shared/action-state';
import { changeEmailText } from '@/lib/text/nl/access/own-account';

const { fields } = changeEmailText;

function show(action: (previous: ActionState<never>, form: FormData) => Promise<ActionState<never>>) {
  render(
    <ActionForm
      action={action}
      schema={changeEmailSchema}
      fields={fields}
      reasonText={() => ({ heading: '', text: '' })}
      submit="Verstuur"
    >
      <TextField name="email" />
      <AskedTick name="keepAddress" />
      <KnownPasswordField name="currentPassword" />
    </ActionForm>,
  );
}

const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Verstuur' })));
const tick = () => screen.queryByRole('checkbox');

it('asks about a shared mailbox once the form is sent, stays when it is ticked, and then lets it through', async () => {
  const sent: FormData[] = [];
  show(async (_, form) => {
    sent.push(form);
    return idle;
  });
  expect(tick()).toBeNull();
  type(fields.email.label, 'leerplicht@voorbeeld.example');
  type(fields.currentPassword.label, 'een wachtwoord');
  await press();
  expect(sent).toEqual([]);
  const box = tick();
  if (!box) throw new Error('nothing is asked');
  expect(box.getAttribute('aria-invalid')).toBe('true');
  await act(async () => fireEvent.click(box));
  expect(tick()).toBe(box);
  expect(box.getAttribute('aria-invalid')).toBeNull();
  await press();
  expect(sent.map((form) => form.get('keepAddress'))).toEqual(['on']);
});

it('asks nothing about an address of one’s own', async () => {
  const sent: FormData[] = [];
  show(async (_, form) => {
    sent.push(form);
    return idle;
  });
  type(fields.email.label, 'anna@voorbeeld.example');
  type(fields.currentPassword.label, 'een wachtwoord');
  await press();
  expect([tick(), sent.length]).toEqual([null, 1]);
});

it.each(['unticked', 'ticked'])('goes with the question, %s, once the address is one’s own', async (how) => {
  show(async () => idle);
  type(fields.email.label, 'leerplicht@voorbeeld.example');
  type(fields.currentPassword.label, 'een wachtwoord');
  await press();
  expect(screen.getByRole('region')).toContainElement(screen.getByRole('link', { name: /gedeelde mailbox/ }));
  if (how === 'ticked') await act(async () => fireEvent.click(screen.getByRole('checkbox')));
  await act(async () => type(fields.email.label, 'anna@voorbeeld.example'));
  expect([tick(), screen.queryByRole('region')]).toEqual([null, null]);
});
