import { readHead, rewriteHead } from '@/scripts/serve/request-head.mjs';

const production = { publicUrl: 'https://register.example', isDemo: false, localPort: 3000, isFromProxy: false };
const demo = { publicUrl: 'http://127.0.0.1:3000', isDemo: true, localPort: 3000, isFromProxy: false };

type Given = { url?: string; headers?: Record<string, string>; rawHeaders?: string[] };
function head({ url = '/', headers = { host: 'register.example' }, rawHeaders }: Given = {}) {
  return { url, headers, rawHeaders: rawHeaders ?? Object.entries(headers).flat() };
}

describe('the Host of a request', () => {
  const asked = (host: string, home: typeof production) => readHead(head({ headers: { host } }), home);

  it.each<[string, string, string]>([
    ['https://register.example', 'register.example', 'https://register.example'],
    ['https://register.example', 'Register.Example', 'https://register.example'],
    ['https://register.example', 'register.example:443', 'https://register.example'],
    ['https://register.example/pad', 'register.example', 'https://register.example'],
    ['http://register.example:8080', 'register.example:8080', 'http://register.example:8080'],
    ['http://[2001:db8::1]:8080', '[2001:DB8:0::1]:8080', 'http://[2001:db8::1]:8080'],
  ])('is taken when it is the one of %s: %s', (publicUrl, host, origin) => {
    expect(asked(host, { ...production, publicUrl })).toEqual({ origin });
  });

  it.each([
    ...['evil.example', 'register.example.evil.example', 'evil.register.example', 'register.example.'],
    ...['register.example:80', 'register.example:3000', 'localhost:3000', '127.0.0.1:3000', 'register.example/x'],
    ...['user@register.example', 'register.example, evil.example', 'register.example:443:443', ' ', 'a b', '[::1'],
  ])('is refused when it is another: %s', (host) => {
    expect(asked(host, production)).toEqual({ status: 421, reason: 'host_unknown' });
  });

  it('is asked for', () => {
    expect(readHead(head({ headers: {} }), production)).toEqual({ status: 400, reason: 'address_unreadable' });
  });

  it('in demo mode may also be a loopback name, at the port that it listens on', () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])
      expect(asked(host, demo)).toEqual({ origin: `http://${host.toLowerCase()}` });
    expect(asked('localhost', { ...demo, localPort: 80 })).toEqual({ origin: 'http://localhost' });
    expect(asked('demo.example', { ...demo, publicUrl: 'https://demo.example' })).toEqual({
      origin: 'https://demo.example',
    });
    for (const host of ['evil.example:3000', '127.0.0.2:3000', 'localhost:3001', 'localhost', 'localhost.evil.example'])
      expect(asked(host, demo)).toEqual({ status: 421, reason: 'host_unknown' });
  });

  it('may be in what a proxy of ours says, and of nobody else', () => {
    const headers = { host: 'inside:3000', 'x-forwarded-host': 'register.example' };
    expect(readHead(head({ headers }), { ...production, isFromProxy: true })).toEqual({
      origin: 'https://register.example',
    });
    expect(readHead(head({ headers }), production)).toMatchObject({ status: 421 });
    const foreign = { host: 'register.example', 'x-forwarded-host': 'evil.example' };
    expect(readHead(head({ headers: foreign }), { ...production, isFromProxy: true })).toMatchObject({ status: 421 });
  });

  it('is a balancer’s own where it asks whether the server can serve', () => {
    const headers = { host: '10.0.0.7:3000' };
    expect(readHead(head({ url: '/api/health', headers }), production)).toEqual({ origin: 'http://localhost:3000' });
    expect(readHead(head({ url: '/api/health', headers: {} }), production)).toMatchObject({
      origin: expect.anything(),
    });
    for (const url of ['/api/health/', '/api/healthy', '/api/v1/register?q=/api/health'])
      expect(readHead(head({ url, headers }), production)).toMatchObject({ status: 421 });
  });

  it.each([
    [['Host', 'register.example', 'host', 'evil.example']],
    [['host', 'register.example', 'HOST', 'register.example']],
  ])('comes once: %j', (rawHeaders) => {
    for (const url of ['/', '/api/health'])
      expect(readHead(head({ url, rawHeaders }), production)).toEqual({ status: 400, reason: 'address_unreadable' });
  });
});

