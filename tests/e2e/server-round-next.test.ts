import { formData, formOn, HttpClient } from '@/tests/support/e2e/http';
import { clientOf, PASSWORD, personas } from '@/tests/support/e2e/personas';
import { open, type RawAnswer, rawRequest, sendRaw } from '@/tests/support/e2e/raw-http';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { isLong } from '@/tests/support/tier';

let server: TestServer;
/** Begun at once, as their end is twenty seconds away: nothing at all, and half a head. */
let unfinished: Promise<RawAnswer[]>;
beforeAll(async () => {
  server = await startServer();
  unfinished = Promise.all(['', 'GET / HTTP/1.1\r\nHost: x\r\nX-Half'].map((bytes) => begin(bytes).answer));
});
afterAll(() => server?.stop());

/** Sends the start of a request, and leaves the rest. */
function begin(bytes: string) {
  const { socket, answer } = open(server.url);
  socket.write(bytes);
  return { socket, answer };
}
const send = (start: string, lines: string[] = [], body = '') =>
  sendRaw(server.url, rawRequest(server.url, start, lines, body));
const cookies = (count: number) => `Cookie: ${Array.from({ length: count }, () => 'ab=1').join('; ')}`;
const EMPTY_POST = ['Content-Length: 0'];

describe('the head of a request', () => {
  it.each<[string, string, string[], number]>([
    ['a target that is a star', 'OPTIONS *', [], 400],
    ['a star to get', 'GET *', [], 400],
    ['an absolute target', 'GET http://evil.example/x', [], 400],
    ['an absolute target of our own', 'GET http://127.0.0.1/', [], 400],
    ['two Hosts', 'GET /', ['Host: 127.0.0.1', 'Host: 127.0.0.1'], 400],
    ['two Hosts at the address of a balancer', 'GET /api/health', ['Host: a', 'host: b'], 400],
    ['another Host', 'GET /', ['Host: evil.example'], 421],
    ['another Host on a demo’s own pages', 'GET /dev', ['Host: rebound.evil.example:3000'], 421],
    ['another Host that a stranger forwards', 'GET /', ['Host: evil.example', 'X-Forwarded-Host: 127.0.0.1'], 421],
    ['another Host for a static file', 'GET /icon.svg', ['Host: evil.example'], 421],
    ['an empty Host', 'GET /', ['Host:'], 421],
    ['a balancer’s Host', 'GET /api/health', ['Host: 10.0.0.7:8080'], 200],
    ['fifty cookies', 'GET /api/health', [cookies(50)], 200],
    ['fifty-one cookies', 'GET /api/health', [cookies(51)], 431],
    ['fifty-one cookies in two lines', 'GET /api/health', [cookies(26), cookies(25)], 431],
    ['more than four kilobytes of cookies', 'GET /api/health', [`Cookie: a=${'b'.repeat(4095)}`], 431],
    ['two hundred headers', 'GET /api/health', Array.from({ length: 200 }, (_, at) => `X-${at}: 1`), 431],
    ['another expectation', 'GET /', ['Expect: magic'], 417],
    ['an unknown method', 'TRACE /', [], 405],
    ['a hundred parameters', `GET /?${'a=b&'.repeat(99)}a=b`, [], 200],
    ['more than a hundred parameters', `GET /?${'a=b&'.repeat(100)}a=b`, [], 414],
    ['more than a hundred parameters for a static file', `GET /icon.svg?${'&'.repeat(100)}`, [], 414],
    ['a tunnel', 'CONNECT /', [], 405],
    ['a tunnel to elsewhere', 'CONNECT evil.example:443', [], 405],
    ['a tree of the page that is none', 'GET /inloggen.rsc', ['Next-Router-State-Tree: x'], 404],
    [
      'two trees of the page',
      'GET /inloggen',
      ['RSC: 1', 'Next-Router-State-Tree: x', 'Next-Router-State-Tree: y'],
      307,
    ],
  ])('%s', async (_, start, lines, status) => {
    expect((await send(start, lines)).status).toBe(status);
  });

  it('is answered at a loopback name too', async () => {
    const { port } = new URL(server.url);
    expect((await send('GET /', [`Host: localhost:${port}`])).status).toBe(200);
  });

  it('that asks for another protocol is read as any other', async () => {
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13'];
    for (const start of ['GET /', 'GET /_next/webpack-hmr'])
      expect((await send(start, [...upgrade, cookies(2500)])).status).toBe(431);
  });

  it('with 2,500 cookies costs no more than a plain one', async () => {
    const best = async (lines: string[]) => {
      const times: number[] = [];
      for (let turn = 0; turn < 7; turn += 1) times.push((await send('GET /api/health', lines)).ms);
      return Math.min(...times);
    };
    const plain = await best([]);
    expect(await best([cookies(2500)])).toBeLessThan(plain + 20);
    expect(await best([cookies(50)])).toBeLessThan(plain + 20);
  });

  it('may hold foreign cookies: the session goes on', async () => {
    const client = await clientOf(server, personas.carla);
    for (let at = 0; at < 40; at += 1) client.cookies.set(`vreemd${at}`, 'x');
    expect((await client.get('/mijn')).status).toBe(200);
  });
});

