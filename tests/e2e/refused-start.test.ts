import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

it.each(process.env.TEST_DATABASE_URL ? ['1', '2'] : ['1'])(
  'a start on a port that another program has ends and says so, with %s workers',
  async (WORKERS) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const server = await startServer({ env: { WORKERS } });
    await expect(server.restart({ PORT: String(port) })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use by another program.`,
    );
    await server.stop();
    other.close();
  },
);
