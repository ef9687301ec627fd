import { decisionText } from '@/lib/text/nl/casework/management';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { casePath, newPerson, signUpWithoutMail } from '@/tests/support/e2e/applicant';
import { approval } from '@/tests/support/e2e/apply-by-http';
import { type Answer, type FormValues, formData, formOn, HttpClient, type WhichForm } from '@/tests/support/e2e/http';
import { clientOf, PASSWORD, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';

const tooOften = formTroubleTexts.too_often({ minutes: 1 }).heading;
const unconfirmed = newPerson('onbevestigd');

let server: TestServer;
let manager: HttpClient;
let carla: HttpClient;

// With its limits, as everywhere outside tests.
beforeAll(async () => {
  server = await startServer({ env: { RATE_LIMITS: 'on' } });
  manager = await clientOf(server, personas.manager);
  carla = await clientOf(server, personas.carla);
  await signUpWithoutMail(server, unconfirmed);
});
afterAll(() => server?.stop());

const open = {
  'logging in': { path: '/inloggen', values: { password: 'niet het goede wachtwoord' } },
  'signing up': { path: '/aanmelden', values: { password: 'een wachtwoord van een vreemde', name: 'V. Reemde' } },
  'asking for a new password': { path: '/wachtwoord-vergeten', values: {} },
} as const;

/** What a stranger posts to a form that is open to everybody. */
async function post(form: keyof typeof open, email: string, headers: Record<string, string> = {}) {
  const { path, values } = open[form];
  const client = new HttpClient(server.url);
  const body = formData(formOn(await client.get(path)), { ...values, email });
  const answer = await client.post(path, body, headers);
  return { client, answer, page: await client.follow(answer) };
}

describe.each(Object.keys(open) as (keyof typeof open)[])('%s', (form) => {
  it('is answered the same, whether or not somebody has an account at that address', async () => {
    const answers = [];
    for (const email of [
      personas.anna,
      personas.daan,
      personas.assessor,
      unconfirmed.email,
      'niemand@voorbeeld.example',
    ])
      answers.push(await observed(form, email));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('ADDRESS');
  });

  async function observed(name: typeof form, email: string): Promise<string> {
    const { client, answer, page } = await post(name, email);
    const seen = {
      status: [answer.status, page.status],
      location: answer.location,
      headers: [...answer.headers.keys()].sort(),
      cookies: [...client.cookies.keys()],
      text: page.text,
      typed: [...page.document.querySelectorAll('main input')].map((field) => field.getAttribute('value')),
    };
    return [email, encodeURIComponent(email)].reduce(
      (text, address) => text.replaceAll(address, 'ADDRESS'),
      JSON.stringify(seen),
    );
  }
});

describe('a form that another site sends with somebody’s own session', () => {
  const elsewhere = 'https://kwaad.example';
  let deeds: { client: HttpClient; page: Answer; values: FormValues; which: WhichForm }[];

  beforeAll(async () => {
    const path = await casePath(manager, 'Linden');
    deeds = [
      {
        client: manager,
        page: await manager.visit(path),
        values: { appointmentCheck: approval.appointmentCheck },
        which: { button: decisionText.approve.submit },
      },
      {
        client: carla,
        page: await carla.visit('/mijn/gegevens/contact'),
        values: { privatePhone: '06 66 66 66 66' },
        which: {},
      },
    ];
  });

  const standing = async () => {
    const found = await carla.get('/api/v1/register?q=linden');
    const results: unknown = JSON.parse(found.html).results;
    return [
      JSON.stringify(results),
      (await carla.visit('/mijn/gegevens')).text,
      (await manager.visit('/beheer/aanvragen')).text,
    ];
  };

  const sendAll = (headers: Record<string, string>) =>
    Promise.all(
      deeds.map(({ client, page, values, which }) =>
        client.post(page.path, formData(formOn(page, which), values), headers),
      ),
    );

  const pretences: { says: string; headers: Record<string, string> }[] = [
    { says: 'it names itself', headers: { origin: elsewhere } },
    { says: 'it hides itself', headers: { origin: 'null' } },
    { says: 'it claims to be the host', headers: { origin: elsewhere, 'x-forwarded-host': 'kwaad.example' } },
    { says: 'it claims to be a host of the same name', headers: { origin: 'http://127.0.0.1:1' } },
  ];
  it.each(pretences)('does nothing when $says', async ({ headers }) => {
    const before = await standing();
    for (const { status, location } of await sendAll(headers)) expect([status, location]).toEqual([403, null]);
    expect(await standing()).toEqual(before);
  });

  it('does what it says from this site', async () => {
    for (const { location } of await sendAll({})) expect(location).toMatch(/\?(besloten|na)=/);
    const [found, details] = await standing();
    expect(found).toContain('Linden');
    expect(details).toContain('06 66 66 66 66');
  });
});

describe('an address of one’s own making', () => {
  const isTooOften = ({ page }: { page: Answer }) => page.text.includes(tooOften);
  /** As many attempts as one account has from one address (lib/server/platform/attempts/rate-limits.ts). */
  const free = { 'logging in': 10, 'signing up': 5, 'asking for a new password': 5 };
  const headers = ['x-forwarded-for', 'x-client-address', 'x-real-ip', 'forwarded'];
  const forged = (turn: number) =>
    Object.fromEntries(headers.map((name) => [name, `${name === 'forwarded' ? 'for=' : ''}203.0.113.${turn}`]));

  it.each(Object.entries(free))('makes nobody new: %s', async (name, tries) => {
    const form = name as keyof typeof open;
    const email = `vervalser-${tries}@voorbeeld.example`;
    const refusals: boolean[] = [];
    for (let turn = 0; turn <= tries; turn += 1) refusals.push(isTooOften(await post(form, email, forged(turn))));
    expect(refusals).toEqual([...Array.from({ length: tries }, () => false), true]);
  });
});

describe('a visitor who asks too often', () => {
  it('is told when to come back, and gets no further by an address of their own making', async () => {
    const client = new HttpClient(server.url);
    let answer = await client.get('/api/v1/register?q=jansen');
    for (let asked = 0; asked < 70 && answer.status === 200; asked += 1)
      answer = await client.get('/api/v1/register?q=jansen');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.parse(answer.html).error.code).toBe('too_often');
    const page = await client.get('/register?q=jansen');
    expect(page.text).toMatch(/vaak/);
    expect(page.text).not.toContain('Visser');
    for (const header of ['x-forwarded-for', 'x-client-address', 'x-real-ip'])
      expect((await client.get('/api/v1/register?q=jansen', { [header]: '203.0.113.9' })).status).toBe(429);
    let login = await client.fillIn('/inloggen', { email: personas.bram, password: 'fout' });
    for (let tried = 0; tried < 11; tried += 1)
      login = await client.fillIn('/inloggen', { email: personas.bram, password: 'fout' });
    expect(login.text).toMatch(/Even wachten/);
    const right = await client.fillIn('/inloggen', { email: personas.bram, password: PASSWORD });
    expect(right.path).toBe('/inloggen');
  });
});

describe('behind a proxy that is trusted', () => {
  const email = 'achter-een-proxy@voorbeeld.example';
  const ask = async (chain: string) => {
    const { page } = await post('asking for a new password', email, { 'x-forwarded-for': chain });
    return page.text.includes(tooOften);
  };
  beforeAll(() => server.restart({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }));

  it('the client is the last address that isn’t a proxy’s, whatever it says before that', async () => {
    for (let turn = 0; turn < 5; turn += 1) expect(await ask(`203.0.113.${turn}, 198.51.100.7`)).toBe(false);
    expect(await ask('203.0.113.9, 198.51.100.7')).toBe(true);
    expect(await ask('203.0.113.10, 198.51.100.7, 10.1.2.3')).toBe(true);
    expect(await ask('::ffff:198.51.100.7')).toBe(true);
  });

  it('another client has attempts of its own, also when it names the first', async () => {
    expect(await ask('198.51.100.7, 198.51.100.8')).toBe(false);
    expect(await ask('198.51.100.7, nonsense, 198.51.100.8')).toBe(false);
  });
});
