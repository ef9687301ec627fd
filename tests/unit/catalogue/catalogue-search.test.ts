import type { CatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { searchedFor, typesOfKind } from '@/lib/catalogue/catalogue-search';
import { typeInFile } from '../portfolio/case-files';
import { normSetOf } from '../portfolio/norm-sets';

const normSet = normSetOf({
  activity_types: [
    typeInFile({ code: 'course' }),
    typeInFile({ code: "o'clock" }),
    typeInFile({ code: 'talk', category: 'A2' }),
    typeInFile({ code: 'taken_over_a1' }),
  ],
});
const nothing: CatalogueQuery = { text: '', region: '', kind: '', form: null, term: null, place: null };
const searched = (asked: Partial<CatalogueQuery>) => searchedFor({ ...nothing, ...asked }, normSet);

describe('what the words of a course must hold', () => {
  it.each<[Partial<CatalogueQuery>, string | null]>([
    [{}, null],
    [{ term: 3 }, null],
    [{ text: '--- ?!' }, null],
    [{ text: 'Ouders' }, "'ouders':*"],
    [{ text: 'Gesprékken: met’ Ýsbrand' }, "'gesprekken':* & 'met':* & 'ijsbrand':*"],
    [{ text: "x' | 'y:* & !z\\" }, "'x':* & 'ij':* & 'z':*"],
    [{ region: 'Noord-Brabant' }, "'region=noord':* & 'region=brabant':*"],
    [{ form: 'e_learning' }, "'form=e_learning'"],
    [{ kind: 'talk' }, "('type=talk')"],
    [{ kind: 'A1' }, "('type=course' | 'type=o''clock')"],
    [{ kind: 'gone' }, "'type='"],
    [{ text: 'a', region: 'b', form: 'online', kind: 'A2' }, "'a':* & 'region=b':* & 'form=online' & ('type=talk')"],
  ])('%j: %s', (asked, expected) => {
    expect(searched(asked)).toBe(expected);
  });

  it('are bounded in number and length', () => {
    expect(searched({ text: 'w '.repeat(50) })?.split(' & ')).toHaveLength(10);
    expect(searched({ text: 'é'.repeat(200) })).toBe(`'${'e'.repeat(60)}':*`);
  });
});

it('the types of a kind never are those that were taken over', () => {
  expect(typesOfKind('A1', normSet).map(({ code }) => code)).toEqual(['course', "o'clock"]);
  expect(typesOfKind('taken_over_a1', normSet)).toEqual([]);
  expect(typesOfKind('A1', undefined)).toEqual([]);
});
