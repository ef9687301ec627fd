import { openWords, sealWords } from '@/lib/server/platform/sealed-words';

const words = 'k.jansen@voorbeeld.example';

it('opens words for what they were sealed for', async () => {
  const sealed = await sealWords(words, 'search of a', 60);
  expect(sealed).toMatch(/^[\w.-]+$/);
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('jansen');
  expect(await openWords(sealed, 'search of a')).toBe(words);
  expect(await openWords(sealed, 'search of b')).toBeNull();
  expect(await openWords(sealed, 'sent to a')).toBeNull();
});

it('opens nothing that was changed, is too old, or was never sealed', async () => {
  const sealed = await sealWords(words, 'search of a', 60);
  const changed = sealed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
  expect(await openWords(changed, 'search of a')).toBeNull();
  expect(await openWords(await sealWords(words, 'search of a', -60), 'search of a')).toBeNull();
  for (const text of ['', 'x', 'a.b.c.d.e', words, '.'.repeat(10_000)])
    expect(await openWords(text, 'search of a')).toBeNull();
});
