import { openingsPath, readOpened } from '@/lib/content/openings';

const ID = '0f0e0d0c-0b0a-4000-8000-0123456789ab';

describe('what somebody can have open', () => {
  it.each([`text:${ID}`, 'document:code_of_conduct', 'document:competency_profile'] as const)(
    'is read from its address: %s',
    (opened) => {
      expect(readOpened(opened)).toBe(opened);
      expect(decodeURIComponent(openingsPath(opened))).toBe(`/api/openings/${opened}`);
    },
  );

  it('is one text, however its id is written', () => {
    expect(readOpened(`text:${ID.toUpperCase()}`)).toBe(`text:${ID}`);
  });

  it.each([
    ...['', ':', 'text', 'text:', 'text:1', `text:${ID}:`, `text:${ID}\n`, ID, `document:${ID}`],
    ...['document:', 'document:constructor', 'document:beroepscode', ' document:code_of_conduct'],
  ])('is nothing else: %j', (asked) => {
    expect(readOpened(asked)).toBeNull();
  });
});
