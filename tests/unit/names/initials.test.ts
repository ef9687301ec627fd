import fc from 'fast-check';
import { firstLetter, initialsOf, readInitials } from '@/lib/names/initials';
import { initialsKeys } from '@/lib/names/name-parts';
import { INITIALS_MAX } from '@/lib/names/person-name';

describe('readInitials takes', () => {
  it.each([
    ['jfr', 'J.F.R.'],
    ['JFR', 'J.F.R.'],
    ['Jfr', 'J.F.R.'],
    ['J F R', 'J.F.R.'],
    ['j f r', 'J.F.R.'],
    ['j.f.r.', 'J.F.R.'],
    ['j.f.r', 'J.F.R.'],
    ['J. F. R.', 'J.F.R.'],
    [' j . f . r . ', 'J.F.R.'],
    ['jfr.', 'J.F.R.'],
    ['J,F,R', 'J.F.R.'],
    ['wamjc', 'W.A.M.J.C.'],
    ['WAMJC', 'W.A.M.J.C.'],
    ['k', 'K.'],
    ['é', 'É.'],
    ['É.J.', 'É.J.'],
    ['e\u0301', 'É.'],
    ['Th.', 'Th.'],
    ['th.', 'Th.'],
    ['Th.J.', 'Th.J.'],
    ['J.Th', 'J.Th.'],
    ['J Th', 'J.Th.'],
    ['JThM', 'J.Th.M.'],
    ['Th', 'Th.'],
    ['Chr.', 'Chr.'],
    ['Joh.C.', 'Joh.C.'],
    ['Jos.', 'Jos.'],
    ['Ces.', 'Ces.'],
    ['IjI', 'IJ.I.'],
    ['IJ.', 'IJ.'],
    ['ij.', 'IJ.'],
    ['IJ', 'IJ.'],
    ['ĳ.', 'IJ.'],
    ['IJ.J.', 'IJ.J.'],
    ['J.-P.', 'J.-P.'],
    ['j-p', 'J.-P.'],
    ['AB', 'A.B.'],
    ['mjc', 'M.J.C.'],
    ['ajm', 'A.J.M.'],
    ['wam', 'W.A.M.'],
    ['ß.', 'ß.'],
    ['', ''],
    ['  ', ''],
  ])('%j as %j', (typed, initials) => expect(readInitials(typed)).toEqual({ ok: true, initials }));
});

describe('readInitials asks about what looks like a first name', () => {
  it.each([
    ['karin', 'K.'],
    ['Karin', 'K.'],
    ['KARIN', 'K.'],
    ['karin.', 'K.'],
    ['Anne-Marie', 'A.M.'],
    ['Jan Frederik', 'J.F.'],
    ['jan', 'J.'],
    ['JAN', 'J.'],
    ['Jan.', 'J.'],
    ['J. Karin', 'J.K.'],
    ['JKarin', 'J.K.'],
    ['Bo', 'B.'],
    ['noa', 'N.'],
    ['Zoë', 'Z.'],
    ['ijsbrand', 'IJ.'],
    ['IJsbrand', 'IJ.'],
    ['Élise', 'É.'],
    ['Mstislav', 'M.'],
    ['Bjorn', 'B.'],
    ['Karin (roepnaam)', null],
  ])('%j', (typed, proposal) => {
    const reason = proposal === null ? { code: 'initials_invalid' } : { code: 'looks_like_first_name', proposal };
    expect(readInitials(typed)).toEqual({ ok: false, reasons: [reason] });
  });
});

describe('readInitials refuses', () => {
  it.each(['J2', '<b>', 'J😀', '123', '...', '-', 'J/F', 'drs. J.F.', "J'", 'j_f', '%'])('%j', (typed) =>
    expect(readInitials(typed)).toEqual({ ok: false, reasons: [{ code: 'initials_invalid' }] }),
  );
  it.each(['j'.repeat(10_000), 'j '.repeat(30)])('what is too long', (typed) =>
    expect(readInitials(typed)).toEqual({ ok: false, reasons: [{ code: 'too_long', max: INITIALS_MAX }] }),
  );
});

it('keeps what it gave, and never prints a first name with dots', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'jfrkatTIJhé. -'), maxLength: 20 }), (typed) => {
      const read = readInitials(typed);
      if (read.ok) expect(readInitials(read.initials)).toEqual(read);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom('karin', 'Fatima', 'mohammed', 'Willemijn', 'SJOERD', 'tess', 'Kees'), (name) =>
      expect(readInitials(name).ok).toBe(false),
    ),
  );
});

it.each([
  ['Th.J.', ['Th', 'J']],
  ['JFR', ['J', 'F', 'R']],
  ['J. F. R.', ['J', 'F', 'R']],
  ['J.-P.', ['J', 'P']],
  ['IJ.', ['IJ']],
  ['', []],
])('%j is %j one by one', (stored, initials) => expect(initialsOf(stored)).toEqual(initials));

it.each([
  ['Th.J.', { all: 'thj', firsts: 'tj', each: ['th', 'j'] }],
  ['É.IJ.', { all: 'eij', firsts: 'eij', each: ['e', 'ij'] }],
  ['Y.', { all: 'ij', firsts: 'ij', each: ['ij'] }],
])('%j is searched as %j', (stored, keys) => expect(initialsKeys(stored)).toEqual(keys));

it.each([
  ['karin', 'K'],
  ['IJsbrand', 'IJ'],
  ['élise', 'É'],
  ['’', ''],
])('the first letter of %j is %j', (word, letter) => expect(firstLetter(word)).toBe(letter));
