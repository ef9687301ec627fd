import fc from 'fast-check';
import { readInitials } from '@/lib/names/initials';
import { knownPrefixes } from '@/lib/names/prefixes';
import { proposeName } from '@/lib/names/propose-name';
import { nameSchema } from '@/lib/registration/details-forms';
import { readFieldErrors } from '@/lib/shared/form-fields';

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
  ['J.v.d. Berg', 'J.', 'v.d.', 'Berg'],
  ['J.K.v.d.Berg', 'J.K.', 'v.d.', 'Berg'],
  ['J.vd Berg', 'J.', 'vd', 'Berg'],
  ['J.v. Dijk', 'J.', 'v.', 'Dijk'],
  ['J.V.D. Berg', 'J.V.D.', '', 'Berg'],
  ['J.de Boer', 'J.', 'de', 'Boer'],
  ["J.'t Hart", 'J.', "'t", 'Hart'],
  ['Bos, J. MSc', 'J.', '', 'Bos'],
  ['J DR Bos', 'J.D.R.', '', 'Bos'],
  ['Berg, J.v.d.', 'J.', 'v.d.', 'Berg'],
  ['Jan van d. Berg', 'J.', 'van d.', 'Berg'],
  ['Jan van’t Hof', 'J.', 'van’t', 'Hof'],
  ["J. op 't Veld", 'J.', "op 't", 'Veld'],
  ["J. op't Veld", 'J.', "op't", 'Veld'],
  ['prof.dr. Karin de Vries', 'K.', 'de', 'Vries'],
  ['Mw.drs. J. Bos', 'J.', '', 'Bos'],
  ['Vries, de heer K. de', 'K.', 'de', 'Vries'],
  ['Karin de Vries B.A.', 'K.', 'de', 'Vries'],
  ['J. Bos, M.A.', 'J.', '', 'Bos'],
  ['J. Bos M.Ed.', 'J.', '', 'Bos'],
  ['J. Bos MEd', 'J.', '', 'Bos'],
  ['J. Bos, JR.', 'J.', '', 'Bos'],
  ['Bos, M.A.', 'M.A.', '', 'Bos'],
  ['de Vries, B.A.', 'B.A.', 'de', 'Vries'],
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

it.each([
  'J.F. LLM',
  'J.F. geb.',
  'vd J.F.',
  'J.F.R. v.d.',
  'J.F.R. vd',
  'J. F. van der',
  'J.F. jr.',
  'J. Sr',
  'J.F. junior',
])('%j holds a word that is no initial', (typed) => {
  expect(readInitials(typed)).toMatchObject({ ok: false, reasons: [{ code: 'initials_invalid' }] });
});

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

it('what is proposed can be saved, and isn’t asked about', () => {
  const first = fc.constantFrom('Jan', 'Karin', 'J.F.', 'Jfr', 'K', 'Anne-Marie', 'mevr. J.', '');
  const prefix = fc.constantFrom('', 'v.d.', 'vd', 'v/d', 'v. d.', "van 't", 'o.d.', 'V/D', ...knownPrefixes);
  const surname = fc.constantFrom('Berg', 'Bos', "Huis in 't Veld", 'Berg-de Wit', "d'Angelo", 'Vanderbilt', 'berg');
  const behind = fc.constantFrom('', ' MSc', ' jr.', ', BA', ' geb. de Wit', ' (gemeente)', ' e.v. v.d. Laan');
  fc.assert(
    fc.property(first, prefix, surname, behind, (...parts) => {
      const typed = `${parts[0]} ${parts[1]} ${parts[2]}${parts[3]}`;
      const parsed = nameSchema.safeParse({ version: 1, ...proposeName(typed) });
      // Whoever typed a surname alone gives their initials in the form.
      const { initials: _initials, ...errors } = parsed.success ? {} : readFieldErrors(parsed.error);
      expect([typed, errors]).toEqual([typed, {}]);
    }),
  );
});