it.each([
  '*',
  'http://evil.example/x',
  'http://register.example/',
  'https://register.example',
  'register.example:443',
  '',
])('a target that isn’t a path is refused: "%s"', (url) => {
  expect(readHead(head({ url }), production)).toEqual({ status: 400, reason: 'address_unreadable' });
});

describe('cookies', () => {
  const withCookies = (cookie: string) => readHead(head({ headers: { host: 'register.example', cookie } }), production);
  const cookies = (count: number) => Array.from({ length: count }, (_, at) => `c${at}=1`).join('; ');

  it('up to fifty, of four kilobytes, are taken', () => {
    for (const cookie of ['', cookies(50), `${cookies(50)};`, `a=${'b'.repeat(4094)}`])
      expect(withCookies(cookie)).toMatchObject({ origin: expect.anything() });
  });

  it('are refused beyond that', () => {
    const answer = { status: 431, reason: 'head_too_large' };
    for (const cookie of [cookies(51), cookies(51).replaceAll(' ', ''), `a=${'b'.repeat(4095)}`, ';'.repeat(5000)])
      expect(withCookies(cookie)).toEqual(answer);
  });
});

it('more headers than any browser sends are refused', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => [`x-${at}`, '']).flat();
  const headers = { host: 'register.example' };
  expect(readHead(head({ headers, rawHeaders: lines(100) }), production)).toMatchObject({ origin: expect.anything() });
  expect(readHead(head({ headers, rawHeaders: lines(101) }), production)).toMatchObject({ status: 431 });
});

it('what only the server may say is said by the server, whatever a visitor wrote', () => {
  const forged = ['x-path', 'x-nonce', 'x-answer-id', 'x-client-address', 'x-own-origin', 'forwarded'];
  const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];
  const request = {
    headers: Object.fromEntries(['host', 'cookie', 'accept', ...forged, ...forwarded].map((name) => [name, 'theirs'])),
  };
  rewriteHead(request, { origin: 'https://register.example', clientAddress: '198.51.100.6', cookies: '' });
  expect(request.headers).toEqual({
    accept: 'theirs',
    host: 'register.example',
    'x-own-origin': 'https://register.example',
    'x-client-address': '198.51.100.6',
  });
  rewriteHead(request, { origin: 'https://register.example', clientAddress: '198.51.100.6', cookies: 'ours=1' });
  expect(request.headers.cookie).toBe('ours=1');
});

describe('the tree of the page that a script says it has', () => {
  const TREE = 'next-router-state-tree';
  const passedOn = (tree: string) => {
    const request = { headers: { [TREE]: tree } as Record<string, string> };
    rewriteHead(request, { origin: 'https://register.example', clientAddress: '', cookies: '' });
    return request.headers[TREE];
  };

  it('is passed on as it came', () => {
    const tree = encodeURIComponent('["",{"children":["mijn",{"children":["__PAGE__",{}]}]},null,null]');
    expect(passedOn(tree)).toBe(tree);
  });

  it.each([
    '',
    'x',
    '%',
    '[]',
    '{}',
    'null',
    '["",{"children":"x"}]',
    `${'["",{"a":'.repeat(2_000)}["",{}]${'}]'.repeat(2_000)}`,
  ])('is left out when it is none: %.20s', (tree) => {
    expect(passedOn(encodeURIComponent(tree))).toBeUndefined();
    expect(passedOn(tree)).toBeUndefined();
  });
});

it('more parameters than any page has are refused', () => {
  const headers = { host: 'register.example' };
  const asked = (count: number) =>
    readHead(head({ headers, url: `/?${Array(count).fill('a=b').join('&')}` }), production);
  expect(asked(100)).toMatchObject({ origin: expect.anything() });
  expect(asked(101)).toEqual({ status: 414, reason: 'address_unreadable' });
});
