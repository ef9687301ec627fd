import { type PublishedNews, unreadNewsOf } from '@/lib/content/news-digest';
import type { TextAudience } from '@/lib/content/text-kinds';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const item = (number: number, audience: TextAudience = 'everybody'): PublishedNews => ({
  ...{ id: `${number}`, title: `Bericht ${number}`, audience, publishedFrom: day(number) },
});
const reader = { audiences: ['everybody', 'registrants'] as const, since: null, read: new Set<string>() };

it.each([
  ['nothing was published', [], reader, null],
  ['it is for them', [item(3, 'registrants'), item(2)], reader, { titles: ['Bericht 3', 'Bericht 2'], more: 0 }],
  ['it is for others', [item(3, 'providers')], reader, null],
  ['some of it was read', [item(3), item(2)], { ...reader, read: new Set(['3']) }, { titles: ['Bericht 2'], more: 0 }],
  ['it came at the very moment of the last mail', [item(3)], { ...reader, since: day(3) }, null],
  ['it came after the last mail', [item(4), item(3)], { ...reader, since: day(3) }, { titles: ['Bericht 4'], more: 0 }],
])('what a mail tells somebody of news, where %s', (_, news, whoReads, expected) => {
  expect(unreadNewsOf(news, whoReads)).toEqual(expected);
});

it('of more news than a mail names it says how much', () => {
  const news = Array.from({ length: 12 }, (_, index) => item(20 - index));
  expect(unreadNewsOf(news, reader)).toMatchObject({ titles: { length: 10 }, more: 2 });
});
