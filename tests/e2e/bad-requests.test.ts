import { request as httpRequest } from 'node:http';
import { badPathParts, badTexts } from '@/tests/support/bad-inputs';
import { newApplicant, newPerson, steps } from '@/tests/support/e2e/applicant';
import { formData, formOn, HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, PASSWORD, personas } from '@/tests/support/e2e/personas';

let server: LentServer;
let visitor: HttpClient;
let applicant: HttpClient;
let manager: HttpClient;
let number: string;

beforeAll(async () => {
  server = await lentServer();
  visitor = new HttpClient(server.url);
  manager = await clientOf(server, personas.manager);
  applicant = await newApplicant(server, newPerson('verzoeker'));
  const { results } = JSON.parse((await visitor.get('/api/v1/register?q=jansen')).html);
  number = results[0].registration_number;
});
afterAll(async () => {
  expect(await server.printed()).not.toMatch(/action failed/);
  await server.stop();
});

describe('a path', () => {
  const places = [
    '/register/',
    '/api/v1/register/',
    '/bevestigen/',
    '/wachtwoord-vergeten/',
    '/beheer/aanvragen/',
    '/dev/mailbox/',
    '/mijn/aanvraag/aanstellingen/',
    '/',
  ];

  it.each(places)('%s with anything after it is a clear answer', async (place) => {
    const client = place.startsWith('/mijn') ? applicant : manager;
    for (const part of badPathParts) {
      const answer = await client.get(place + part);
      expect([place, part, answer.status < 500]).toEqual([place, part, true]);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('a=b');
      expect(answer.html).not.toContain('<script>alert(1)');
    }
  });

  it('of a number says the same for whatever isn’t in the register, with the words on the page itself', async () => {
    for (const part of ['LKLR-999999', '%00', '%E0%A4%A', 'x']) {
      const answer = await visitor.get(`/register/${part}`);
      expect(answer.status).toBe(404);
      expect(answer.document.querySelector('h1')?.textContent).toBe('Dit nummer staat nu niet in het register');
    }
  });
});

describe('the public search', () => {
  it('answers every text, as a page and as JSON', async () => {
    for (const [kind, value] of Object.entries(badTexts)) {
      const query = new URLSearchParams({ q: value });
      // With somebody's address in it the page is left for one without.
      const page = await visitor.visit(`/register?${query}`);
      expect([kind, [200, 414, 431].includes(page.status)]).toEqual([kind, true]);
      const json = await visitor.get(`/api/v1/register?${query}`);
      expect([kind, [200, 400, 414, 431].includes(json.status)]).toEqual([kind, true]);
      // What nobody sees is left out of a query, so this one finds whoever is meant.
      if (json.status === 200) expect(JSON.parse(json.html).results).toHaveLength(kind === 'NUL' ? 1 : 0);
      if (json.status === 400)
        expect(JSON.parse(json.html).error).toEqual({ code: expect.any(String), message: expect.any(String) });
      expect(page.html).not.toContain('<script>alert(1)');
    }
  });

  it.each([
    ['', 'empty'],
    ['?q=', 'empty'],
    ['?q=%20', 'empty'],
    ['?q=a', 'too_short'],
    [`?q=${'a'.repeat(501)}`, 'too_long'],
    [`?q=${'ab%20'.repeat(30)}`, 'too_long'],
  ])('refuses a query as JSON with 400: %#', async (query, code) => {
    const answer = await visitor.get(`/api/v1/register${query}`);
    expect([answer.status, JSON.parse(answer.html).error.code]).toEqual([400, code]);
  });

  it('takes a repeated and a wrongly encoded query', async () => {
    for (const query of ['?q=jansen&q=visser', '?q=%E0%A4%A', '?q=%', '?q[]=jansen', '?q', '?__proto__=x']) {
      expect((await visitor.get(`/register${query}`)).status).toBe(200);
      expect((await visitor.get(`/api/v1/register${query}`)).status).toBeLessThan(500);
    }
  });

  it('leads other spellings of a number to the printed one', async () => {
    const digits = number.replace(/\D/g, '');
    const spellings = [
      digits,
      `00${digits}`,
      number.toLowerCase(),
      `LKLR${digits}`,
      `LKLR%20${digits}`,
      `${digits.slice(0, 3)}.${digits.slice(3)}`,
    ];
    for (const spelling of spellings)
      for (const place of ['/register/', '/api/v1/register/']) {
        const answer = await visitor.get(place + spelling);
        expect([spelling, answer.status, answer.location]).toEqual([spelling, 308, place + number]);
      }
  });

  it('lets nothing out but name, number and status', async () => {
    const secrets = [
      'carla@demo',
      '87654321',
      'Voorbeeldstad',
      'Carla',
      'accountId',
      'privateEmail',
      'birthSurname',
      'municipality',
    ];
    const paths = [
      `/register/${number}`,
      '/register?q=jansen',
      `/api/v1/register/${number}`,
      '/api/v1/register?q=jansen',
      '/register?q=jansne',
      '/register/%00',
    ];
    for (const path of paths)
      for (const headers of [{}, { rsc: '1' }]) {
        const { html } = await visitor.follow(await visitor.get(path, headers as Record<string, string>));
        for (const secret of secrets) expect([path, secret, html.includes(secret)]).toEqual([path, secret, false]);
      }
  });
});

