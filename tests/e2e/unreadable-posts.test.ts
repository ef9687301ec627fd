import { knownActions, UNKNOWN_ACTION } from '@/tests/support/e2e/action-ids';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { MULTIPART, multipart } from '@/tests/support/e2e/multipart';
import { rawRequest, sendRaw } from '@/tests/support/e2e/raw-http';

let server: LentServer;
beforeAll(async () => {
  server = await lentServer();
});
afterAll(() => server?.stop());

async function post(headers: Record<string, string>, body: string) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const length = body === '' ? ['Content-Length: 0'] : [];
  const bytes = rawRequest(server.url, 'POST /inloggen', [`Origin: ${server.url}`, ...length, ...lines], body);
  const { status, body: html } = await sendRaw(server.url, bytes);
  return { status, title: /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '' };
}

const real = knownActions().find(({ name }) => name === 'submitLogIn')?.id ?? '';
const TEXT = 'text/plain;charset=UTF-8';
const UNREADABLE = 'We konden dit formulier niet lezen';

it('the action of the form is known', () => {
  expect(real).toMatch(/^[0-9a-f]{42}$/);
});

describe.each([
  ['text that is no list', TEXT, 'null'],
  ['text that names itself', TEXT, '"$@0"'],
  ['an action that isn’t given', TEXT, '["$F1"]'],
  ['a map that isn’t given', TEXT, '["$Q1"]'],
  ['no text', TEXT, ''],
  ['no JSON', TEXT, 'rommel'],
  ['JSON that is none', 'application/json', '{'],
  ['a form without its first field', MULTIPART, multipart(['a', 'b'])],
  ['a form that is no list', MULTIPART, multipart(['0', 'null'])],
  ['a form with a field that isn’t there', MULTIPART, multipart(['0', '["$1"]'])],
  ['a form that goes round', MULTIPART, multipart(['0', '["$1"]'], ['1', '["$0"]'])],
  ['a form with no JSON', MULTIPART, multipart(['0', 'rommel'])],
  ['half a form', MULTIPART, '--x\r\nContent-Dispos'],
  ['a form without a boundary', 'multipart/form-data', multipart(['0', '[]'])],
])('a script that sends %s', (_, type, body) => {
  it('to an action is told so, as a fault of its own', async () => {
    expect(await post({ 'next-action': real, 'content-type': type }, body)).toEqual({ status: 400, title: UNREADABLE });
  });

  it('to what is no action’s name is told the same', async () => {
    for (const id of ['rommel', '__proto__', '0', `${real}0`]) {
      const { status, title } = await post({ 'next-action': id, 'content-type': type }, body);
      expect([id, status, title]).toEqual([id, 400, UNREADABLE]);
    }
  });

  it('to an action of another build is never a fault of ours', async () => {
    const { status } = await post({ 'next-action': UNKNOWN_ACTION, 'content-type': type }, body);
    expect([400, 409]).toContain(status);
  });
});

it('an action called by the older kind of form is refused in words', async () => {
  const answer = await post({ 'next-action': real, 'content-type': 'application/x-www-form-urlencoded' }, 'a=b');
  expect(answer).toEqual({ status: 415, title: UNREADABLE });
});

it.each([
  ['nothing', multipart(['$ACTION_REF_1', ''])],
  ['no JSON', multipart(['$ACTION_REF_1', ''], ['$ACTION_1:0', 'rommel'])],
  ['what isn’t there', multipart(['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${real}","bound":"$@1"}`])],
  [
    'no JSON for what it holds',
    multipart(['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${real}","bound":"$@1"}`], ['$ACTION_1:1', 'rommel']),
  ],
])('a form without script whose hidden fields hold %s is told so', async (_, body) => {
  expect(await post({ 'content-type': MULTIPART }, body)).toEqual({ status: 400, title: UNREADABLE });
});