describe('a post', () => {
  const posted = async (lines: string[]) => (await send('POST /inloggen', [...EMPTY_POST, ...lines])).status;

  it.each([
    ['the address of another', 'Origin: http://evil.example', 403],
    ['another port', 'Origin: http://127.0.0.1:1', 403],
    ['another scheme', 'Origin: https://HOST', 403],
    ['another loopback name', 'Origin: http://localhost:PORT', 403],
    ['userinfo', 'Origin: http://user@HOST', 403],
    ['a neighbour without an origin', 'Sec-Fetch-Site: same-site', 403],
    ['our own', 'Origin: http://HOST', 200],
  ])('from %s', async (_, line, status) => {
    const { host, port } = new URL(server.url);
    expect(await posted([line.replace('HOST', host).replace('PORT', port)])).toBe(status);
  });

  it('from another’s address is refused when the Host says the same', async () => {
    expect(await posted(['Host: evil.example', 'Origin: http://evil.example'])).toBe(421);
    expect(await posted(['X-Own-Origin: http://evil.example', 'Origin: http://evil.example'])).toBe(403);
    expect(await posted(['X-Forwarded-Host: evil.example', 'Origin: http://evil.example'])).toBe(403);
  });
});

describe('next-auth’s doors', () => {
  const doors = [
    '',
    '/csrf',
    '/signin',
    '/signin/credentials',
    '/callback/credentials',
    '/signout',
    '/providers',
    '/error',
  ];
  const more = ['/verify-request', '/_log', '/callback', '/session/x', '/__proto__', '/%2e%2e/session', '/SESSION'];

  it.each([...doors, ...more])('/api/auth%s isn’t there', async (path) => {
    const json = ['Content-Type: application/json'];
    const form = ['Content-Type: application/x-www-form-urlencoded'];
    const answers = [
      await send(`GET /api/auth${path}?callbackUrl=javascript:%0A`),
      await send(`POST /api/auth${path}`, EMPTY_POST),
      await send(`POST /api/auth${path}`, json, '{'),
      await send(`POST /api/auth${path}`, form, 'csrfToken=x&json=true'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  it('but the one that says when a session ends, which sets no cookie and takes no post', async () => {
    const client = await clientOf(server, personas.carla);
    const answer = await client.get('/api/auth/session');
    expect(Date.parse(JSON.parse(answer.html).expires)).toBeGreaterThan(Date.now());
    expect(answer.headers.getSetCookie()).toEqual([]);
    const nobody = await new HttpClient(server.url).get('/api/auth/session');
    expect(JSON.parse(nobody.html)).toEqual({ expires: new Date(0).toISOString() });
    expect((await send('POST /api/auth/session', EMPTY_POST)).status).toBe(404);
  });

  it('sign nobody out halfway: the one road ends the row, for a copy of the cookie too', async () => {
    const client = await clientOf(server, personas.carla);
    const copy = new HttpClient(server.url);
    for (const [name, value] of client.cookies) copy.cookies.set(name, value);
    expect((await client.post('/api/auth/signout', new URLSearchParams())).status).toBe(404);
    expect((await client.get('/mijn')).status).toBe(200);
    await client.fillIn('/uitloggen', {});
    expect((await copy.get('/mijn')).location).toMatch(/^\/inloggen/);
  });
});

const SAFE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
};

/** One of each kind of answer, whoever makes it. */
async function ofEveryKind(host: string[] = []): Promise<[string, RawAnswer][]> {
  const starts: [string, string[]?, string?][] = [
    ...['/', '/niets', '/icon.svg', '/_next/static/niets.js', '/register/', '/mijn', '/bewijs/x', '/api/health'].map(
      (path): [string] => [`GET ${path}`],
    ),
    ['GET /.well-known/security.txt'],
    ['GET /api/v1/register?q=jansen'],
    ['GET /api/v1/openapi.json'],
    ['GET /dev/mails/confirm_account/html'],
    ['GET /api/auth/session'],
    ['GET //evil.example/x'],
    ['OPTIONS *'],
    ['OPTIONS /api/health'],
    ['PUT /inloggen', EMPTY_POST],
    ['POST /api/uploads', EMPTY_POST],
    ['POST /api/health', EMPTY_POST],
    ['POST /inloggen', ['Origin: http://evil.example', ...EMPTY_POST]],
    ['POST /inloggen', ['next-action: x', 'Content-Type: text/plain'], 'x'],
    ['BREW /', EMPTY_POST],
    ['GET /', [cookies(100)]],
    ['GET /', ['Expect: magic']],
    ['GET /', [`X-Long: ${'a'.repeat(20_000)}`]],
    ['GET /', ['Content-Length: 1', 'Content-Length: 2']],
  ];
  const answers: [string, RawAnswer][] = [];
  for (const [start, lines = [], body] of starts) answers.push([start, await send(start, [...host, ...lines], body)]);
  return [...answers, ['no HTTP', await sendRaw(server.url, 'rommel\r\n\r\n')]];
}

it('every answer has the headers that keep it what it is, once', async () => {
  const answers = await ofEveryKind();
  expect(new Set(answers.map(([, { status }]) => status)).size).toBeGreaterThan(8);
  for (const [start, { status, headers }] of answers) {
    expect([start, status, status > 0 && status < 500]).toEqual([start, status, true]);
    expect([start, status, Object.fromEntries(headers)]).toEqual([start, status, expect.objectContaining(SAFE)]);
    expect([start, headers.get('strict-transport-security')]).toEqual([start, null]);
  }
});

it('half a head is waited for twenty seconds, and nothing at all no longer', async () => {
  for (const { ms, status } of await unfinished) {
    expect(ms).toBeLessThan(25_000);
    expect(status).toBe(408);
  }
  expect((await send('GET /api/health')).status).toBe(200);
}, 100_000);

if (isLong)
  it('half a form is waited for a minute, however busily it comes', async () => {
    const half = rawRequest(server.url, 'POST /inloggen', ['Content-Length: 9']);
    const [idle, busy] = [begin(half), begin(half)];
    const comes = setInterval(() => busy.socket.write(''), 1000);
    const answers = await Promise.all([idle.answer, busy.answer]);
    clearInterval(comes);
    for (const { ms } of answers) {
      expect(ms).toBeGreaterThan(50_000);
      expect(ms).toBeLessThan(66_000);
    }
    expect((await send('GET /api/health')).status).toBe(200);
  }, 100_000);

describe('at a secure address behind a proxy', () => {
  const host = ['Host: register.example'];
  beforeAll(() => server.restart({ NEXTAUTH_URL: 'https://register.example', TRUSTED_PROXIES: '127.0.0.1' }));

  it('every answer says that the address is a secure one', async () => {
    for (const [start, { status, headers }] of await ofEveryKind(host)) {
      expect([start, status, Object.fromEntries(headers)]).toEqual([start, status, expect.objectContaining(SAFE)]);
      expect([start, headers.get('strict-transport-security')]).toEqual([start, 'max-age=31536000']);
    }
  });

  it('answers to that address, with the port that goes without saying, and to what the proxy says was asked', async () => {
    for (const lines of [host, ['Host: Register.Example:443'], ['Host: inside', 'X-Forwarded-Host: register.example']])
      expect([lines, (await send('GET /', lines)).status]).toEqual([lines, 200]);
    for (const lines of [['Host: register.example:80'], [...host, 'X-Forwarded-Host: evil.example']])
      expect([lines, (await send('GET /', lines)).status]).toEqual([lines, 421]);
  });

  it('takes a form of its own origin alone, and sets its cookies for this host alone', async () => {
    const client = new HttpClient(server.url);
    const asked = { 'x-forwarded-host': 'register.example' };
    const page = await client.get('/inloggen', asked);
    const post = (origin: string) => {
      const body = formData(formOn(page), { email: personas.carla, password: PASSWORD });
      return client.post('/inloggen', body, { ...asked, origin });
    };
    for (const origin of ['http://register.example', 'https://register.example:444', 'https://evil.example'])
      expect([origin, (await post(origin)).status]).toEqual([origin, 403]);
    const { status, headers } = await post('https://register.example');
    expect(status).toBe(303);
    const set = headers.getSetCookie();
    expect(set.length).toBeGreaterThanOrEqual(2);
    for (const cookie of set) {
      expect(cookie).toMatch(/^__Host-[\w.-]+=/);
      for (const attribute of [/; Path=\/(;|$)/i, /; Secure/i, /; HttpOnly/i]) expect(cookie).toMatch(attribute);
      expect(cookie).not.toMatch(/domain=/i);
    }
    const cookie = `Cookie: ${set.map((one) => one.split(';')[0]).join('; ')}`;
    expect((await send('GET /mijn', [...host, cookie])).status).toBe(200);
    const plain = cookie.replaceAll('__Host-', '');
    expect((await send('GET /mijn', [...host, plain])).status).toBe(307);
  });
});
