import { byNumber, DOSSIERS_A_PAGE, pageOfHits, sortDossiers } from '@/lib/casework/dossier-hits';
import { type DossierQuery, readDossierQuery, significantDigits } from '@/lib/registration/dossier-query';
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

it('lists by surname, then by number, those without a name last', () => {
  const rest = { accountName: null, number: null, state: 'registered', shielded: false } as const;
  const hit = (id: string, surname: string, numberNormalised: string) => ({
    ...rest,
    id,
    name: named({ initials: 'A.', birthSurname: surname, birthPrefix: 'van' }),
    numberNormalised,
  });
  const nameless = (id: string, accountName: string) => ({
    ...rest,
    id,
    name: null,
    numberNormalised: '',
    accountName,
  });
  const sorted = sortDossiers([
    nameless('e', 'Bea'),
    hit('c', 'Berg', '100'),
    nameless('d', 'Arie'),
    hit('b', 'Berg', '99'),
    hit('a', 'Aarts', '200'),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

describe('hits that are all at hand', () => {
  const rest = { name: null, accountName: null, number: null, state: 'registered', shielded: false } as const;
  const hits = Array.from({ length: DOSSIERS_A_PAGE * 2 + 1 }, (_, nth) => ({
    ...rest,
    id: `id-${nth}`,
    numberNormalised: String(nth),
  }));
  const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

  it('come in the order of their numbers, those without one last', () => {
    const applicant = { ...rest, id: 'none', numberNormalised: '' };
    expect(idsOf(byNumber([applicant, ...hits.toReversed()]))).toEqual([...idsOf(hits), 'none']);
  });

  it('come in pages, on and back, each once', () => {
    const first = pageOfHits(hits, null);
    const second = pageOfHits(hits, { after: first.after ?? '' });
    const third = pageOfHits(hits, { after: second.after ?? '' });
    expect([first, second, third].flatMap(({ rows }) => idsOf(rows))).toEqual(idsOf(hits));
    expect([first.before, third.after, third.rows.length]).toEqual([null, null, 1]);
    expect(pageOfHits(hits, { before: third.before ?? '' })).toEqual(second);
    expect(pageOfHits(hits, { before: second.before ?? '' })).toEqual(first);
  });

  it('begin where a place isn’t among them', () => {
    for (const place of [{ after: 'gone' }, { before: 'gone' }]) expect(pageOfHits(hits, place).before).toBeNull();
    expect(pageOfHits([], { after: 'gone' })).toEqual({ rows: [], before: null, after: null });
  });
});
