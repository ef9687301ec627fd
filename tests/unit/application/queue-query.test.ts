import { isNarrowed, type QueueQuery, queueHref, queueWords, readQueueQuery } from '@/lib/application/queue-query';
import { badTexts } from '@/tests/support/bad-inputs';

const id = 'a0000000-0000-4000-8000-000000000001';
const plain: QueueQuery = { text: '', stand: 'open', holder: 'iedereen', pastTerm: false, order: 'oudste', page: 1 };

describe('the queue’s address', () => {
  it.each<[string, Record<string, string | string[]>, Partial<QueueQuery>]>([
    ['nothing', {}, {}],
    ['a search', { q: '  de  Wit ' }, { text: 'de Wit' }],
    ['a state', { stand: 'afgerond' }, { stand: 'afgerond' }],
    ['one’s own', { van: 'mij' }, { holder: 'mij' }],
    ['nobody’s', { van: 'niemand' }, { holder: 'niemand' }],
    ['a colleague’s', { van: id.toUpperCase() }, { holder: { id } }],
    ['the term', { termijn: 'voorbij' }, { pastTerm: true }],
    ['an order', { volgorde: 'naam' }, { order: 'naam' }],
    ['a page', { pagina: '3' }, { page: 3 }],
    ['the first of two', { stand: ['antwoord', 'open'], pagina: ['2', '9'] }, { stand: 'antwoord', page: 2 }],
    ['an unknown state', { stand: 'zoek' }, {}],
    ['a name of Object’s', { stand: 'constructor', volgorde: '__proto__', van: 'toString' }, {}],
    ['an unknown term', { termijn: 'ja' }, {}],
    ['page 0', { pagina: '0' }, {}],
    ['a page before the first', { pagina: '-1' }, {}],
    ['half a page', { pagina: '1.5' }, {}],
    ['a page past all', { pagina: '100001' }, {}],
    ['a page that is no number', { pagina: '1e3' }, {}],
  ])('asks for %s', (_, params, asked) => {
    expect(readQueueQuery(params)).toEqual({ ...plain, ...asked });
  });

  it.each(Object.entries(badTexts))('takes %s anywhere', (_, text) => {
    const query = readQueueQuery({ q: text, stand: text, van: text, termijn: text, volgorde: text, pagina: text });
    expect({ ...query, text: '' }).toEqual(plain);
    expect(query.text.length).toBeLessThanOrEqual(400);
    expect(query.text).not.toMatch(/\p{Cc}/u);
    expect(queueWords(query).length).toBeLessThanOrEqual(10);
  });

  it('never ends in half a letter', () => {
    expect(readQueueQuery({ q: '𝒥'.repeat(300) }).text).toBe('𝒥'.repeat(200));
  });

  it.each<[Partial<QueueQuery>, string]>([
    [{}, '/p'],
    [{ text: 'de Wit' }, '/p?q=de+Wit'],
    [{ text: '100%_&=' }, '/p?q=100%25_%26%3D'],
    [{ holder: { id }, page: 2 }, `/p?van=${id}&pagina=2`],
    [
      { stand: 'beslissing', pastTerm: true, order: 'antwoord' },
      '/p?stand=beslissing&termijn=voorbij&volgorde=antwoord',
    ],
  ])('of %j leads back to it', (asked, href) => {
    const query = { ...plain, ...asked };
    expect(queueHref('/p', query)).toBe(href);
    const params = Object.fromEntries(new URL(href, 'http://x').searchParams);
    expect(readQueueQuery(params)).toEqual(query);
  });

  it('knows whether anything was asked beside order and page', () => {
    expect(isNarrowed({ ...plain, order: 'naam', page: 3 })).toBe(false);
    for (const asked of [{ text: 'x' }, { stand: 'afgerond' }, { holder: 'mij' }, { pastTerm: true }] as const)
      expect(isNarrowed({ ...plain, ...asked })).toBe(true);
  });

  it('has the words that must match, without those that hold no letter or digit', () => {
    expect(queueWords({ text: 'J. de - Wit %' })).toEqual(['J.', 'de', 'Wit']);
  });
});
