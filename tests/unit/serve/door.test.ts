import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { held } from '@/app/_door/held';
import { askNext } from '@/scripts/serve/door/ask-next.mjs';
import { encodingFor } from '@/scripts/serve/door/encodings.mjs';
import { scriptless, titledPage } from '@/scripts/serve/door/scriptless.mjs';
import { isVisitors } from '@/scripts/serve/door/visitors.mjs';

describe('a request at the door', () => {
  it.each([
    ['a plain one', 'GET', {}, true],
    ['one for the head alone', 'HEAD', { 'accept-encoding': 'br' }, true],
    ['one with another cookie of ours', 'GET', { cookie: 'lklr-known-device=x' }, true],
    ['a post', 'POST', {}, false],
    ['one of whoever has a session', 'GET', { cookie: 'lklr-known-device=x; session=y' }, false],
    ['one of a script for its data', 'GET', { rsc: '1' }, false],
    ['one that fetches ahead', 'GET', { 'next-router-prefetch': '1' }, false],
    ['one with a body', 'GET', { 'content-length': '1' }, false],
  ])('%s', (_, method, headers, isTaken) => {
    expect(isVisitors({ method, headers }, 'session')).toBe(isTaken);
  });

  it.each([
    ['br, gzip', 'br'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.0', 'identity'],
    ['deflate, *', 'identity'],
    [undefined, 'identity'],
  ])('that takes %s is answered by %s', (accepted, encoding) => {
    expect([encodingFor(accepted), encodingFor(accepted)]).toEqual([encoding, encoding]);
  });
});

const PAGE = `<!DOCTYPE html><html lang="nl" class="a"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css" nonce="x"/>
<link rel="preload" as="script" href="/a.js" nonce="x"/><script src="/a.js" nonce="x"></script><title>Zoek | LKLR</title></head><body>
<div hidden=""><!--$--><!--/$--></div><main id="inhoud">a<!-- -->b &lt;script&gt;</main><script nonce="x">self.a("</main>")</script></body></html>`;
const answer = (body: string, headers = {}) => ({ status: 200, headers, body: Buffer.from(body) });

describe('a page of Next’s without its scripts', () => {
  it('is the same in all else, under a policy that lets nothing run', () => {
    const headers = {
      'content-type': 'text/html',
      'content-length': '9',
      'content-security-policy': "script-src 'nonce-x'",
      link: '</a.woff2>; rel=preload; as="font"; nonce="x", </a.js>; rel=preload; as="script"',
      vary: 'rsc',
    };
    expect(scriptless(answer(PAGE, headers))).toEqual({
      status: 200,
      headers: {
        'content-type': 'text/html',
        'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'self'; (?!.*script)/),
        link: '</a.woff2>; rel=preload; as="font"',
        vary: 'rsc, Accept-Encoding',
      },
      html: `<!DOCTYPE html><html lang="nl" class="a"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css"/>
<title>Zoek | LKLR</title></head><body>
<main id="inhoud">ab &lt;script&gt;</main></body></html>`,
    });
  });

  it.each([
    ['is cut off', PAGE.replace('</html>', '')],
    ['has no main part', PAGE.replace('<main id="inhoud">', '<div>')],
    ['waits for a script to finish it', PAGE.replace('a<!-- -->b', '<template id="B:0"></template>')],
  ])('isn’t taken when it %s', (_, html) => {
    expect(scriptless(answer(html))).toBeNull();
  });

  it('isn’t taken when it sets a cookie', () => {
    expect(scriptless(answer(PAGE, { 'set-cookie': 'a=b' }))).toBeNull();
  });

  it('gives others its head, with a title of their own', () => {
    const page = titledPage(scriptless(answer(PAGE)) as never)?.page({ title: 'Nummer 1', body: '<main>1</main>' });
    expect(page).toMatch(
      /^<!DOCTYPE html><html lang="nl" class="a"><head>.*\n<title>Nummer 1 \| LKLR<\/title><\/head><body><main>1<\/main><\/body><\/html>$/,
    );
  });
});

type Given = {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
  sendAsItIs: () => unknown;
} | null;

describe('an answer of Next’s that is waited for', () => {
  let server: Server;
  let respond: RequestListener;
  beforeAll((done) => {
    server = createServer((request, response) => {
      void askNext(request, response, () => respond(request, response)).then((given) => {
        const { status, headers, body, sendAsItIs } = given as NonNullable<Given>;
        if (String(body) === 'as it is') return sendAsItIs();
        response.writeHead(status, { of: String(headers['x-of']), was: String(request.headers['accept-encoding']) });
        return response.end(`${body}!`);
      });
    }).listen(0, '127.0.0.1', done);
  });
  afterAll((done) => {
    server.close(done);
  });
  const ask = async () => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'accept-encoding': 'br', connection: 'close' };
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('is given whole, however it is sent, and nothing of it goes out before', async () => {
    respond = (request, response) => {
      response.setHeader('x-of', String(request.headers['accept-encoding']));
      response.writeHead(404, { 'x-more': '1' });
      response.flushHeaders();
      response.write('a');
      setTimeout(() => response.end(Buffer.from('b')), 10);
    };
    const { status, headers, text } = await ask();
    expect([status, text, headers.get('of'), headers.get('was'), headers.get('x-more')]).toEqual([
      ...[404, 'ab!', 'undefined', 'br', null],
    ]);
  });

  it('is sent as it is where nobody has a use for it', async () => {
    respond = (_, response) => response.writeHead(307, { location: '/x' }).end('as it is');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual', headers: { connection: 'close' } });
    expect([response.status, response.headers.get('location'), await response.text()]).toEqual([307, '/x', 'as it is']);
  });
});

describe('what is held for a while', () => {
  it('is read once for all who ask, and anew when it is forgotten, or failed, or its time is over', async () => {
    let turn = 0;
    const counted = held(3_600_000, async () => {
      turn += 1;
      if (turn === 3) throw new Error('away');
      return turn;
    });
    expect(await Promise.all([counted.ask(), counted.ask()])).toEqual([1, 1]);
    expect(counted.ask()).toBe(1);
    counted.forget();
    expect(await counted.ask()).toBe(2);
    counted.forget();
    await expect(counted.ask()).rejects.toThrow('away');
    expect(await counted.ask()).toBe(4);
    const never = held(0, async () => {
      turn += 1;
      return turn;
    });
    expect([await never.ask(), await never.ask()]).toEqual([5, 6]);
  });
});
