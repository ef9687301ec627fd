import {
  correctAppointmentSchema,
  correctNameSchema,
  dropAppointmentSchema,
  loginAddressSchema,
  messageSchema,
  reasonSchema,
  removeSchema,
} from '@/lib/registration/dossier-forms';
import { actingReason } from '@/lib/registration/dossier-reasons';
import { readFieldErrors } from '@/lib/shared/form-fields';

const registrationId = '5f0c7c5e-3a44-4a5b-9f0e-2f1f8f0d6a11';
const fine = { registrationId, version: '3', reason: 'Omdat het fout stond.', sure: 'on' };
const errorsOf = (
  schema: { safeParse: (input: unknown) => ReturnType<typeof reasonSchema.safeParse> },
  input: object,
) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : readFieldErrors(parsed.error);
};

describe('whatever has consequences', () => {
  it('says why, and is meant', () => {
    expect(reasonSchema.parse(fine)).toEqual({ ...fine, version: 3, sure: true });
    expect(errorsOf(reasonSchema, { ...fine, reason: '  ' })).toEqual({ reason: { code: 'required' } });
    for (const sure of [undefined, '', 'nee'])
      expect(errorsOf(reasonSchema, { ...fine, sure })).toEqual({ sure: { code: 'must_tick' } });
  });

  it.each([
    ['a name', correctNameSchema],
    ['an appointment', correctAppointmentSchema],
    ['an address', loginAddressSchema],
  ])('so does the correction of %s', (_, schema) => {
    expect(errorsOf(schema as never, { registrationId, version: '3' })).toMatchObject({
      reason: { code: 'required' },
      sure: { code: 'must_tick' },
    });
  });

  it('taking out an appointment has words of its own', () => {
    const input = { registrationId, version: '1', position: '0', dropReason: 'Dubbel.', dropSure: 'on' };
    expect(dropAppointmentSchema.parse(input)).toMatchObject({ position: 0, dropReason: 'Dubbel.', dropSure: true });
  });
});

it('a corrected name keeps the rules of a name', () => {
  const name = { initials: 'jf', birthPrefix: '', birthSurname: 'Jansen', partnerPrefix: '', partnerSurname: '' };
  expect(correctNameSchema.parse({ ...fine, ...name, nameUse: 'E' })).toMatchObject({ initials: 'J.F.' });
  const parsed = correctNameSchema.safeParse({ ...fine, ...name, nameUse: 'P' });
  expect(parsed.success ? {} : readFieldErrors(parsed.error)).toEqual({
    partnerSurname: { code: 'partner_name_needed' },
  });
});

describe('a removal', () => {
  const removal = { registrationId, version: '3', explanation: 'Uitleg.', sure: 'on' };

  it('names reasons of the catalogue, and perhaps a day', () => {
    const reasons = { not_reachable: 'on', nonsense: 'on' };
    expect(removeSchema.parse({ ...removal, reasons, barredUntil: '1-2-2027' })).toMatchObject({
      reasons: ['not_reachable'],
      barredUntil: '2027-02-01',
    });
    expect(removeSchema.parse({ ...removal, reasons, barredUntil: '' }).barredUntil).toBeNull();
  });

  it('without a reason, an explanation or a day that exists is refused', () => {
    const parsed = removeSchema.safeParse({ ...removal, explanation: '', barredUntil: '31-2-2027', reasons: {} });
    expect(parsed.success ? {} : readFieldErrors(parsed.error)).toEqual({
      'reasons.requirement_not_mended': { code: 'choose_one' },
      explanation: { code: 'required' },
      barredUntil: { code: 'not_a_date' },
    });
  });
});

it('a message has a subject and a text', () => {
  const which = { formId: registrationId, dossierId: registrationId };
  const parsed = messageSchema.safeParse({ ...which, subject: ' ', body: '' });
  expect(parsed.success ? {} : readFieldErrors(parsed.error)).toEqual({
    subject: { code: 'required' },
    body: { code: 'required' },
  });
});

it.each([
  [null, 'a', 1, { code: 'dossier_unknown' }],
  [{ accountId: 'a', version: 1 }, 'a', 1, { code: 'own_case' }],
  [{ accountId: 'b', version: 2 }, 'a', 1, { code: 'changed_meanwhile' }],
  [{ accountId: 'a', version: 2 }, 'a', 1, { code: 'own_case' }],
  [{ accountId: 'b', version: 1 }, 'a', 1, null],
  [{ accountId: null, version: 1 }, 'a', 1, null],
])('of %j, manager %s with version %i hears %j', (registration, accountId, version, reason) => {
  const manager = {
    accountId,
    roles: ['register_manager' as const],
    own: { accountIds: [accountId], registrationIds: [] },
  };
  expect(actingReason(registration && { id: 'r', ...registration }, manager, version)).toEqual(reason);
});
