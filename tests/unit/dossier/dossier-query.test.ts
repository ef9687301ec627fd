import { matchesApplicant, sortDossiers } from '@/lib/dossier/dossier-hits';
import { type DossierQuery, readDossierQuery, significantDigits } from '@/lib/dossier/dossier-query';
import { named } from '@/tests/unit/names/named';

const read = (typed: string): DossierQuery => {
  const answer = readDossierQuery(typed, 'LKLR');
  if (!answer.ok) throw new Error(JSON.stringify(answer.reasons));
  return answer.query;
};
const words = ({ words: read }: DossierQuery) => read.map(({ typed }) => typed);

describe('a search is read as', () => {
  it.each([
    ['Jansen', { words: ['Jansen'], number: 'JANSEN', email: 'jansen', phone: null, organisationWords: ['jansen'] }],
    [
      'van den Berg',
      { words: ['van', 'den', 'Berg'], number: 'VANDENBERG', email: null, organisationWords: ['van', 'den', 'berg'] },
    ],
    ['LKLR-104233', { words: [], number: '104233', phone: null }],
    ['0104233', { number: '104233', phone: '104233' }],
    ['06 12', { number: '612', phone: null }],
    ['06-12345678', { phone: '612345678' }],
    ['+31 (0)6 12 34 56 78', { phone: '612345678' }],
    ['Anna@Voorbeeld.example', { words: [], number: null, email: 'anna@voorbeeld.example', organisationWords: [] }],
    ['gemeente 2', { number: 'GEMEENTE2', organisationWords: ['gemeente', '2'] }],
    ['100%', { words: [], email: '100%', organisationWords: ['100%'] }],
  ])('%s', (typed, expected) => {
    const query = read(typed);
    expect({ ...query, words: words(query) }).toMatchObject(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['a', 'too_short'],
    ['@', 'too_short'],
    ['x@', 'too_short'],
    ['x'.repeat(501), 'too_long'],
  ])('nothing: %j is %s', (typed, code) => {
    expect(readDossierQuery(typed, 'LKLR')).toEqual({ ok: false, reasons: [{ code }] });
  });

  it('an organisation of at most eight words', () => {
    expect(read('een twee drie vier vijf zes zeven acht').organisationWords).toHaveLength(8);
    expect(read('een twee drie vier vijf zes zeven acht negen').organisationWords).toEqual([]);
  });
});

it.each([
  ['06 12 34 56 78', '612345678'],
  ['+31612345678', '612345678'],
  ['+31 (0)6-12345678', '612345678'],
  ['0031 6 12345678', '612345678'],
  ['31612345678', '612345678'],
  ['0313 41 23 45', '313412345'],
  ['313 41 23 45', '313412345'],
  ['+49 30 123456', '4930123456'],
  ['0049 30 123456', '4930123456'],
  ['', ''],
])('reads the phone number %j as %s', (typed, digits) => {
  expect(significantDigits(typed)).toBe(digits);
});

describe('who has no registration', () => {
  const person = {
    emails: ['anna@voorbeeld.example', 'thuis@anna.example'],
    name: named({ initials: 'A.', birthSurname: 'Visser', partnerSurname: 'Zuidhoek' }),
    phone: '+31 6 12345678',
    organisations: ['Gemeente Proefstad', 'RBL Tweestad'],
  };

  it.each([
    'visser',
    'A. Viss',
    'zuidhoek',
    'anna@',
    'nna@voorbeeld',
    'thuis@anna',
    '0612345',
    'proefstad gem',
    'tweestad',
  ])('is found by %s', (typed) => {
    expect(matchesApplicant(read(typed), person)).toBe(true);
  });

  it.each(['isser', 'B. Visser', 'anna@elders', '12345678', 'proefstad tweestad', 'LKLR-104233'])(
    'isn’t found by %s',
    (typed) => {
      expect(matchesApplicant(read(typed), person)).toBe(false);
    },
  );

  it('is found by the address alone when nothing was handed in', () => {
    const begun = { emails: ['anna@voorbeeld.example'], name: null, phone: '', organisations: [] };
    expect(matchesApplicant(read('anna@voor'), begun)).toBe(true);
    for (const typed of ['visser', '0612345678', 'gemeente']) expect(matchesApplicant(read(typed), begun)).toBe(false);
  });
});

it('lists by surname, then by number, and at the end who gave no name', () => {
  const rest = { loginEmail: null, number: null, state: 'registered', shielded: false } as const;
  const hit = (id: string, surname: string, numberNormalised: string) => ({
    ...rest,
    id,
    name: named({ initials: 'A.', birthSurname: surname, birthPrefix: 'van' }),
    numberNormalised,
  });
  const nameless = (id: string, loginEmail: string) => ({ ...rest, id, name: null, numberNormalised: '', loginEmail });
  const sorted = sortDossiers([
    nameless('e', 'b@x.example'),
    hit('c', 'Berg', '100'),
    nameless('d', 'a@x.example'),
    hit('b', 'Berg', '99'),
    hit('a', 'Aarts', '200'),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});
