import { startServer } from '@/tests/support/e2e/server';

it('a start names every malformed variable at once, where to listen and whom to believe among them', async () => {
  const server = await startServer({ isEmbedded: true });
  const malformed = {
    HOST: 'een host',
    PORT: '80/x',
    TRUSTED_PROXIES: 'geheim.example',
    MAIL_FROM: 'Register',
    RATE_LIMITS: 'maybe',
  };
  const refused = await server.restart(malformed).catch((error: Error) => error.message.split('\n'));
  const named = (refused ?? []).flatMap((line) => /^ {2}- (\w+): /.exec(line)?.[1] ?? []);
  expect(named.sort()).toEqual(Object.keys(malformed).sort());
  expect(server.output()).not.toContain('geheim');
  await server.stop();
});
