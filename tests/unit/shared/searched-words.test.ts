import fc from 'fast-check';
import { caseQueue } from '@/lib/application/case-queue';
import { dossierSearchParams, readDossierSearch } from '@/lib/casework/dossier-list';
import { reviewQueue } from '@/lib/review/review-queue';
import type { AddressParams } from '@/lib/shared/list-address';
import { searchDoor, withoutContact } from '@/lib/shared/searched-words';
import { ownPath } from '@/lib/shared/typed-form';

const email = 'k.jansen@voorbeeld.example';
const paramsOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams);

/** Every address that a search gets, by its list. */
const hrefs: Record<string, (params: AddressParams) => string> = {
  queue: (params) => caseQueue.href('/p', caseQueue.read(params)),
  activities: (params) => reviewQueue.href('/p', reviewQueue.read(params)),
  dossiers: (params) => `/p?${new URLSearchParams(dossierSearchParams(readDossierSearch(params)))}`,
};

describe.each(Object.entries(hrefs))('the address of a search of %s', (_, hrefOf) => {
  it('holds a name as it was typed', () => {
    expect(paramsOf(hrefOf({ q: 'de Wit' }))).toMatchObject({ q: 'de Wit' });
  });

  it('holds sealed words in the place of what they were', () => {
    const href = hrefOf({ q: email, vraag: 'a.b-c_D' });
    expect(paramsOf(href)).toMatchObject({ vraag: 'a.b-c_D' });
    expect(href).not.toMatch(/@|%40|q=/);
    expect(paramsOf(hrefOf({ vraag: 'a.b-c_D' }))).toMatchObject({ vraag: 'a.b-c_D' });
  });

  it('takes nothing for sealed words that can’t be', () => {
    for (const vraag of [email, 'a b', '', 'a'.repeat(8001), '06/12345678'])
      expect(paramsOf(hrefOf({ vraag })).vraag).toBeUndefined();
  });

  it('never says how to reach somebody, whatever is asked', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('@', '﹫', '＠', '0612345678', '+31 6 1234'), (a, b, contact) => {
        const href = decodeURIComponent(hrefOf({ q: `${a} ${contact} ${b}`, stand: contact, van: contact }));
        expect(href).not.toMatch(/[@﹫＠]|0612345678|1234/);
      }),
    );
  });
});

it.each([
  ['/beheer/dossiers?q=k.jansen%40voorbeeld.example', '/beheer/dossiers'],
  ['/beheer/aanvragen?q=06+12345678&status=open', '/beheer/aanvragen?status=open'],
  ['/beheer/aanvragen?q=jansen&q=a@b', '/beheer/aanvragen'],
  ['/register?q=van%20den%20berg', '/register?q=van%20den%20berg'],
  ['/beheer/dossiers?vraag=a0612345678', '/beheer/dossiers?vraag=a0612345678'],
  ['/mijn', '/mijn'],
])('%s is left as %s', (path, left) => {
  expect(withoutContact(path)).toBe(left);
  expect(ownPath(path)).toBe(left);
});

it('the door of a list is known by the last part of its path', () => {
  expect([searchDoor('/beheer/dossiers'), searchDoor('/beoordelen')]).toEqual([
    '/api/searches/dossiers',
    '/api/searches/beoordelen',
  ]);
});
