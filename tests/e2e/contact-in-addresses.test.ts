import type { Browser } from 'playwright-core';
import { forgottenPasswordText, signUpText } from '@/lib/text/nl/access/account';
import { dossierSearchText } from '@/lib/text/nl/casework/dossiers';
import { queueText } from '@/lib/text/nl/casework/management';
import { searchExpiredText } from '@/lib/text/nl/casework/searching';
import { searchTexts } from '@/lib/text/nl/register/register';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';
import { workFilterText } from '@/lib/text/nl/shared/work-queue';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';
import { registerCase, submitCase, type Waiting } from '@/tests/support/e2e/waiting-case';

const DOSSIERS = '/beheer/dossiers';
const QUEUE = '/beheer/aanvragen';
const ACTIVITIES = '/beheer/activiteiten';

let browser: Browser;
let server: LentServer;
let client: HttpClient;
let registered: Waiting;
let waiting: Waiting;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  client = await clientOf(server, personas.manager);
  registered = await submitCase(server, { surname: 'Adresma', phone: '06 8100 2233' });
  await registerCase(client, 'Adresma');
  waiting = await submitCase(server, { surname: 'Wachtstra', phone: '06 8200 3344' });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Whatever could be read in an address: as it stands and with its encoding taken off. */
const readings = (href: string) => [href, decodeURIComponent(href), decodeURIComponent(decodeURIComponent(href))];
const holds = (href: string, words: string) =>
  readings(href).some((read) => read.replace(/[\s+]/g, '').includes(words.replace(/\s/g, '')));

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('what a browser asks for, $mode', ({ javaScript }) => {
  let asked: string[] = [];
  const arrive = async (as?: HttpClient) => {
    const visitor = await Visitor.arrive(browser, server, { javaScript, as });
    visitor.context.on('request', (request) => asked.push(request.url(), request.headers().referer ?? ''));
    return visitor;
  };
  beforeEach(() => {
    asked = [];
  });

  it('hides the address of whoever signs up, or forgot a password, and shows it on the next page', async () => {
    const email = `aanmelder-${javaScript}@voorbeeld.example`;
    const visitor = await arrive();
    await visitor.open('/aanmelden');
    await visitor.fill({
      [signUpText.name.label]: 'A. Melder',
      [signUpText.email.label]: email,
      [signUpText.password.label]: 'drie losse woorden hier',
    });
    await visitor.press(signUpText.submit, { to: '/aanmelden/verstuurd' });
    expect(await visitor.read()).toContain(email);
    await visitor.open('/wachtwoord-vergeten/verstuurd');
    expect(await visitor.read()).not.toContain(email);
    await visitor.open('/wachtwoord-vergeten');
    await visitor.fill({ [forgottenPasswordText.email.label]: registered.email });
    await visitor.press(forgottenPasswordText.submit, { to: '/wachtwoord-vergeten/verstuurd' });
    expect(await visitor.read()).toContain(registered.email);
    await visitor.leave();
    expect(asked.filter((href) => holds(href, email) || holds(href, registered.email))).toEqual([]);
  });

  it.each([
    ['dossiers by address', DOSSIERS, dossierSearchText.label, dossierSearchText.button, () => registered.email],
    ['dossiers by phone', DOSSIERS, dossierSearchText.label, dossierSearchText.button, () => registered.phone],
    ['applications by address', QUEUE, queueText.filter.text, queueText.filter.submit, () => waiting.email],
  ])('hides what is searched for: %s', async (_, list, label, button, typed) => {
    const manager = await arrive(client);
    const surname = list === QUEUE ? waiting.surname : registered.surname;
    const words = typed();
    await manager.open(list);
    await manager.fill({ [label]: words });
    await manager.press(button, { to: list });
    await manager.see(`K. ${surname}`);
    expect(await manager.page.getByLabel(label).inputValue()).toBe(words);
    const found = manager.page.url();
    expect(new URL(found).searchParams.get('q')).toBeNull();
    // On to somebody and back again, as a browser does it.
    await manager.page.getByRole('link', { name: `K. ${surname}` }).click();
    await manager.page.waitForURL((url) => url.pathname.startsWith(`${list}/`));
    await manager.page.goBack();
    await manager.see(`K. ${surname}`);
    expect(manager.page.url()).toBe(found);
    // Choosing anew keeps the question.
    await manager.page
      .getByLabel(list === QUEUE ? workFilterText.holder : dossierSearchText.filterLabel, { exact: true })
      .selectOption(list === QUEUE ? { label: workFilterText.holders.nobody } : 'registered');
    await manager.press(button, { to: list });
    await manager.see(`K. ${surname}`);
    expect(await manager.page.getByLabel(label).inputValue()).toBe(words);
    await manager.leave();
    expect(asked.filter((href) => holds(href, words))).toEqual([]);
  });

  it('keeps a name where it can be shared', async () => {
    const manager = await arrive(client);
    await manager.open(ACTIVITIES);
    await manager.fill({ [reviewQueueText.filter.text]: 'Adresma' });
    await manager.press(reviewQueueText.filter.submit, { to: ACTIVITIES });
    expect(new URL(manager.page.url()).searchParams.get('q')).toBe('Adresma');
    await manager.leave();
  });
});

