import { act, fireEvent, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { NameCorrectionForm } from '@/app/(beheer)/beheer/dossiers/[id]/_components/correction-forms';
import { NameFields, nameWords } from '@/components/application/name-fields';
import { ActionForm } from '@/components/forms/action-form';
import { FormContext } from '@/components/forms/form-context';
import { nameSchema } from '@/lib/registration/details-forms';
import { type FieldErrors, idle, type TypedValues } from '@/lib/shared/action-state';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { formText } from '@/lib/text/nl/shared/forms';

jest.mock('@/app/(beheer)/beheer/dossiers/[id]/actions', () => ({ submitNameCorrection: jest.fn() }));

const stored = {
  initials: 'J.',
  birthPrefix: '',
  birthSurname: 'Wit',
  partnerPrefix: '',
  partnerSurname: '',
  nameUse: 'E',
} as const;
const { fields } = dossierActionText.name;
const ticks = () => screen.queryAllByRole('checkbox');
const optional = (label: string) => `${label} (${formText.optional})`;
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = () => act(async () => fireEvent.click(screen.getByRole('button')));

function showApplication(action: (form: FormData) => void) {
  render(
    <ActionForm
      action={async (_, form) => {
        action(form);
        return idle;
      }}
      schema={nameSchema}
      fields={nameWords}
      reasonText={() => ({ heading: '', text: '' })}
      submit="Bewaar"
      defaults={stored}
      hidden={{ version: 1 }}
    >
      <NameFields name={stored} />
    </ActionForm>,
  );
}

it('a prefix in the surname is asked about with what it may be, and goes through as it was typed once that is said', async () => {
  const sent: FormData[] = [];
  showApplication((form) => sent.push(form));
  expect(ticks()).toEqual([]);
  type(nameWords.birthSurname.label, 'van der Berg');
  await press();
  expect(sent).toEqual([]);
  const [tick, ...others] = ticks();
  expect(others).toEqual([]);
  expect(tick).toHaveAccessibleDescription(/‘van der’ als voorvoegsel en ‘Berg’ als achternaam/);
  if (tick) await act(async () => fireEvent.click(tick));
  await press();
  expect(sent.map((form) => [form.get('birthSurname'), form.get('keepBirthSurname')])).toEqual([
    ['van der Berg', 'on'],
  ]);
});

it('typed as proposed it goes through without a tick', async () => {
  const sent: FormData[] = [];
  showApplication((form) => sent.push(form));
  type(optional(nameWords.partnerSurname.label), 'Berg v.d.');
  await press();
  expect(sent).toEqual([]);
  expect(ticks()).toHaveLength(1);
  type(optional(nameWords.partnerPrefix.label), 'v.d.');
  type(optional(nameWords.partnerSurname.label), 'Berg');
  await press();
  expect(sent.map((form) => [form.get('partnerSurname'), form.get('keepPartnerSurname')])).toEqual([['Berg', null]]);
});

// The page that comes back after a plain post.
it('without script the form comes back with the question, the tick and what was typed', async () => {
  const register = (name: string) => ({ name, onChange: async () => {}, onBlur: async () => {}, ref: () => {} });
  const errors: FieldErrors = { keepBirthSurname: { code: 'prefix_in_surname', prefix: 'van der', surname: 'Berg' } };
  const values: TypedValues = { ...stored, birthSurname: 'van der Berg' };
  const { container } = render(
    <FormContext value={{ fields: nameWords, errors, values, register: register as never, asks: () => true }}>
      <form>
        <NameFields name={stored} />
      </form>
    </FormContext>,
  );
  expect(screen.getByLabelText(nameWords.birthSurname.label)).toHaveValue('van der Berg');
  expect(ticks().map((tick) => tick.getAttribute('name'))).toEqual(['keepBirthSurname']);
  expect(await axe(container)).toHaveNoViolations();
});

it('a manager who corrects a name is asked the same', async () => {
  render(<NameCorrectionForm registrationId={crypto.randomUUID()} version={1} stored={stored} />);
  expect(ticks()).toHaveLength(1);
  type(fields.birthSurname.label, 'vd Berg');
  await press();
  expect(screen.getByRole('checkbox', { name: fields.keepBirthSurname.label })).toHaveAccessibleDescription(/‘vd’/);
});
