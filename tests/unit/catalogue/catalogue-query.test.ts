import {
  type CatalogueQuery,
  calendarPath,
  catalogueHref,
  isNarrowed,
  namesSomebodysContact,
  readCatalogueQuery,
  runOfFile,
} from '@/lib/catalogue/catalogue-query';

const nothing: CatalogueQuery = { text: '', region: '', kind: '', form: null, term: null, place: null };
const id = 'a0000000-0000-4000-8000-000000000001';

describe('what is asked of the catalogue', () => {
  it.each<[string, Partial<CatalogueQuery>]>([
    ['/opleidingen', {}],
    ['/opleidingen?q=ouders', { text: 'ouders' }],
    ['/opleidingen?regio=Utrecht', { region: 'Utrecht' }],
    ['/opleidingen?soort=A1', { kind: 'A1' }],
    ['/opleidingen?vorm=e-learning', { form: 'e_learning' }],
    ['/opleidingen?binnen=3', { term: 3 }],
    [`/opleidingen?q=a+%26+b&vorm=online&verder=${id}`, { text: 'a & b', form: 'online', place: { after: id } }],
  ])('stands in %s, and is read from it again', (href, asked) => {
    const query = { ...nothing, ...asked };
    expect(catalogueHref(query)).toBe(href);
    expect(readCatalogueQuery(Object.fromEntries(new URL(href, 'http://a').searchParams))).toEqual(query);
  });

  it.each([
    [{ vorm: 'thuis' }],
    [{ binnen: '2' }],
    [{ binnen: '-1' }],
    [{ soort: 'x'.repeat(101) }],
    [{ verder: 'x' }],
    [{ q: ' \u200b ' }],
  ])('that makes no sense, %j, is nothing', (params) => {
    expect(readCatalogueQuery(params)).toEqual(nothing);
    expect(isNarrowed(readCatalogueQuery(params))).toBe(false);
  });

  it('is narrowed by each of its parts, and not by its page', () => {
    const each = [{ text: 'a' }, { region: 'a' }, { kind: 'A1' }, { form: 'online' }, { term: 1 }] as const;
    expect(each.map((one) => isNarrowed({ ...nothing, ...one }))).toEqual([true, true, true, true, true]);
    expect(isNarrowed({ ...nothing, place: { after: id } })).toBe(false);
  });

  it('names somebody’s contact where an address or a telephone number was typed', () => {
    expect(namesSomebodysContact({ ...nothing, text: 'jan@gemeente.nl' })).toBe(true);
    expect(namesSomebodysContact({ ...nothing, region: '06 12345678' })).toBe(true);
    expect(namesSomebodysContact({ ...nothing, text: 'verzuim 2026', region: 'Utrecht' })).toBe(false);
  });
});

it('a calendar file is of the run that its name says', () => {
  expect(runOfFile(calendarPath('x', id).split('/').at(-1) ?? '')).toBe(id);
  expect(runOfFile(id)).toBe('');
});
