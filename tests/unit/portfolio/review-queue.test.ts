import { type ReviewQuery, reviewQueue } from '@/lib/review/review-queue';
import { badTexts } from '@/tests/support/bad-inputs';

const id = 'a0000000-0000-4000-8000-000000000001';
const row = 'b0000000-0000-4000-8000-000000000002';
const plain: ReviewQuery = { text: '', state: 'open', type: '', holder: 'everybody', order: 'oldest', place: null };

describe('the address of the queue of activities', () => {
  it.each<[string, Record<string, string | string[]>, Partial<ReviewQuery>]>([
    ['nothing', {}, {}],
    ['a search', { q: '  de  Wit ' }, { text: 'de Wit' }],
    ['what waits for an answer', { status: 'vraag' }, { state: 'question' }],
    ['what was answered', { status: 'beantwoord' }, { state: 'answered' }],
    ['a type', { soort: 'peer_review' }, { type: 'peer_review' }],
    ['one’s own', { van: 'mij' }, { holder: 'me' }],
    ['a colleague’s', { van: id.toUpperCase() }, { holder: { id } }],
    ['equal courses together', { volgorde: 'cursus' }, { order: 'course' }],
    ['a place further on', { verder: row }, { place: { after: row } }],
    ['a place back', { terug: row }, { place: { before: row } }],
    ['the first of two', { stand: ['vraag', 'open'], soort: ['a', 'b'] }, { state: 'question', type: 'a' }],
    ['a name of Object’s', { status: 'constructor', volgorde: '__proto__', van: 'toString' }, {}],
    ['a type that is no line', { soort: 'a\nb' }, {}],
    ['a type without end', { soort: 'x'.repeat(101) }, {}],
  ])('asks for %s', (_, params, asked) => {
    expect(reviewQueue.read(params)).toEqual({ ...plain, ...asked });
  });

  it('takes anything anywhere', () => {
    const asked = Object.entries(badTexts).map(([kind, text]) => {
      const everywhere = { q: text, stand: text, van: text, soort: text, volgorde: text, verder: text, terug: text };
      return { kind, ...reviewQueue.read(everywhere) };
    });
    expect(asked.map((query) => ({ ...query, text: '', type: '' }))).toEqual(
      Object.keys(badTexts).map((kind) => ({ kind, ...plain })),
    );
    const isHeld = ({ text, type }: ReviewQuery) => !/\p{Cc}/u.test(text + type) && type.length <= 100;
    expect(asked.filter((query) => !isHeld(query))).toEqual([]);
  });

  it.each<[Partial<ReviewQuery>, Record<string, string>, string]>([
    [{}, {}, '/p'],
    [{ text: 'de Wit', type: 'a&b' }, {}, '/p?q=de+Wit&soort=a%26b'],
    [{ holder: { id }, place: { after: row } }, {}, `/p?van=${id}&verder=${row}`],
    [{ state: 'question', order: 'name' }, { gegeven: '3' }, '/p?status=vraag&volgorde=naam&gegeven=3'],
  ])('of %j leads back to it', (asked, also, href) => {
    const query = { ...plain, ...asked };
    expect(reviewQueue.href('/p', query, also)).toBe(href);
    expect(reviewQueue.read(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(query);
  });

  it('knows whether anything was asked beside order and page', () => {
    expect(reviewQueue.isNarrowed({ ...plain, order: 'name', place: { after: row } })).toBe(false);
    for (const asked of [{ text: 'x' }, { state: 'ended' }, { holder: 'me' }, { type: 'a' }] as const)
      expect(reviewQueue.isNarrowed({ ...plain, ...asked })).toBe(true);
  });
});
