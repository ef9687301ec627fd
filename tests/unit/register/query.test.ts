import fc from 'fast-check';
import { QUERY_MAX, QUERY_WORDS_MAX, readQuery } from '@/lib/register/query';
import { inKeyLine, keyLines, keyStarts, searchColumns, searchKeys } from '@/lib/register/search-keys';
import { named } from '../names/named';
import { nameQuery } from './people';

describe('readQuery refuses', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\u0000\u200b', 'empty'],
    ['%', 'empty'],
    ['***', 'empty'],
    ['.', 'empty'],
    ['😀', 'empty'],
    ['j', 'too_short'],
    ['J.', 'too_short'],
    ['j f', 'too_short'],
    ["'t", 'too_short'],
    ['mw. J.', 'too_short'],
    ['%j_', 'too_short'],
    ['a'.repeat(QUERY_MAX + 1), 'too_long'],
    ['aa '.repeat(QUERY_WORDS_MAX + 1), 'too_long'],
    ['1'.repeat(QUERY_MAX + 1), 'too_long'],
  ])('%j', (typed, code) => expect(readQuery(typed, 'LKLR')).toEqual({ ok: false, reasons: [{ code }] }));
});

describe('readQuery reads', () => {
  it.each(['ij', 'jf', 'J.F.', "d'A", 'ĳ', 'dr', 'van', 'a'.repeat(QUERY_MAX), `${' '.repeat(600)}aa`])(
    '%j as a name',
    (typed) => expect(readQuery(typed, 'LKLR')).toMatchObject({ ok: true, query: { kind: 'name' } }),
  );
  it.each([
    ['7', '7'],
    ['LKLR-104233', '104233'],
    ['a 12', 'A12'],
    ['1'.repeat(25), '1'.repeat(25)],
  ])('%j as the number %j', (typed, normalised) =>
    expect(readQuery(typed, 'LKLR')).toMatchObject({ ok: true, query: { kind: 'number', normalised } }),
  );
  it('a word that is a number among the words of a name as a name', () => {
    expect(readQuery('Jansen é 12', 'LKLR')).toMatchObject({ query: { kind: 'name' } });
  });
  it('anything at all without failing, in a bounded number of alternatives', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.string({ unit: fc.constantFrom(..."ab.'- ,ij1%Th"), maxLength: 600 }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const read = readQuery(typed, 'LKLR');
        if (!read.ok) return expect(read.reasons).toHaveLength(1);
        if (read.query.kind === 'number') return expect(read.query.normalised).not.toBe('');
        expect(read.query.words.length).toBeGreaterThan(0);
        const starts = read.query.words.map(keyStarts);
        expect(starts.flat().length).toBeLessThanOrEqual(17 * QUERY_WORDS_MAX);
        // An alternative that is empty would find everybody.
        expect(starts.every((alternatives) => alternatives.every((start) => /[^.]/.test(start)))).toBe(true);
        return undefined;
      }),
    );
  });
});

it('shows what a word may match', () => {
  expect(nameQuery("Th.J. d'Angelo").words).toEqual([
    { typed: 'Th.J.', namePrefixes: ['th.j.'], initialsFromFirst: 'thj', oneInitial: null },
    { typed: 'd', namePrefixes: ['d', 'dangelo'], initialsFromFirst: null, oneInitial: null },
    { typed: 'Angelo', namePrefixes: ['angelo', 'dangelo'], initialsFromFirst: null, oneInitial: null },
  ]);
});

it('joins at most five words', () => {
  const [first] = nameQuery('aa bb cc dd ee ff').words;
  expect(first?.namePrefixes).toEqual(['aa', 'aabb', 'aabbcc', 'aabbccdd', 'aabbccddee']);
});

describe('what is stored to find somebody by', () => {
  const name = named({
    initials: 'Th.IJ.',
    birthPrefix: 'van den',
    birthSurname: 'Bérg',
    partnerSurname: 'Jansz.',
    nameUse: 'N',
  });
  it('keys', () => {
    expect(searchKeys(name).sort()).toEqual(
      [
        ...['vandenberg', 'denberg', 'berg', 'jansz', 'jansz.'],
        ...['vandenbergjansz', 'denbergjansz', 'bergjansz', '.th', '.ij', '..thij', '..tij'],
      ].sort(),
    );
  });
  it('keys beside one another, initials first, and those of namesakes', () => {
    const { keys, namesakes } = keyLines(named({ initials: 'Th.J.', birthPrefix: 'de', birthSurname: 'Boer' }));
    expect(keys).toBe(' ..thj ..tj .j .th boer deboer ');
    expect(namesakes).toBe(':boer.tj :deboer.tj');
  });
  it('a start in that line is no pattern of its own', () => expect(inKeyLine('a%_\\')).toBe('% a\\%\\_\\\\%'));
  it('columns', () => {
    expect(searchColumns(name)).toEqual({
      surnameShown: 'van den Bérg-Jansz.',
      surnameFolded: 'berg-jansz.',
    });
  });
  it('hold no initials of a name without any', () => {
    expect(searchKeys(named({ birthSurname: 'Bos' }))).toEqual(['bos']);
  });
});
