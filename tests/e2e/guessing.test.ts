import { CODES_IN_HALF_SESSION } from '@/lib/access/guess-limits';
import { logInText } from '@/lib/text/nl/access/account';
import { mailText } from '@/lib/text/nl/mail/mails';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { Authenticator } from '@/tests/support/e2e/authenticator';
import { type Answer, HttpClient } from '@/tests/support/e2e/http';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { codeAt, nextCode, PASSWORD, personas, secretOf, stepNow } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';

const SESSION = 'next-auth.session-token';
const KNOWN = 'lklr-known-device';
const tooOften = formTroubleTexts.too_often({ minutes: 1 }).heading;
const wrong = logInText.wrong.text;

let server: TestServer;
// With its limits, behind a proxy that says who the client is.
beforeAll(async () => {
  server = await startServer({ env: { RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1,::1' } });
});
afterAll(() => server?.stop());

/** A client that the proxy says comes from elsewhere each time. */
class Wanderer extends HttpClient {
  address = '192.0.2.1';
  override request(path: string, options: Parameters<HttpClient['request']>[1] = {}): Promise<Answer> {
    const headers = { ...options.headers, 'x-forwarded-for': this.address };
    return super.request(path, { ...options, headers });
  }
}

const within64 = (turn: number) => `2001:db8:5:6:${(turn * 31 + 1).toString(16)}::${(turn + 1).toString(16)}`;
const anyIpv4 = (turn: number) => `198.51.${100 + (turn >> 8)}.${turn & 255}`;

type Guess = { email: string; address: (turn: number) => string; tries: number };

/** What so many wrong passwords are answered with. */
async function guessPasswords({ email, address, tries }: Guess) {
  const told = { wrong: 0, tooOften: 0 };
  const page = await new Wanderer(server.url).visit('/inloggen');
  for (let turn = 0; turn < tries; turn += 1) {
    const client = new Wanderer(server.url);
    client.address = address(turn);
    const { text } = await client.submit(page, { email, password: 'niet het goede wachtwoord' });
    if (text.includes(wrong)) told.wrong += 1;
    if (text.includes(tooOften)) told.tooOften += 1;
  }
  return told;
}

/** Half a session, from an address. */
async function halfway(email: string, address: string): Promise<Wanderer> {
  const client = new Wanderer(server.url);
  client.address = address;
  const answer = await client.fillIn('/inloggen', { email, password: PASSWORD });
  if (!answer.path.startsWith('/inloggen/code')) throw new Error(`no code is asked for: ${answer.path} ${answer.text}`);
  return client;
}

it('passwords are guessed from addresses of one /64 no more often than from one address', async () => {
  const told = await guessPasswords({ email: personas.anna, address: within64, tries: 30 });
  expect(told).toEqual({ wrong: 10, tooOften: 20 });
});

it('an owner’s own browser gets in while a crowd guesses, and the mail of it comes', async () => {
  const owner = new Wanderer(server.url);
  owner.address = '203.0.113.9';
  const logIn = () => owner.fillIn('/inloggen', { email: personas.carla, password: PASSWORD });
  expect((await logIn()).path).not.toContain('/inloggen');
  await owner.fillIn('/uitloggen', {});
  expect(owner.cookies.has(KNOWN)).toBe(true);
  const told = await guessPasswords({ email: personas.carla, address: (turn) => anyIpv4(turn % 12), tries: 130 });
  expect(told.tooOften).toBeGreaterThan(0);
  expect((await logIn()).path).not.toContain('/inloggen');
  const { subject } = mailText.guesses_noticed({ name: null, guesses: 10 });
  await waitForMail(server.dataDir, { to: personas.carla, subject });
});

describe('codes of a manager whose password is known', () => {
  it('are tried five times in half a session, from wherever, and the right one then opens nothing', async () => {
    const secret = await secretOf(server.url, personas.manager);
    const client = await halfway(personas.manager, within64(0));
    const cookie = client.cookies.get(SESSION) ?? '';
    const page = await client.get('/inloggen/code');
    let answer = page;
    for (let turn = 0; turn < CODES_IN_HALF_SESSION; turn += 1) {
      client.address = turn % 2 ? anyIpv4(turn) : within64(turn);
      answer = await client.fillIn('/inloggen/code', { code: new Authenticator(secret).wrongCode() });
    }
    expect(answer.path).toBe('/inloggen?na=codes');
    expect(answer.text).toContain(logInText.code.tooMany.text(CODES_IN_HALF_SESSION));
    expect(client.cookies.has(SESSION)).toBe(false);
    client.cookies.set(SESSION, cookie);
    await client.submit(page, { code: codeAt(secret, stepNow()) });
    for (const path of ['/inloggen/code', '/beheer'])
      expect((await client.get(path)).location).toMatch(/^\/inloggen\?/);
  });

  it('are answered no more than a few times over many sessions, addresses and browsers', async () => {
    const secret = await secretOf(server.url, personas.assessor);
    let answered = 0;
    for (let session = 0; session < 8; session += 1) {
      const client = await halfway(personas.assessor, anyIpv4(300 + session));
      expect(client.cookies.has(KNOWN)).toBe(false);
      const page = await client.get('/inloggen/code');
      for (let turn = 0; turn < CODES_IN_HALF_SESSION; turn += 1) {
        client.address = anyIpv4(400 + session * 10 + turn);
        const code = new Authenticator(secret).wrongCode();
        const answer = await client.follow(await client.submit(page, { code }));
        if (!answer.text.includes(tooOften)) answered += 1;
      }
    }
    expect(answered).toBe(10);
  });
});

describe('the cookie of a session', () => {
  it('from before the code was given is nobody’s afterwards; the device is remembered only then', async () => {
    await restartWithoutCounts();
    const client = await halfway(personas.manager, '203.0.113.20');
    const planted = client.cookies.get(SESSION) ?? '';
    expect(client.cookies.has(KNOWN)).toBe(false);
    const code = await nextCode(server.url, personas.manager);
    expect((await client.fillIn('/inloggen/code', { code })).path).toContain('/beheer');
    expect(client.cookies.has(KNOWN)).toBe(true);
    expect(client.cookies.get(SESSION)).not.toBe(planted);
    const thief = new Wanderer(server.url);
    thief.cookies.set(SESSION, planted);
    for (const path of ['/beheer', '/account', '/inloggen/code'])
      expect((await thief.get(path)).location).toMatch(/^\/inloggen\?/);
  });

  it('from before a second factor was set up, and from before a new password, is nobody’s afterwards', async () => {
    const person = newPerson('gewisseld');
    await newApplicant(server, person);
    const client = new Wanderer(server.url);
    const elsewhere = new Wanderer(server.url);
    for (const one of [client, elsewhere]) await one.fillIn('/inloggen', person);
    const copies = [client.cookies.get(SESSION) ?? '', elsewhere.cookies.get(SESSION) ?? ''];
    const setup = await client.fillIn('/account/tweede-factor', { password: person.password });
    const app = new Authenticator(setup.document.querySelector('[data-secret]')?.textContent ?? '');
    const on = await client.follow(await client.submit(setup, { code: await app.code() }));
    expect(on.path).toBe('/account/tweede-factor?na=aan');
    copies.push(client.cookies.get(SESSION) ?? '');
    const chosen = 'de wilgen staan aan het water';
    const changed = await client.fillIn('/account/wachtwoord', { currentPassword: person.password, password: chosen });
    expect(changed.path).toBe('/account?na=wachtwoord');
    expect((await client.get('/account')).status).toBe(200);
    for (const copy of copies) {
      const thief = new Wanderer(server.url);
      thief.cookies.set(SESSION, copy);
      expect((await thief.get('/account')).location).toMatch(/^\/inloggen\?/);
    }
  });
});

/** What was counted so far is another test's. */
async function restartWithoutCounts() {
  await server.restart({ RATE_LIMITS: 'off' });
}
