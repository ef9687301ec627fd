import { readInitials } from '@/lib/names/initials';
import { proposeName } from '@/lib/names/propose-name';

// Variations on cases from other people's bug reports: sign-up-names.tsv and initials.tsv.
it.each([
  ['J. Bos JR', 'J.', '', 'Bos'],
  ['J. Bos SR.', 'J.', '', 'Bos'],
  ['J. Bos mba', 'J.', '', 'Bos'],
  ['J. Bos ing.', 'J.', '', 'Bos'],
  ['K. Bos Visser', 'K.B.', '', 'Visser'],
  ['Jan Joh Visser', 'J.Joh.', '', 'Visser'],
  ['Jfr Visser', 'J.F.R.', '', 'Visser'],
  ['de heer J. Jansen', 'J.', '', 'Jansen'],
  ['De heer van der Berg', '', 'van der', 'Berg'],
  ['Jan de Heer', 'J.', 'de', 'Heer'],
  ['de Heer', '', 'de', 'Heer'],
  ['Jan v.d. Berg-v. Dijk', 'J.', 'v.d.', 'Berg-v. Dijk'],
  ['Jan V/D Berg jr', 'J.', 'V/D', 'Berg'],
])('%j is proposed as %s, %s, %s', (typed, initials, birthPrefix, birthSurname) => {
  expect(proposeName(typed)).toMatchObject({ initials, birthPrefix, birthSurname, partnerSurname: '', nameUse: 'E' });
});

it.each([
  ['J. Jansen geb. de Vries', ['J.', 'de', 'Vries', '', 'Jansen', 'P']],
  ['J. v.d. Berg geboren Bos', ['J.', '', 'Bos', 'v.d.', 'Berg', 'P']],
  ['J. de Vries e.v. Jansen', ['J.', 'de', 'Vries', '', 'Jansen', 'E']],
  ['Jo de Vries, echtgenote van Jansen', ['J.', 'de', 'Vries', '', 'Jansen', 'E']],
  ['J. Bos wed. v. de Wit', ['J.', '', 'Bos', 'de', 'Wit', 'E']],
])('%j says which name is which', (typed, expected) => {
  const { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse } = proposeName(typed);
  expect([initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse]).toEqual(expected);
});

it.each(['J.F.R. v.d.', 'J.F.R. vd', 'J. F. van der', 'J.F. jr.', 'J. Sr', 'J.F. junior'])(
  '%j holds a word that is no initial',
  (typed) => {
    expect(readInitials(typed)).toMatchObject({ ok: false, reasons: [{ code: 'initials_invalid' }] });
  },
);

it.each([
  ['J.v.d.', 'J.V.D.'],
  ['j v d', 'J.V.D.'],
  ['J. V. D.', 'J.V.D.'],
  ['J. Th', 'J.Th.'],
  ['jr', 'J.R.'],
  ['JR', 'J.R.'],
  ['vd', 'V.D.'],
])('%j is %s', (typed, initials) => {
  expect(readInitials(typed)).toEqual({ ok: true, initials });
});
