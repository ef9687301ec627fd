import { HttpClient } from '@/tests/support/e2e/http';
import { rawRequest, sendRaw } from '@/tests/support/e2e/raw-http';
import { startServer, type TestServer } from '@/tests/support/e2e/server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

const send = (start: string, lines: string[] = [], body = '') =>
  sendRaw(server.url, rawRequest(server.url, start, lines, body));

it('the log is one JSON object a line, and holds nothing that a visitor sent', async () => {
  const mark = 'gesmokkeld';
  const line = `${mark}"}\n{"level":50,"msg":"${mark}"}`;
  const quoted = encodeURIComponent(line);
  const raw = `${mark}{"level":50}`;
  const multipart = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`;
  const form = ['Content-Type: multipart/form-data; boundary=x'];
  const requests: [string, string[]?, string?][] = [
    [`GET /api/auth/signin?callbackUrl=javascript:${quoted}`],
    ['GET /api/auth/session', [`Cookie: next-auth.callback-url=javascript:${raw}; next-auth.session-token=${raw}`]],
    [`POST /api/auth/${quoted}`, ['Content-Type: application/json'], `{"${mark}`],
    ...[
      '/',
      '/register/',
      '/register?q=',
      '/bevestigen/',
      '/bewijs/',
      '/dev/mailbox/',
      '/niets/',
      '/_next/static/',
    ].map((path): [string] => [`GET ${path}${quoted}`]),
    [`GET /_next/image?url=${quoted}&w=16&q=1`],
    [`GET /register/%E0%A4%A${mark}`],
    ['GET /register', ['RSC: 1', `Next-Router-State-Tree: ${raw}`, `Next-Url: ${raw}`]],
    ['GET /', [`User-Agent: ${raw}`, `Referer: http://${raw}`, `X-Forwarded-For: ${raw}`, `Cookie: a=${raw}`]],
    ['GET /', [`X-${mark}\n: 1`]],
    ...['[]', 'null', `"${mark}`, `["$@0"]`, `["$F1${mark}"]`, raw].flatMap((body): [string, string[], string][] => [
      ['POST /inloggen', [`Next-Action: ${raw}`, 'Content-Type: text/plain'], body],
      ['POST /inloggen', ['Next-Action: 7f00aabbccdd00aabbccdd00aabbccdd00aabbccdd', 'Content-Type: text/plain'], body],
    ]),
    ['POST /inloggen', form, multipart(`$ACTION_ID_${mark}`, '')],
    ['POST /inloggen', form, multipart('$ACTION_REF_1', '') + multipart('$ACTION_1:0', raw)],
    ['POST /inloggen', form, multipart('$ACTION_1:0', `{"id":"${mark}","bound":"$@1"}`)],
    ['POST /inloggen', ['Content-Type: multipart/form-data; boundary='], raw],
    ['POST /inloggen', [`Content-Type: ${raw}`], raw],
    ['POST /inloggen', [`Origin: http://${mark}`], raw],
    ['POST /api/uploads', form, multipart(mark, raw)],
  ];
  for (const [start, lines, body] of requests) expect((await send(start, lines, body)).status).toBeLessThan(600);
  // Real actions, by a browser without script and by hand, with what can't be read in their own fields.
  const client = new HttpClient(server.url);
  await client.fillIn('/inloggen', { email: line, password: line });
  await client.fillIn('/aanmelden', { email: line, password: line, name: line });
  const page = await client.visit('/inloggen');
  const own = [...page.document.querySelectorAll<HTMLInputElement>('main input[type=hidden]')].map(({ name }) => name);
  await client.submit(page, Object.fromEntries(own.filter((name) => name.includes(':')).map((name) => [name, line])));
  const printed = server.output().split('\n');
  const ready = printed.findIndex((one) => one.startsWith('Ready: '));
  expect(ready).toBeGreaterThanOrEqual(0);
  const lines = printed.slice(ready + 1).filter((text) => text !== '');
  expect(lines.length).toBeGreaterThan(0);
  for (const one of lines)
    expect(() => expect(JSON.parse(one)).toEqual(expect.objectContaining({ level: expect.any(Number) }))).not.toThrow();
  expect(server.output()).not.toContain(mark);
});
