import { HttpClient } from '@/tests/support/e2e/http';
import { rawRequest, sendRaw } from '@/tests/support/e2e/raw-http';
import { startServer, type TestServer } from '@/tests/support/e2e/server';

let server: TestServer;
beforeAll(async () => {
  const env = { RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' };
  server = await startServer({ env });
});
afterAll(() => server?.stop());

const from = (address: string) => `X-Forwarded-For: ${address}`;
const send = (start: string, lines: string[], body = '') =>
  sendRaw(server.url, rawRequest(server.url, start, lines, body));

it('a network that asks for more pages than anybody reads is told to wait, before anything is done with what it sends', async () => {
  // By a method that no page answers: it counts all the same, and costs nothing.
  for (let turn = 0; turn < 1_200; turn += 50)
    await Promise.all(Array.from({ length: 50 }, () => send('TRACE /', [from('198.51.100.1')])));
  const body = 'a'.repeat(100_000);
  for (const start of [
    'GET /',
    'GET /mijn',
    'GET /niets',
    'GET /bewijs/x',
    'POST /inloggen',
    'TRACE /',
    'GET /api/x',
  ]) {
    const answer = await send(start, [from('198.51.100.1')], start.startsWith('POST') ? body : '');
    expect([start, answer.status]).toEqual([start, 429]);
    expect(answer.body).toContain('<h1>Even wachten</h1>');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
  for (const path of ['/api/health', '/icon.svg', '/api/v1/register?q=jansen'])
    expect([path, (await send(`GET ${path}`, [from('198.51.100.1')])).status]).toEqual([path, 200]);
  expect((await send('GET /', [from('198.51.100.2')])).status).toBe(200);
  expect((await new HttpClient(server.url).get('/')).status).toBe(200);
  const noted = server.output().match(/^\{.*"limit":"pages".*\}$/gm) ?? [];
  expect(noted).toHaveLength(1);
  expect(JSON.parse(noted[0] ?? '')).toMatchObject({ event: 'limit_reached', account: null });
});