describe('an address that was typed into the browser’s bar', () => {
  it.each([DOSSIERS, QUEUE, ACTIVITIES])('isn’t kept by %s', async (list) => {
    const answer = await client.get(`${list}?q=${encodeURIComponent(waiting.email)}&stand=afgerond`);
    expect(answer.status).toBe(307);
    expect(answer.location?.startsWith(`${list}?`)).toBe(true);
    expect(holds(answer.location ?? '', waiting.email)).toBe(false);
    expect((await client.follow(answer)).html).toContain(waiting.email);
  });

  it('isn’t kept by the public register, which says what it can be asked', async () => {
    const visitor = new HttpClient(server.url);
    const answer = await visitor.get(`/register?q=${encodeURIComponent(waiting.email)}`);
    expect(answer.location).toBe('/register?na=mailadres');
    expect((await visitor.follow(answer)).text).toContain(searchTexts.byMailbox);
    expect((await visitor.get('/register?na=mailadres&q=Adresma')).text).not.toContain(searchTexts.byMailbox);
  });

  it('isn’t kept by the page that asks to log in first', async () => {
    const { location } = await new HttpClient(server.url).get(`${DOSSIERS}?q=${encodeURIComponent(waiting.email)}`);
    expect(location).toBe(`/inloggen?naar=${encodeURIComponent(DOSSIERS)}`);
  });
});

describe('a sealed search', () => {
  const sealed = async () => {
    const page = await client.visit(DOSSIERS);
    return (await client.submit(page, { q: registered.email })).location ?? '';
  };

  it('is nobody else’s, and says so', async () => {
    const own = await sealed();
    expect((await client.visit(own)).text).toContain(registered.surname);
    const changed = own.replace(/vraag=([^&]*)/, 'vraag=$1x');
    const answer = await client.visit(changed);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(searchExpiredText.heading);
    expect(answer.text).not.toContain(registered.surname);
  });

  it('is refused when its list, its form or its size is wrong', async () => {
    expect((await client.post('/api/searches/niets', new FormData())).status).toBe(404);
    const headers = { 'content-type': 'application/json' };
    expect((await client.post('/api/searches/dossiers', '{', headers)).status).toBe(400);
    expect((await client.post('/api/searches/dossiers', 'q='.padEnd(60_000, 'a'))).status).toBe(413);
    const long = await client.post('/api/searches/dossiers', new URLSearchParams({ q: '€'.repeat(4_000) }));
    expect((await client.follow(long)).text).toContain(dossierSearchText.refusals.too_long);
  });
});
