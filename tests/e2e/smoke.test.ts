import { launchBrowser } from '@/tests/support/e2e/browser';
import { HttpClient } from '@/tests/support/e2e/http';
import { linkIn, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, logIn, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(async () => { await server.stop(); });

it('http', async () => {
  const c = new HttpClient(server.url);
  const a = await c.fillIn('/aanmelden', { name: 'X Y', email: 'x@y.example', password: 'een heel goed wachtwoord 77' });
  expect(a.path).toContain('verstuurd');
  console.log(linkIn(await waitForMail(server.dataDir, { to: 'x@y.example' })));
  const m = await clientOf(server, personas.manager);
  const q = await m.visit('/beheer/aanvragen');
  expect(q.status).toBe(200);
  const b = await clientOf(server, personas.bram);
  console.log((await b.visit('/mijn')).text);
  await server.kill9();
  await server.restart();
  expect((await m.visit('/beheer/aanvragen')).path).toBe('/beheer/aanvragen');
});
it('browser', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await logIn(page, server, { email: personas.manager });
  console.log(page.url());
  await logIn(await browser.newPage(), server, { email: personas.anna, path: '/mijn/aanvraag' });
  await browser.close();
});
