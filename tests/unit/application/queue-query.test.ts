import { type CaseQuery, caseQueue } from '@/lib/application/case-queue';
import { badTexts } from '@/tests/support/bad-inputs';

const id = 'a0000000-0000-4000-8000-000000000001';
const row = 'b0000000-0000-4000-8000-000000000002';
const plain: CaseQuery = {
  text: '',
  state: 'open',
  holder: 'everybody',
  organisation: '',
  order: 'oldest',
  place: null,
};

describe('the queue’s address', () => {
  it.each<[string, Record<string, string | string[]>, Partial<CaseQuery>]>([
    ['nothing', {}, {}],
    ['a search', { q: '  de  Wit ' }, { text: 'de Wit' }],
    ['a state', { status: 'afgerond' }, { state: 'ended' }],
    ['one’s own', { van: 'mij' }, { holder: 'me' }],
    ['nobody’s', { van: 'niemand' }, { holder: 'nobody' }],
    ['a colleague’s', { van: id.toUpperCase() }, { holder: { id } }],
    ['what is past its promised day', { termijn: 'voorbij' }, { promised: 'late' }],
    ['what is promised for this week', { termijn: ['week', 'voorbij'] }, { promised: 'week' }],
    ['an order', { volgorde: 'naam' }, { order: 'name' }],
    ['a place further on', { verder: row }, { place: { after: row } }],
    ['a place back', { terug: row }, { place: { before: row } }],
    [
      'the first of two',
      { stand: ['antwoord', 'open'], verder: [row, id] },
      { state: 'answer', place: { after: row } },
    ],
    ['an unknown state', { status: 'zoek' }, {}],
    ['a name of Object’s', { status: 'constructor', volgorde: '__proto__', van: 'toString' }, {}],
    ['an unknown term', { termijn: 'ja' }, {}],
    ['a place that is no row', { verder: 'x', terug: '-1' }, {}],
    ['half a row', { verder: row.slice(1) }, {}],
  ])('asks for %s', (_, params, asked) => {
    expect(caseQueue.read(params)).toEqual({ ...plain, ...asked });
  });

  it('takes anything anywhere', () => {
    const asked = Object.entries(badTexts).map(([kind, text]) => {
      const everywhere = { q: text, stand: text, van: text, termijn: text, volgorde: text, verder: text, terug: text };
      return { kind, ...caseQueue.read(everywhere) };
    });
    expect(asked.map((query) => ({ ...query, text: '' }))).toEqual(
      Object.keys(badTexts).map((kind) => ({ kind, ...plain })),
    );
    expect(asked.filter(({ text }) => text.length > 400 || /\p{Cc}/u.test(text))).toEqual([]);
  });

  it('never ends in half a letter', () => {
    expect(caseQueue.read({ q: '𝒥'.repeat(300) }).text).toBe('𝒥'.repeat(200));
  });

  it.each<[Partial<CaseQuery>, string]>([
    [{}, '/p'],
    [{ text: 'de Wit' }, '/p?q=de+Wit'],
    [{ text: '100%_&=' }, '/p?q=100%25_%26%3D'],
    [{ holder: { id }, place: { after: row } }, `/p?van=${id}&verder=${row}`],
    [
      { state: 'decision', promised: 'late', order: 'answer' },
      '/p?status=beslissing&termijn=voorbij&volgorde=antwoord',
    ],
  ])('of %j leads back to it', (asked, href) => {
    const query = { ...plain, ...asked };
    expect(caseQueue.href('/p', query)).toBe(href);
    const params = Object.fromEntries(new URL(href, 'http://x').searchParams);
    expect(caseQueue.read(params)).toEqual(query);
  });

  it('knows whether anything was asked beside order and page', () => {
    expect(caseQueue.isNarrowed({ ...plain, order: 'name', place: { after: row } })).toBe(false);
    for (const asked of [{ text: 'x' }, { state: 'ended' }, { holder: 'me' }, { promised: 'week' }] as const)
      expect(caseQueue.isNarrowed({ ...plain, ...asked })).toBe(true);
  });
});
