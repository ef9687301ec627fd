import type { PersonName } from '@/lib/names/person-name';
import { nameUses } from '@/lib/names/person-name';
import { finds } from './people';

type Case = [typed: string, found: Partial<PersonName>[], notFound: Partial<PersonName>[]];

const jansen = { initials: 'J.F.R.', birthSurname: 'Jansen' };
const janssen = { initials: 'K.', birthSurname: 'Janssen' };
const vanJansen = { initials: 'A.', birthPrefix: 'van', birthSurname: 'Jansen' };
const berg = { initials: 'Th.J.', birthPrefix: 'van den', birthSurname: 'Berg' };
const vries = { initials: 'K.', birthPrefix: 'de', birthSurname: 'Vries' };
const angelo = { initials: 'M.', birthSurname: "d'Angelo" };
const angeloByPrefix = { initials: 'M.', birthPrefix: 'd’', birthSurname: 'Angelo' };
const dangelo = { initials: 'M.', birthSurname: 'Dangelo' };
const veld = { initials: 'P.', birthSurname: "Huis in 't Veld" };
const degraaf = { initials: 'P.', birthSurname: 'Degraaf' };
const bijl = { initials: 'B.', birthSurname: 'Bijl' };
const byl = { initials: 'B.', birthSurname: 'Byl' };
const muller = { initials: 'É.', birthSurname: 'Müller' };
const double = { initials: 'A.', birthSurname: 'Berg-Oudenampsen' };
const jansz = { initials: 'C.', birthSurname: 'Jansz.' };

describe('each word from the start of a word of the names', () => {
  it.each<Case>([
    ['jans', [jansen, janssen], []],
    ['ansen', [], [jansen, janssen]],
    ['Jansen', [jansen, vanJansen], [janssen]],
    ['JANSEN', [jansen], []],
    ['jansen bakker', [], [jansen]],
    ['jansen, van', [vanJansen], [jansen]],
    ['van jansen', [vanJansen], [jansen]],
    ['vanjansen', [vanJansen], [jansen]],
    ['van den berg', [berg], [vanJansen]],
    ['berg van den', [berg], []],
    ['berg, van den', [berg], []],
    ['vandenberg', [berg], []],
    ['den berg', [berg], []],
    ['berg', [berg, double], []],
    ['vries', [vries], []],
    ['oudenampsen', [double], []],
    ['bergoudenampsen', [double], []],
    ['berg oudenampsen', [double], []],
    ['jansz', [jansz], [jansen]],
    ['Jansz.', [jansz], [jansen]],
    ['jansen.', [jansen], []],
  ])('%j', check);
});

describe('a hyphen, an apostrophe and a space each split and join', () => {
  it.each<Case>([
    ['angelo', [angelo, angeloByPrefix], [dangelo]],
    ['dangelo', [angelo, angeloByPrefix, dangelo], []],
    ["d'angelo", [angelo, angeloByPrefix, dangelo], [{ initials: 'D.', birthSurname: 'Angelo' }]],
    ['d’Angelo', [angelo, angeloByPrefix, dangelo], []],
    ['d angelo', [angelo, angeloByPrefix, dangelo], []],
    ['d-angelo', [angelo, dangelo], []],
    ['huisintveld', [veld], []],
    ['huis int veld', [veld], []],
    ["in 't veld", [veld], []],
    ['veld', [veld], []],
    ['de graaf', [degraaf], []],
    ['de-graaf', [degraaf], []],
    ['graaf', [], [degraaf]],
  ])('%j', check);
});

describe('case, diacritics, ij and y', () => {
  it.each<Case>([
    ['muller', [muller], []],
    ['MÜLLER', [muller, { birthSurname: 'Muller' }], []],
    ['Mu\u0308ller', [muller], []],
    ['e. muller', [muller], []],
    ['bijl', [bijl, byl], []],
    ['byl', [bijl, byl], []],
    ['bĳl', [bijl, byl], []],
    ['bÿl', [bijl, byl], []],
    ['bi', [bijl, byl], []],
    ['strasse', [{ birthSurname: 'Straße' }], []],
    ['odegard', [{ birthSurname: 'Ødegård' }], []],
  ])('%j', check);
});

