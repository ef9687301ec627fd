import fc from 'fast-check';
import { isNameOf, rowOutcome, rowOutcomes, rowOutcomesOf } from '@/lib/attendance/attendance-match';
import type { PersonName } from '@/lib/names/person-name';

const jansen: PersonName = {
  initials: 'A.B.',
  birthPrefix: 'van den',
  birthSurname: 'Berg',
  partnerPrefix: '',
  partnerSurname: 'Jansen',
  nameUse: 'V',
};
const inVeld: PersonName = {
  ...{ initials: 'K.', birthPrefix: '', birthSurname: "Huis in 't Veld", partnerPrefix: '', partnerSurname: '' },
  nameUse: 'E',
};

describe('a typed name', () => {
  it.each([
    'A.B. Jansen-van den Berg',
    'A. Jansen',
    'Jansen',
    'van den Berg',
    'Berg, A.B. van den',
    'A.B. v.d. Berg',
    'BERG',
    'mw. A.B. Jansen',
    'Anna van den Berg',
    'B. Jansen',
  ])('%s is the person’s, by either surname', (typed) => {
    expect(isNameOf(typed, jansen)).toBe(true);
  });

  it.each(['B.A. Jansen', 'A.B. Janssen', 'Jans', 'A.B.', 'van den', 'Karin Jansen', 'A. ter Berg', 'x', ''])(
    '%j isn’t',
    (typed) => {
      expect(isNameOf(typed, jansen)).toBe(false);
    },
  );

  it.each(["K. Huis in 't Veld", 'Huis in t Veld', "Veld, Huis in 't"])('%s is a surname of several words', (typed) => {
    expect(isNameOf(typed, inVeld)).toBe(true);
  });
});

const shown = new Map([['104233', jansen]]);
const none: ReadonlySet<string> = new Set();

describe('a row of a list', () => {
  it.each([
    ['matches', { numberNormalised: '104233', name: 'A. Jansen' }, none],
    ['number_and_name_differ', { numberNormalised: '104233', name: 'C. de Wit' }, none],
    ['not_found_kept', { numberNormalised: '104234', name: 'A. Jansen' }, none],
    ['already_listed', { numberNormalised: '104233', name: 'A. Jansen' }, new Set(['104233'])],
    ['already_listed', { numberNormalised: '104234', name: 'A. Jansen' }, new Set(['104234'])],
  ])('%s', (outcome, row, listed) => {
    expect(rowOutcome(row, { shown, listed })).toBe(outcome);
  });

  it('is listed already behind one of the same number, and not behind one that wasn’t listed', () => {
    const rows = [
      { numberNormalised: '104233', name: 'C. de Wit' },
      { numberNormalised: '104233', name: 'A. Jansen' },
      { numberNormalised: '104233', name: 'A.B. Jansen' },
      { numberNormalised: '7', name: 'Somebody' },
      { numberNormalised: '7', name: 'Somebody else' },
    ];
    const expected = ['number_and_name_differ', 'matches', 'already_listed', 'not_found_kept', 'already_listed'];
    expect(rowOutcomesOf(rows, { shown, listed: none })).toEqual(expected);
  });

  it('has one outcome each, whatever the list', () => {
    const row = fc.record({ numberNormalised: fc.constantFrom('104233', '104234', '7'), name: fc.string() });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const outcomes = rowOutcomesOf(rows, { shown, listed: none });
        const counts = rowOutcomes.map((code) => outcomes.filter((outcome) => outcome === code).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });
});
