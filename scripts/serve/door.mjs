// Answers visitors without Next: pages of content from memory, the register from the database at each request. What isn't
// certain is Next's to answer. The product's side of it is app/_door; docs/decisions/0032 says why there is a door.
import { renderToStaticMarkup } from 'react-dom/server';
import { askNext } from './door/ask-next.mjs';
import { encodingFor, inEveryEncoding, packed, sendBody, sendEncoded } from './door/encodings.mjs';
import { scriptless, titledPage } from './door/scriptless.mjs';
import { answersStylesheet } from './door/stylesheets.mjs';
import { isVisitors } from './door/visitors.mjs';

/** Next's bundle has no way to make markup by itself. */
globalThis.lklrMarkup = renderToStaticMarkup;

const MOST_KEPT = 500;
/** By path, as of a version. */
const kept = new Map();
const making = new Map();
/** Round every page of the register: its head and headers, as Next made them. */
let titled = null;

/** The register's pages, and the same as JSON. */
const REGISTER = /^(?:\/api\/v1)?\/register(?:\/[^/]+)?$/;

export function answerAtDoor(request, response, passOn) {
  if (answersStylesheet(request, response)) return;
  const door = globalThis.lklrDoor;
  if (!door) return passOn();
  if (request.method === 'POST') response.once('finish', door.forgetVersions);
  if (!isVisitors(request, door.sessionCookie)) return passOn();
  const [path, query = null] = splitOnce(request.url, '?');
  const asked = { request, response, passOn, path, query };
  const version = query === null ? door.pageVersion(path) : undefined;
  if (version === undefined && !REGISTER.test(path)) return passOn();
  const answered = version === undefined ? answerFromRegister(asked) : answerAsOf(version, asked);
  answered?.catch((error) => {
    console.error(error);
    if (!response.headersSent) passOn();
  });
}

function answerAsOf(version, asked) {
  if (typeof version === 'string') return answerFromMemory({ ...asked, version });
  return whenKnown(version, asked);
}

/** Without a version nothing is kept: the page isn't there, or the database. */
async function whenKnown(coming, asked) {
  const version = (await coming?.catch(() => null)) ?? null;
  return version === null ? asked.passOn() : answerFromMemory({ ...asked, version });
}

function answerFromMemory(asked) {
  const { request, response, passOn, path, version } = asked;
  const page = kept.get(path);
  if (page?.version === version) return sendEncoded(request, response, page);
  if (request.method === 'HEAD') return passOn();
  const made = making.get(path);
  if (made) return made.then(() => (kept.get(path)?.version === version ? answerFromMemory(asked) : passOn()));
  const answered = keepFromNext(asked).finally(() => making.delete(path));
  making.set(path, answered);
  return answered;
}

/** Whoever comes first has it made, and doesn't wait until it is packed as well as can be. */
async function keepFromNext({ request, response, passOn, path, version }) {
  const answer = await askNext(request, response, passOn);
  if (answer === null) return;
  const page = scriptless(answer);
  if (page === null || page.status !== 200) return answer.sendAsItIs();
  const sent = sendPacked(request, response, page, page.html);
  if (answer.isUnkept) return sent;
  const [bodies] = await Promise.all([inEveryEncoding(page.html), sent]);
  keep(path, { version, headers: page.headers, bodies });
}

function keep(path, whole) {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
  kept.set(path, whole);
}

async function answerFromRegister({ request, response, passOn, path, query }) {
  const isPage = path.startsWith('/register');
  // Before anybody is counted.
  if (isPage && titled === null) return learnFromNext({ request, response, passOn });
  const head = { get: (name) => request.headers[name] ?? null };
  const answer = await globalThis.lklrDoor.answerRegister(path, query, head);
  if (answer === null) return passOn();
  if ('location' in answer) {
    const { status, location } = answer;
    return sendPacked(request, response, { status, headers: { ...titled.headers, location } }, '');
  }
  if (isPage) return sendPacked(request, response, { ...answer, headers: titled.headers }, titled.page(answer));
  const body = answer.body === null ? '' : JSON.stringify(answer.body);
  const headers = { ...answer.headers, vary: 'Accept-Encoding', ...(body && { 'content-type': 'application/json' }) };
  return sendPacked(request, response, { ...answer, headers }, body);
}

async function learnFromNext({ request, response, passOn }) {
  if (request.method === 'HEAD') return passOn();
  const answer = await askNext(request, response, passOn);
  if (answer === null) return;
  const page = scriptless(answer);
  if (page === null) return answer.sendAsItIs();
  titled ??= titledPage(page);
  return sendPacked(request, response, page, page.html);
}

/** Less takes more work to pack than it saves. */
const LEAST_PACKED = 1024;

async function sendPacked(request, response, { status, headers }, text) {
  const body = Buffer.from(text);
  const encoding = body.length < LEAST_PACKED ? 'identity' : encodingFor(request.headers['accept-encoding']);
  sendBody(response, status, headers, encoding, encoding === 'identity' ? body : await packed(body, encoding));
}

function splitOnce(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
