import { foldedName, providersHref, providerWords, readProviderQuery } from '@/lib/providers/provider-query';

it.each([
  [{}, { list: 'current', text: '' }],
  [
    { status: 'geweigerd', q: '  academie   noord ' },
    { list: 'refused', text: 'academie noord' },
  ],
  [{ status: 'samengevoegd' }, { list: 'merged', text: '' }],
  [{ status: 'wacht' }, { list: 'waiting', text: '' }],
  [
    { status: 'verzonnen', q: ['een', 'twee'] },
    { list: 'current', text: 'een' },
  ],
])('reads %j as %j', (params, query) => {
  expect(readProviderQuery(params)).toMatchObject(query);
});

it.each([
  [{ list: 'current', text: '' }, '/p'],
  [{ list: 'refused', text: 'noord' }, '/p?status=geweigerd&q=noord'],
  [{ list: 'current', text: 'info@academie.example' }, '/p'],
] as const)('writes %j as %s, with no e-mail address in it', (query, href) => {
  expect(providersHref('/p', query)).toBe(href);
});

it.each([
  ['Académie “Noord-Oost” B.V.', 'academie noord oost b v'],
  ['100% Leerrecht_', '100 leerrecht'],
  ['…', ''],
])('folds the name %s to words without signs that a pattern has', (name, folded) => {
  expect(foldedName(name)).toBe(folded);
  expect(providerWords(name).join(' ')).toBe(folded);
});