describe('initials', () => {
  it.each<Case>([
    ['J.F.R. Jansen', [jansen], [janssen]],
    ['JFR Jansen', [jansen], []],
    ['JF Jansen', [jansen], []],
    ['j.f. jansen', [jansen], []],
    ['Jansen J.F.', [jansen], []],
    ['Jansen, J.F.R.', [jansen], []],
    ['J.F.Jansen', [jansen], []],
    ['FR Jansen', [], [jansen]],
    ['F.R. Jansen', [], [jansen]],
    ['J.R. Jansen', [], [jansen]],
    ['R Jansen', [jansen], []],
    ['R. Jansen', [jansen], []],
    ['X. Jansen', [], [jansen]],
    ['J. F. R. Jansen', [jansen], []],
    ['J.A. Jansen', [], [jansen]],
    ['J.F.R.', [jansen], [janssen]],
    ['Th.J. van den Berg', [berg], []],
    ['T.J. Berg', [berg], []],
    ['TJ Berg', [berg], []],
    ['THJ Berg', [berg], []],
    ['t berg', [berg], []],
    ['h berg', [], [berg]],
    ['Th. Berg', [berg, { initials: 'J.Th.', birthSurname: 'Berg' }], []],
    ['J.Th. Berg', [{ initials: 'J.Th.', birthSurname: 'Berg' }], [berg]],
    [
      'IJ. Smit',
      [
        { initials: 'IJ.', birthSurname: 'Smit' },
        { initials: 'A.Y.', birthSurname: 'Smit' },
      ],
      [],
    ],
    ['y smit', [{ initials: 'A.IJ.', birthSurname: 'Smit' }], [{ initials: 'J.', birthSurname: 'Smit' }]],
    [
      'J-P Smit',
      [
        { initials: 'J.-P.', birthSurname: 'Smit' },
        { initials: 'J.P.', birthSurname: 'Smit' },
      ],
      [],
    ],
    ['J.-P. Smit', [{ initials: 'J.P.', birthSurname: 'Smit' }], [{ initials: 'P.J.', birthSurname: 'Smit' }]],
  ])('%j', check);
});

describe('salutations and titles are ignored, surnames that look like one are not', () => {
  const heer = { initials: 'J.', birthPrefix: 'de', birthSurname: 'Heer' };
  const ma = { initials: 'W.', birthSurname: 'Ma' };
  const ing = { initials: 'W.', birthSurname: 'Ing' };
  it.each<Case>([
    ['mw. Jansen', [jansen], []],
    ['mw Jansen', [jansen], []],
    ['Mevr. drs. J.F.R. Jansen', [jansen], []],
    ['mevrouw van den berg', [berg], [vries]],
    ['dhr. mr. dr. Th.J. van den Berg, MSc', [berg], []],
    ['drs.J.Jansen', [jansen], []],
    ['Mevr.Jansen', [jansen], []],
    ['ing. Jansen', [jansen], []],
    ['ing Jansen', [jansen], []],
    ['Jansen MA', [jansen], []],
    ['Jansen, B.Sc.', [jansen], []],
    ['de heer Jansen', [jansen], []],
    ['dhr. de Heer', [heer], [jansen]],
    ['de heer de Heer', [heer], [vries]],
    ['de Heer', [heer], [vries]],
    ['Heer, J. de', [heer], [jansen]],
    ['J. de Heer', [heer], [vries]],
    ['Ma', [ma], [ing]],
    ['W. Ma', [ma], [ing]],
    ['W. Ing', [ing], [ma]],
    ['D.R. Jansen', [{ initials: 'D.R.', birthSurname: 'Jansen' }], [jansen]],
    ['M.R. Jansen', [], [jansen]],
    ['drs', [{ birthSurname: 'Drsic' }], [jansen]],
  ])('%j', check);
});

describe('birth name and partner’s name, whatever the name use', () => {
  const both = { ...berg, partnerPrefix: 'de', partnerSurname: 'Vries' };
  it.each(nameUses)('%s', (nameUse) => {
    for (const typed of [
      'berg',
      'vries',
      'van den berg',
      'devries',
      'Th.J. Vries',
      'berg vries',
      'vries van den berg',
    ]) {
      expect([typed, finds(typed, { ...both, nameUse })]).toEqual([typed, true]);
    }
    expect(finds('vries', { ...both, partnerSurname: '', nameUse })).toBe(false);
    expect(finds('ter', { ...both, partnerPrefix: 'ter', partnerSurname: '', nameUse })).toBe(false);
  });
  it('joins the two as shown', () => {
    const shown = { birthSurname: 'Berg', partnerSurname: 'Oudenampsen' };
    expect(finds('bergoudenampsen', { ...shown, nameUse: 'N' })).toBe(true);
    expect(finds('oudenampsenberg', { ...shown, nameUse: 'V' })).toBe(true);
  });
});

describe('a query is never a pattern', () => {
  it.each<Case>([
    ['jan%', [jansen], []],
    ['%ansen', [], [jansen]],
    ['j_nsen', [], [jansen]],
    ['jan*en', [], [jansen]],
    ['jansen %', [jansen], []],
    ['jansen | bakker', [], [jansen]],
    ['\\jansen', [jansen], []],
    ['.*ansen', [], [jansen]],
    ["jansen' OR '1'='1", [], [jansen]],
    ['jansen\u0000', [jansen], []],
  ])('%j', check);
});

describe('numbers', () => {
  it.each(['104233', 'LKLR-104233', 'lklr 104 233', '104.233', '000104233', 'LKLR104233', '104233%', '(LKLR-104233)'])(
    '%j finds 104233',
    (typed) => {
      expect(finds(typed, jansen, '104233')).toBe(true);
      expect(finds(typed, jansen, '104234')).toBe(false);
    },
  );
  it('finds a number without a digit too', () => {
    expect(finds('lklr-abc', jansen, 'ABC')).toBe(true);
    expect(finds('abc', jansen, 'ABD')).toBe(false);
  });
});

function check(typed: string, found: Partial<PersonName>[], notFound: Partial<PersonName>[]) {
  expect(found.filter((name) => !finds(typed, name))).toEqual([]);
  expect(notFound.filter((name) => finds(typed, name))).toEqual([]);
}
