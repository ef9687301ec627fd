import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import pg from 'pg';
import { searchTexts } from '@/lib/text/nl/register/register';
import { type Answer, HttpClient } from '@/tests/support/e2e/http';
import { rawRequest, sendRaw } from '@/tests/support/e2e/raw-http';
import { pause, startServer, type TestServer } from '@/tests/support/e2e/server';
import { watchStatements } from '@/tests/support/e2e/watched-statements';
import { type Fullness, fillRegister } from '@/tests/support/full-register';

/** What becomes another page at once, or in seconds, when the register or a text becomes another. */
const PEOPLE = 300;
const NUMBER = (nth: number) => `LKLR-${2_000_000 + nth}`;
const NOBODYS = 'b0000000-0000-4000-8000-ffffffffffff';

let server: TestServer;
let database: pg.Client;
let gate: Awaited<ReturnType<typeof watchStatements>>;
let course: string;

beforeAll(async () => {
  server = await startServer({
    isEmbedded: false,
    env: { RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1' },
    between: async (url) => {
      gate = await watchStatements(url);
      return gate.url;
    },
  });
  const nothing: Fullness = { people: 0, cases: 0, views: 0, questions: 0 };
  await fillRegister(server.databaseUrl, NOBODYS, nothing, { ...nothing, people: PEOPLE });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  await database.query(`UPDATE registration SET shielded = true WHERE number = $1`, [NUMBER(21)]);
  await database.query(`UPDATE registration SET state = 'removed', grace_until = NULL WHERE number = $1`, [NUMBER(22)]);
  const { document } = await asVisitor('/opleidingen');
  course = document.querySelector('main .result-list a')?.getAttribute('href') ?? '';
}, 300_000);

afterAll(async () => {
  await database?.end();
  await server?.stop();
  await gate?.stop();
});

let addresses = 0;
/** Of somebody who never asked before. */
const newAddress = () => `198.51.${100 + Math.floor(addresses / 250)}.${1 + (addresses++ % 250)}`;

type Asked = { method?: string; from?: string; headers?: Record<string, string> };

function asVisitor(path: string, { from = newAddress(), headers, ...rest }: Asked = {}): Promise<Answer> {
  return new HttpClient(server.url).request(path, { ...rest, headers: { 'x-forwarded-for': from, ...headers } });
}

/** A session that is none: the same page, made by Next. */
function throughNext(path: string, { headers, ...rest }: Asked = {}): Promise<Answer> {
  return asVisitor(path, { ...rest, headers: { ...headers, cookie: 'next-auth.session-token=x' } });
}

const isFromDoor = ({ headers }: Answer) => headers.get('content-security-policy')?.startsWith("default-src 'none'");

const OF_ITS_SCRIPTS = [
  /<script\b[^>]*>[\s\S]*?<\/script>/g,
  /<link\b[^>]*\bas="script"[^>]*>/g,
  /<!--[\s\S]*?-->/g,
  / nonce="[^"]*"/g,
  /<div hidden="">\s*<\/div>/g,
];
/** Of the way, of the policy and of when it was asked. */
const NOT_COMPARED = [
  ...['content-security-policy', 'content-length', 'transfer-encoding', 'connection', 'date'],
  ...['link', 'vary', 'retry-after'],
];

function shown({ status, location, headers, html }: Answer) {
  const told = [...headers].filter(([name]) => !NOT_COMPARED.includes(name));
  const page = OF_ITS_SCRIPTS.reduce((text, pattern) => text.replace(pattern, ''), html);
  return { status, location, headers: Object.fromEntries(told), page: status === 308 ? '' : withoutTime(page) };
}

/** The JSON says when it was asked, and a form is sealed anew for each page. */
function withoutTime(page: string): string {
  return page.replace(/"checked_at":"[^"]*"/, '').replace(/(name="\$ACTION_[^"]*" value=")[^"]*/g, '$1');
}

async function expectTheSame(path: string, asked: Asked = {}) {
  const [door, next] = await Promise.all([asVisitor(path, asked), throughNext(path, asked)]);
  expect([path, shown(door)]).toEqual([path, shown(next)]);
  expect(isFromDoor(next)).toBeFalsy();
  return { door, next };
}

