import { nameSchema } from '@/lib/registration/details-forms';
import { correctNameSchema } from '@/lib/registration/dossier-forms';
import { nameValues } from '@/lib/registration/form-values';
import { readFieldErrors } from '@/lib/shared/form-fields';

const name = {
  version: '1',
  initials: 'K.L.',
  birthPrefix: '',
  birthSurname: 'Wit',
  partnerPrefix: '',
  partnerSurname: '',
  nameUse: 'E',
};
const ofManager = { registrationId: crypto.randomUUID(), reason: 'Op verzoek.', sure: 'on' };

const FORMS = [
  ['an application or a registration', nameSchema],
  ['a correction by a manager', correctNameSchema],
] as const;

function errorsOf(schema: (typeof FORMS)[number][1], typed: Partial<typeof name> & Record<string, string>) {
  const parsed = schema.safeParse({ ...name, ...ofManager, ...typed });
  return parsed.success ? {} : readFieldErrors(parsed.error);
}

describe.each(FORMS)('the name in %s', (_, schema) => {
  // The lines of cases from other people's bug reports: surname-with-prefix.tsv.
  it.each([
    ['', 'van der Berg', 'asked'],
    ['van der', 'van der Berg', 'asked'],
    ['Berg', 'van der', 'asked'],
    ['', 'Vanderbilt', 'kept'],
    ['', "Huis in 't Veld", 'kept'],
    ['', 'Van', 'kept'],
  ])('prefix %j, surname %j: %s', (birthPrefix, birthSurname, outcome) => {
    const own = { birthPrefix, birthSurname };
    const partners = { partnerPrefix: birthPrefix, partnerSurname: birthSurname, nameUse: 'P' };
    const asked = { code: 'prefix_in_surname', prefix: 'van der', surname: 'Berg' };
    expect(errorsOf(schema, own)).toEqual(outcome === 'asked' ? { keepBirthSurname: asked } : {});
    expect(errorsOf(schema, partners)).toEqual(outcome === 'asked' ? { keepPartnerSurname: asked } : {});
    expect(errorsOf(schema, { ...own, keepBirthSurname: 'on' })).toEqual({});
    expect(errorsOf(schema, { ...partners, keepPartnerSurname: 'on' })).toEqual({});
  });

  it('is asked about beside whatever else is wrong', () => {
    const errors = errorsOf(schema, { initials: '1', birthSurname: 'van der Berg', nameUse: 'X' });
    expect(Object.keys(errors).sort()).toEqual(['initials', 'keepBirthSurname', 'nameUse']);
  });

  it.each(['v/d', 'v.d.', "van 't", 'Van Der'])('takes the prefix %s', (birthPrefix) => {
    expect(errorsOf(schema, { birthPrefix, birthSurname: 'Berg' })).toEqual({});
  });

  it.each(['v|d', 'van1', '<b>'])('refuses the prefix %s', (birthPrefix) => {
    expect(errorsOf(schema, { birthPrefix })).toMatchObject({ birthPrefix: { code: 'invalid_characters' } });
  });
});

it('a tick doesn’t differ from what is stored', () => {
  const { version: _version, ...own } = name;
  const stored = { ...own, nameUse: 'E' } as const;
  expect(nameValues(stored, { keepBirthSurname: true })).toEqual({ ...stored, keepBirthSurname: 'on' });
  expect(nameValues(stored, { keepBirthSurname: false })).toEqual(stored);
});
