// Repairs, as they are sent, answers that Next gives without words of ours or with another status than the page means.
import { randomUUID } from 'node:crypto';

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

export function isKnownMethod(method) {
  return METHODS.includes(method);
}

/** Next has a page of its own there that says with 500 that the server failed: for whoever asks for it, it isn't there. */
const FAILURE_PAGE = /\/_(?=global-error)/g;

/** Next would fail on a path that can't be decoded: it is taken as it stands. */
export function readablePath(url) {
  const [path, ...query] = url.split('?');
  return [decodablePath(path).replace(FAILURE_PAGE, '/%5F'), ...query].join('?');
}

function decodablePath(path) {
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return path.replaceAll('%', '%25');
  }
}

const open = new Map();
globalThis.lklrAnswers = open;

/** The id in the request is how a page sets the status of its answer, and a route comes to the body as Node has it. */
export function answerInWords(request, response) {
  const id = randomUUID();
  const answer = { status: null, isEntered: false, request };
  request.headers['x-answer-id'] = id;
  open.set(id, answer);
  response.on('close', () => open.delete(id));

  const { writeHead, write, end } = response;
  let page;
  const pageInstead = () => {
    if (page !== undefined || response.headersSent) return page;
    if (answer.status && response.statusCode === 200) response.statusCode = answer.status;
    page = bareRefusal(request, response, answer) ?? null;
    return page;
  };
  response.writeHead = (status, ...headers) => {
    response.statusCode = status;
    if (!pageInstead()) return writeHead.call(response, response.statusCode, ...headers);
    // Only now: compression says just before the head is sent that it is at work on what we leave out.
    for (const name of ['content-length', 'content-encoding', 'etag']) response.removeHeader(name);
    return writeHead.call(response, response.statusCode, PAGE_HEADERS);
  };
  response.write = (...chunk) => (pageInstead() ? true : write.apply(response, chunk));
  response.end = (...chunk) => (pageInstead() ? end.call(response, page) : end.apply(response, chunk));
}

const PAGE_HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** What Next said in bare English about a post, as a page; but the scripts of an older build know what a 409 means. */
function bareRefusal({ method, headers }, response, { isEntered }) {
  if (method !== 'POST' || response.statusCode < 400) return;
  // Nothing of ours ran, so nothing of ours failed: what was posted can't be taken apart.
  const isUnreadable = response.statusCode === 500 && !isEntered;
  if (isUnreadable) response.statusCode = 400;
  else if (!String(response.getHeader('content-type') ?? '').startsWith('text/plain')) return;
  if (response.statusCode !== 409) return globalThis.lklrRefusalPage?.('unreadable');
  if (headers['next-action'] === undefined) return globalThis.lklrRefusalPage?.('page_outdated');
}
