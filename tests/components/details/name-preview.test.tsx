import { render, screen } from '@testing-library/react';
import { NameFields, nameWords } from '@/components/application/name-fields';
import { FormContext } from '@/components/forms/form-context';
import type { TypedValues } from '@/lib/shared/action-state';

const register = (name: string) => ({
  name,
  onChange: async () => undefined,
  onBlur: async () => undefined,
  ref: () => {},
});
const stored = {
  initials: 'J.',
  birthPrefix: 'de',
  birthSurname: 'Wit',
  partnerPrefix: '',
  partnerSurname: '',
  nameUse: 'E',
} as const;

it.each<[string, TypedValues, string]>([
  ['what is stored, as the page is loaded', stored, 'J. de Wit'],
  ['what was posted, when the form comes back', { ...stored, birthSurname: 'Zwart' }, 'J. de Zwart'],
])('shows the name of %s, without anything being typed', (_, values, shown) => {
  render(
    <FormContext value={{ fields: nameWords, errors: {}, values, register: register as never, asks: () => false }}>
      <NameFields name={stored} />
    </FormContext>,
  );
  expect(screen.getByRole('status')).toHaveTextContent(shown);
});