const CONTENT = [
  ...['/', '/register', '/vragen', '/wat-telt-mee', '/kom-ik-in-aanmerking'],
  ...['/contact', '/privacy', '/toegankelijkheid', '/opleidingen'],
];
const FOUND: [string, string][] = [
  ['nobody', '/register?q=zzyzzx'],
  ['one person', `/register?q=${NUMBER(10)}`],
  ['some', '/register?q=bakker'],
  ['more than are shown', '/register?q=jan'],
  ['more, of one first letter', '/register?q=jan&voorletter=a'],
  ['close spellings', '/register?q=bakkerr'],
  ['a word of nobody', '/register?q=jansen+utrecht'],
  ['five hundred letters', `/register?q=${'a'.repeat(500)}`],
  ['markup', '/register?q=%3Cscript%3Ealert(1)%3C/script%3E&voorletter=%3C'],
  ['a person', `/register/${NUMBER(10)}`],
  ['a number of nobody', '/register/LKLR-9999999'],
  ['a shielded person', `/register/${NUMBER(21)}`],
  ['a former member', `/register/${NUMBER(22)}`],
];
const LEFT_TO_NEXT: [string, string][] = [
  ['nothing typed', '/register?q='],
  ['too little', '/register?q=a'],
  ['too much', `/register?q=${'a'.repeat(501)}`],
  ['a mailbox', '/register?q=jan%40voorbeeld'],
  ['a mailbox before', '/register?na=mailadres'],
  ['what can’t be decoded', '/register?q=%ff'],
  ['what isn’t encoded', '/register?q=%zz'],
  ['two queries', '/register?q=jansen&q=bakker'],
  ['another parameter', '/register?q=jansen&x=1'],
  ['a number with a space', `/register/${NUMBER(10).replace('-', '%20')}`],
  ['a number of five hundred', `/register/${'a'.repeat(500)}`],
  ['a number that can’t be decoded', '/register/%ff'],
  ['a page with a query', '/vragen?zoek=punten'],
  ['a page with a slash', '/vragen/'],
  ['a course of nobody', `/opleidingen/${NOBODYS}`],
  ['no page', '/register/een/twee'],
];
const JSON_ANSWERS = [
  ...['jansen', 'jan', 'zzyzzx', 'bakkerr', '', 'a', 'a'.repeat(501), '%ff'].map((q) => `/api/v1/register?q=${q}`),
  ...['LKLR-9999999', NUMBER(21), NUMBER(22), '%ff'].map((number) => `/api/v1/register/${number}`),
  ...[NUMBER(10), NUMBER(10).toLowerCase()].map((number) => `/api/v1/register/${number}`),
  ...['/api/v1/register', '/api/v1/register?x=1', '/api/v1/register?q=jansen&q=bakker'],
];

describe('a visitor gets what Next would show', () => {
  it.each(CONTENT)('of %s, from memory and without a script', async (path) => {
    const { door } = await expectTheSame(path);
    expect([isFromDoor(door), door.html.includes('<script')]).toEqual([true, false]);
    expect(shown(await asVisitor(path))).toEqual(shown(door));
  });

  it('of a course', async () => {
    expect(course).toMatch(/^\/opleidingen\/[0-9a-f-]{36}$/);
    expect(isFromDoor((await expectTheSame(course)).door)).toBe(true);
  });

  it.each(FOUND)('of a search for %s', async (_, path) => {
    const { door } = await expectTheSame(path, { headers: { referer: `${server.url}/register?q=jansen` } });
    expect([isFromDoor(door), door.html.includes('<script')]).toEqual([true, false]);
  });

  it.each(LEFT_TO_NEXT)('of %s, by Next itself', async (_, path) => {
    expect(isFromDoor((await expectTheSame(path)).door)).toBeFalsy();
  });

  it.each(JSON_ANSWERS)('of the JSON %s', async (path) => {
    await expectTheSame(path);
  });

  it('of another spelling of a number: the way to it', async () => {
    const { door } = await expectTheSame(`/register/${NUMBER(10).toLowerCase()}`);
    expect(door.location).toBe(`/register/${NUMBER(10)}`);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'POST', 'HEAD'])('by %s', async (method) => {
    for (const path of ['/', '/register?q=jansen', `/register/${NUMBER(10)}`, '/register/LKLR-9999999'])
      await expectTheSame(path, { method });
  });

  it.each(['rsc', 'next-router-prefetch', 'next-action'])('with the header %s, by Next itself', async (name) => {
    await expectTheSame('/register?q=jansen', { headers: { [name]: '1' } });
  });
});

it('nothing may run on a page of the door, and it takes no more than 50 kB with all that it loads', async () => {
  const { html, headers, document } = await asVisitor('/register?q=jan');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  const loaded = [...document.querySelectorAll('link[href]')].map((link) => link.getAttribute('href') ?? '');
  expect(loaded.filter((href) => !href.startsWith('/'))).toEqual([]);
  let bytes = (await packed('/register?q=jan', 'br')).length;
  for (const href of loaded) bytes += (await packed(href, 'br, gzip')).length;
  expect(html.length).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(50_000);
});

