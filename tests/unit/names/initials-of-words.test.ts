import { readInitials } from '@/lib/names/initials';

describe('a salutation, a title or a prefix', () => {
  it.each([
    'Mw J.',
    'mevr J',
    'dhr.',
    'dhr',
    'drs J',
    'J.F. drs',
    'J.F.R. van',
    'J. van der',
    'Prof. J',
    'ing. J',
    'J Ir.',
  ])('is never taken apart into initials: %s', (typed) => {
    expect(readInitials(typed)).toMatchObject({ ok: false, reasons: [{ code: 'initials_invalid' }] });
  });

  it.each([
    ['M.W.J.', 'M.W.J.'],
    ['DR', 'D.R.'],
    ['IJ.', 'IJ.'],
    ['A.Th.', 'A.Th.'],
    ['jfr', 'J.F.R.'],
    ['MR', 'M.R.'],
    ['D.E.', 'D.E.'],
  ])('is not seen in initials: %s', (typed, initials) => {
    expect(readInitials(typed)).toEqual({ ok: true, initials });
  });
});