describe('a post', () => {
  it('from another site is refused, with a page', async () => {
    const page = await visitor.visit('/inloggen');
    const body = () => formData(formOn(page), { email: personas.anna, password: PASSWORD });
    for (const origin of ['https://kwaad.example', 'null', 'http://127.0.0.1:1', 'rommel']) {
      for (const path of ['/inloggen', '/niets', '/api/niets', '/api/auth/callback/credentials']) {
        const answer = await visitor.request(path, { method: 'POST', body: body(), headers: { origin } });
        expect([origin, path, answer.status]).toEqual([origin, path, 403]);
        expect(answer.document.querySelector('h1')?.textContent).toContain('andere website');
      }
    }
  });

  it('of two megabytes is refused, with a page', async () => {
    for (const path of ['/inloggen', '/api/auth/callback/credentials']) {
      const answer = await raw(
        'POST',
        path,
        { 'content-length': String(2_000_000), origin: server.url },
        'a'.repeat(2_000_000),
      );
      expect([path, answer.status]).toEqual([path, 413]);
      expect(answer.body).toContain('<h1>');
    }
    const endless = await raw(
      'POST',
      '/inloggen',
      { 'transfer-encoding': 'chunked', origin: server.url },
      'a'.repeat(2_000_000),
    );
    expect([411, 413]).toContain(endless.status);
    expect(endless.body).toContain('<h1>');
  });

  it('of 10,000 characters in one field isn’t too large', async () => {
    const page = await applicant.visit(steps.contact.path);
    const answer = await applicant.submit(page, { privatePhone: 'a'.repeat(10_000) });
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('a'.repeat(10_000));
  });

  const NOWHERE = '7f00aabbccdd00aabbccdd00aabbccdd00aabbccdd';
  it.each<[string, Record<string, string>, string, number]>([
    ['a form that can’t be taken apart', { 'content-type': 'multipart/form-data; boundary=x' }, 'rommel', 400],
    ['a form without a boundary', { 'content-type': 'multipart/form-data' }, 'rommel', 400],
    [
      'a form that stops halfway',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
      400,
    ],
    ['a form without an action', { 'content-type': 'multipart/form-data; boundary=x' }, field('a', 'b'), 400],
    [
      'an action that isn’t there',
      { 'content-type': 'multipart/form-data; boundary=x' },
      field(`$ACTION_ID_${NOWHERE}`, ''),
      409,
    ],
    [
      'an action’s name that is none',
      { 'content-type': 'multipart/form-data; boundary=x' },
      field('$ACTION_ID_x', ''),
      400,
    ],
    [
      'a bound action without its parts',
      { 'content-type': 'multipart/form-data; boundary=x' },
      field('$ACTION_REF_1', ''),
      400,
    ],
    ['JSON', { 'content-type': 'application/json' }, '{"email":1}', 200],
    ['no kind at all', {}, 'rommel', 200],
    ['a form of the older kind', { 'content-type': 'application/x-www-form-urlencoded' }, 'email=a&password=b', 200],
  ])('of %s gets a page that says so and does nothing', async (_, headers, body, status) => {
    const answer = await raw(
      'POST',
      '/inloggen',
      { ...headers, origin: server.url, 'content-length': String(Buffer.byteLength(body)) },
      body,
    );
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/<h1/);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('by %s does nothing', async (method) => {
    for (const path of [
      '/',
      '/inloggen',
      '/mijn',
      `/api/v1/register/${number}`,
      '/api/v1/register?q=jansen',
      '/api/health',
    ]) {
      const answer = await raw(method, path, { origin: server.url });
      const fitting = path.startsWith('/api/') && method === 'OPTIONS' ? 204 : 405;
      expect([method, path, answer.status]).toEqual([method, path, fitting]);
    }
  });

  it('by HEAD answers as GET does, without a body', async () => {
    for (const path of ['/', '/register?q=jansen', `/api/v1/register/${number}`, '/api/health']) {
      const answer = await raw('HEAD', path, {});
      expect([path, answer.status, answer.body]).toEqual([path, 200, '']);
    }
    expect((await raw('HEAD', '/register/LKLR-999999', {})).status).toBe(404);
  });
});

function field(name: string, value: string): string {
  return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`;
}

type RawAnswer = { status: number; body: string; headers: Record<string, string | string[] | undefined> };

/** A request as no browser makes it. */
function raw(method: string, path: string, headers: Record<string, string>, body = ''): Promise<RawAnswer> {
  return new Promise((answered, failed) => {
    const request = httpRequest(new URL(path, server.url), { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => answered({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    // The answer may come, and the connection go, before everything was sent.
    request.on('error', (error) => setTimeout(() => failed(error), 500));
    request.end(body);
  });
}