async function raw(path: string, accepted: string | null) {
  const lines = [`X-Forwarded-For: ${newAddress()}`, ...(accepted === null ? [] : [`Accept-Encoding: ${accepted}`])];
  return sendRaw(server.url, rawRequest(server.url, `GET ${path}`, lines));
}

async function packed(path: string, accepted: string): Promise<Buffer> {
  return Buffer.from((await raw(path, accepted)).body, 'latin1');
}

const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes };

it.each(['/', '/register?q=jan', '/api/v1/register?q=jan'])('%s is packed as is asked', async (path) => {
  const plain = await raw(path, null);
  expect(plain.headers.get('content-encoding')).toBeNull();
  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip;q=0', null],
    ['identity', null],
    ['deflate', null],
  ] as const) {
    const { headers, body } = await raw(path, accepted);
    expect([accepted, headers.get('content-encoding')]).toEqual([accepted, encoding]);
    expect(headers.get('vary')).toMatch(/\baccept-encoding\b/i);
    expect(Number(headers.get('content-length'))).toBe(body.length);
    const text = unpack[encoding ?? 'none'](Buffer.from(body, 'latin1')).toString('latin1');
    expect(withoutTime(text)).toBe(withoutTime(plain.body));
  }
});

it('a person who leaves is gone with the next answer', async () => {
  const paths = [`/register/${NUMBER(12)}`, `/api/v1/register/${NUMBER(12)}`];
  const searches = [`/register?q=${NUMBER(12)}`, `/api/v1/register?q=${NUMBER(12)}`];
  const isThere = async () => {
    const answers = [
      ...(await Promise.all(paths.map((path) => asVisitor(path)))).map(({ status }) => status === 200),
      ...(await Promise.all(searches.map((path) => asVisitor(path)))).map(({ html }) =>
        /href="\/register\/LKLR-2000012"|"registration_number":"LKLR-2000012"/.test(html),
      ),
    ];
    return [...new Set(answers)];
  };
  expect(await isThere()).toEqual([true]);
  await database.query('UPDATE registration SET shielded = true WHERE number = $1', [NUMBER(12)]);
  expect(await isThere()).toEqual([false]);
});

it('what is edited elsewhere is on the pages from memory within five seconds', async () => {
  await asVisitor('/contact');
  await asVisitor('/privacy');
  await database.query(`UPDATE setting SET value = '"070 000 00 00"' WHERE key = 'manager_phone'`);
  await database.query(
    `UPDATE text_version v SET body = 'Heel anders.' FROM written_text t WHERE t.id = v.text_id AND t.slug = 'privacy'`,
  );
  const until = performance.now() + 5_000;
  const isShown = async () => {
    const [contact, privacy] = [await asVisitor('/contact'), await asVisitor('/privacy')];
    return contact.html.includes('070 000 00 00') && privacy.html.includes('Heel anders.');
  };
  while (!(await isShown()) && performance.now() < until) await pause(100);
  expect(await isShown()).toBe(true);
  expect((await asVisitor('/register?q=jansen')).text).toContain('070');
  await expectTheSame('/privacy');
});

it('a search counts once, and whoever searched too often hears the same everywhere', async () => {
  const from = newAddress();
  const forms = [
    '/register?q=jansen',
    `/register/${NUMBER(10)}`,
    '/api/v1/register?q=jansen',
    `/api/v1/register/${NUMBER(10)}`,
  ];
  for (let turn = 0; turn < 60; turn += 1) {
    const { status, html } = await asVisitor(forms[turn % forms.length] ?? '', { from });
    expect([turn, status, html.includes(searchTexts.tooOften.heading)]).toEqual([turn, 200, false]);
  }
  for (const path of forms) {
    const { door } = await expectTheSame(path, { from });
    expect(door.html.includes(searchTexts.tooOften.heading) || door.status === 429).toBe(true);
  }
});

it('without its database the register says the same', async () => {
  await gate.stop();
  for (const path of ['/register?q=jansen', `/register/${NUMBER(10)}`, '/api/v1/register?q=jansen']) {
    const { door } = await expectTheSame(path);
    expect(door.html.includes(searchTexts.unavailable.heading) || door.status === 503).toBe(true);
  }
  for (const path of ['/', '/contact', '/register']) expect((await asVisitor(path)).status).toBeGreaterThan(0);
});
