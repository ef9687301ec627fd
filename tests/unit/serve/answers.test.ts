import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerInWords, readablePath } from '@/scripts/answers.mjs';

type Answers = Map<string, { status: number | null; isEntered: boolean }>;
const shared = globalThis as { lklrAnswers?: Answers; lklrRefusalPage?: (code: string) => string };

let server: Server;
let respond: RequestListener;
beforeAll((done) => {
  shared.lklrRefusalPage = (code) => `<h1>${code}</h1>`;
  server = createServer((request, response) => {
    answerInWords(request, response);
    respond(request, response);
  }).listen(0, '127.0.0.1', done);
});
afterAll((done) => {
  delete shared.lklrRefusalPage;
  server.close(done);
});

/** What becomes of what Next would answer, with code of ours entered or not. */
async function answered(
  { status, type, isEntered = false }: { status: number; type: string; isEntered?: boolean },
  { method = 'POST', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  respond = (request, response) => {
    const answer = shared.lklrAnswers?.get(String(request.headers['x-answer-id']));
    if (answer) answer.isEntered = isEntered;
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.end('Next');
  };
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method, headers: { ...headers, connection: 'close' } });
  return [response.status, await response.text()];
}

const SCRIPT = { headers: { 'next-action': 'x' } };
const FLIGHT = 'text/x-component';
const HTML = 'text/html; charset=utf-8';

describe('a post that failed', () => {
  it.each([
    ['before code of ours was entered', { status: 500, type: 'text/plain' }, {}],
    ['the same, of a script', { status: 500, type: FLIGHT }, SCRIPT],
    ['the same, with a page for faults of ours', { status: 500, type: HTML }, {}],
    ['the same, with words for people', { status: 500, type: 'text/plain' }, SCRIPT],
    ['over the name of an action that is none', { status: 400, type: 'text/plain' }, SCRIPT],
  ])('%s can’t be read, and says so', async (_, given, sent) => {
    expect(await answered(given, sent)).toEqual([400, '<h1>unreadable</h1>']);
  });

  it.each([
    ['inside code of ours', { status: 500, type: HTML, isEntered: true }, {}, 500],
    ['inside an action of ours', { status: 500, type: FLIGHT, isEntered: true }, SCRIPT, 500],
    ['for an action of an older build, of a script', { status: 409, type: 'text/plain' }, SCRIPT, 409],
    ['with words of its own', { status: 413, type: HTML }, {}, 413],
    ['because we are busy', { status: 503, type: 'application/json' }, {}, 503],
  ])('%s keeps its status and its words', async (_, given, sent, status) => {
    expect(await answered(given, sent)).toEqual([status, 'Next']);
  });

  it('for an action of an older build, without script, says that the page is old', async () => {
    expect(await answered({ status: 409, type: 'text/plain' })).toEqual([409, '<h1>page_outdated</h1>']);
  });
});

it('a page that failed keeps its status, whether or not code of ours was entered', async () => {
  expect(await answered({ status: 500, type: HTML }, { method: 'GET' })).toEqual([500, 'Next']);
});

it('a page in the place of a compressed answer says nothing of compression', async () => {
  respond = (_request, response) => {
    const { writeHead } = response;
    // As the compression that Next brings along does, when the head is about to be sent.
    response.writeHead = (status: number) => {
      response.setHeader('content-encoding', 'gzip');
      return writeHead.call(response, status);
    };
    response.statusCode = 500;
    response.flushHeaders();
    response.end('Next');
  };
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: { connection: 'close' } });
  expect([response.status, response.headers.get('content-encoding')]).toEqual([400, null]);
  expect(await response.text()).toBe('<h1>unreadable</h1>');
});

describe('an address', () => {
  it.each([
    ['/inloggen?naar=%2Fmijn', '/inloggen?naar=%2Fmijn'],
    ['/%zz?q=%zz', '/%25zz?q=%zz'],
    ['/_global-error', '/%5Fglobal-error'],
    ['/x/%2e%2e/_global-error/?_rsc=1', '/x/%2e%2e/%5Fglobal-error/?_rsc=1'],
    ['/?naar=/_global-error', '/?naar=/_global-error'],
  ])('%s is read as %s', (url, read) => {
    expect(readablePath(url)).toBe(read);
  });
});
