import fc from 'fast-check';
import { namesContact } from '@/lib/shared/contact-words';
import { badTexts } from '@/tests/support/bad-inputs';

it.each([
  'k.jansen@voorbeeld.example',
  'zuidema@voorbeeld',
  '@voorbeeld.example',
  'Jansen k.jansen@voorbeeld.example',
  'k.jansen＠voorbeeld.example',
  'k.jansen﹫voorbeeld.example',
  'k.jansen%40voorbeeld.example',
  '06 12345678',
  '06-12345',
  '+31 6 12345678',
  '+31612',
  '0031 6 1234 5678',
  '(0)6/12.34.56.78',
  '612345678',
  'Jansen 06-12345678',
  'tel:0612345678',
  '０６１２３４５６７８',
  '٠٦١٢٣٤٥٦٧٨',
])('%s says how to reach somebody', (words) => {
  expect(namesContact(words)).toBe(true);
});

it.each([
  'Jansen',
  'K.L. van der Berg',
  'LKLR-100001',
  'lklr 100 001',
  '100001',
  'nr. 400007',
  'Jansen, 400007',
  'C. Jansen-Visser (LKLR-400007)',
  'Gemeente Proefstad',
  'A12',
  '0612',
  '1-1-2020',
  '',
])('“%s” doesn’t', (words) => {
  expect(namesContact(words)).toBe(false);
});

it('reads anything', () => {
  const unread = Object.entries(badTexts).filter(([, words]) => typeof namesContact(words) !== 'boolean');
  expect(unread).toEqual([]);
});

it('sees an address or a telephone number wherever it stands among words', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 20 });
  const digits = fc.stringMatching(/^0[0-9]{8,9}$/);
  fc.assert(
    fc.property(word, word, digits, fc.nat({ max: 8 }), (before, after, phone, at) => {
      expect(namesContact(`${before}@${after}`)).toBe(true);
      const spaced = `${phone.slice(0, at)} ${phone.slice(at)}`;
      expect(namesContact(`${before} x ${spaced} x ${after}`)).toBe(true);
    }),
  );
});
