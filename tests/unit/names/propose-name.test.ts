import fc from 'fast-check';
import { INITIALS_MAX, PREFIX_MAX, SURNAME_MAX } from '@/lib/names/person-name';
import { surnameText } from '@/lib/names/printed-name';
import { proposeName } from '@/lib/names/propose-name';
import { named } from './named';

describe('proposeName', () => {
  it.each([
    ['Karin de Vries', 'K.', 'de', 'Vries'],
    ['karin de vries', 'K.', 'de', 'vries'],
    ['Karin Jansen', 'K.', '', 'Jansen'],
    ['Jan Peter van der Berg', 'J.P.', 'van der', 'Berg'],
    ['J.F.R. van den Berg-de Vries', 'J.F.R.', 'van den', 'Berg-de Vries'],
    ['J. F. R. van den Berg', 'J.F.R.', 'van den', 'Berg'],
    ['JFR Jansen', 'J.F.R.', '', 'Jansen'],
    ['jfr jansen', 'J.F.R.', '', 'jansen'],
    ['J.F.Jansen', 'J.F.', '', 'Jansen'],
    ['Th.J. Bakker', 'Th.J.', '', 'Bakker'],
    ['IJsbrand Smit', 'IJ.', '', 'Smit'],
    ['Élise Smit', 'É.', '', 'Smit'],
    ['Anne-Marie de Wit', 'A.M.', 'de', 'Wit'],
    ['Bjorn Smit', 'B.', '', 'Smit'],
    ['Jansen', '', '', 'Jansen'],
    ['de Vries', '', 'de', 'Vries'],
    ['van', '', '', 'van'],
    ["Piet 't Hart", 'P.', "'t", 'Hart'],
    ['Piet ’t Hart', 'P.', '’t', 'Hart'],
    ["Piet van 't Hof", 'P.', "van 't", 'Hof'],
    ["Karin d'Angelo", 'K.', '', "d'Angelo"],
    ["Karin Huis in 't Veld", 'K.', '', "Huis in 't Veld"],
    ['Fatima el Idrissi', 'F.', 'el', 'Idrissi'],
    ['Mohammed Ben Ali', 'M.', 'Ben', 'Ali'],
    ['Ben Jansen', 'B.', '', 'Jansen'],
    ['Al Smit', 'A.', '', 'Smit'],
    ['Jan Van Der Elst', 'J.', 'Van Der', 'Elst'],
    ['Karin Jansen-de Vries', 'K.', '', 'Jansen-de Vries'],
    ['Karin van den Berg - de Vries', 'K.', 'van den', 'Berg-de Vries'],
    ['mw. drs. Karin de Vries', 'K.', 'de', 'Vries'],
    ['Vries, Karin de', 'K.', 'de', 'Vries'],
    ['Jansen, J.F.', 'J.F.', '', 'Jansen'],
    ['J. Jansen, MSc', 'J.', '', 'Jansen'],
    ['  Karin   de  Vries ', 'K.', 'de', 'Vries'],
    ['Jan van der', 'J.', 'van', 'der'],
    ['Jan v.d. Berg', 'J.', 'v.d.', 'Berg'],
    ['Jan vd Berg', 'J.', 'vd', 'Berg'],
    ['J v/d Berg', 'J.', 'v/d', 'Berg'],
    ['Jan v. d. Berg', 'J.', 'v. d.', 'Berg'],
    ['Jan v.d.Berg', 'J.', 'v.d.', 'Berg'],
    ['P. a.d. Brink', 'P.', 'a.d.', 'Brink'],
    ['K. v. Dijk', 'K.', 'v.', 'Dijk'],
    ['v.d. Berg', '', 'v.d.', 'Berg'],
    ['V.D. Bergman', 'V.D.', '', 'Bergman'],
    ['J. Bos MSc', 'J.', '', 'Bos'],
    ['J. Bos jr.', 'J.', '', 'Bos'],
    ['J. Bos BA', 'J.', '', 'Bos'],
    ['Jan Peter Ma', 'J.P.', '', 'Ma'],
    ['K. (Karin) de Vries', 'K.', 'de', 'Vries'],
    ['Jan Jansen (gemeente)', 'J.', '', 'Jansen'],
    ['', '', '', ''],
  ])('%j is %j / %j / %j', (typed, initials, birthPrefix, birthSurname) =>
    expect(proposeName(typed)).toEqual(named({ initials, birthPrefix, birthSurname })),
  );

  it('fits the fields, has a surname when anything was typed, and ends as the typed name ends', () => {
    const word = fc.oneof(
      fc.constantFrom('de', 'van', 'den', "'t", 'Karin', 'J.', 'jfr', 'Berg-de', 'Smit', '-', '<b>', '12'),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const proposal = proposeName(words.join(' '));
        expect(proposal.initials.length).toBeLessThanOrEqual(INITIALS_MAX);
        expect(proposal.birthPrefix.length).toBeLessThanOrEqual(PREFIX_MAX);
        expect([...proposal.birthSurname].length).toBeLessThanOrEqual(SURNAME_MAX);
        expect(surnameText({ prefix: proposal.birthPrefix, surname: proposal.birthSurname })).not.toMatch(/^ | $/);
      }),
    );
  });
});
