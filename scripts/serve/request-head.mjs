// What is wrong with a request can be seen from its head: answered before anything works on it.
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import { areTooManyCookies } from './cookies.mjs';
import { ownOriginOf } from './own-address.mjs';

const MOST_HEADERS = 100;
/** Many times what any page of ours has: Next's reading of them takes time that grows with their square. */
const MOST_PARAMETERS = 100;
const HEALTH = '/api/health';

/** For `/api/health` any Host will do: a balancer uses whatever name it knows. */
export function readHead({ url, headers, rawHeaders }, { isFromProxy, ...home }) {
  if (rawHeaders.length > 2 * MOST_HEADERS) return { status: 431, reason: 'head_too_large' };
  // The path alone: another server's address, `*` and the like are for proxies.
  if (!url.startsWith('/')) return { status: 400, reason: 'address_unreadable' };
  if (url.split('&').length > MOST_PARAMETERS) return { status: 414, reason: 'address_unreadable' };
  if (countOf('host', rawHeaders) > 1) return { status: 400, reason: 'address_unreadable' };
  const origin = ownOriginOf(hostAsked(headers, isFromProxy), home);
  if (origin === null && url.split('?', 1)[0] !== HEALTH) {
    return headers.host === undefined
      ? { status: 400, reason: 'address_unreadable' }
      : { status: 421, reason: 'host_unknown' };
  }
  if (areTooManyCookies(headers.cookie ?? '')) return { status: 431, reason: 'head_too_large' };
  return { origin: origin ?? `http://localhost:${home.localPort}` };
}

/** A trusted proxy may have put a Host of its own in its place. */
function hostAsked(headers, isFromProxy) {
  return (isFromProxy && headers['x-forwarded-host']) || (headers.host ?? '');
}

function countOf(name, rawHeaders) {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at].toLowerCase() === name) count += 1;
  return count;
}

const TREE = 'next-router-state-tree';

/** Next answers a tree that its scripts couldn't have sent with 500; read by its own parser, so that we agree. */
function isReadableTree(tree) {
  try {
    parseAndValidateFlightRouterState(tree);
    return true;
  } catch {
    return false;
  }
}

const OURS = ['x-nonce', 'x-path', 'x-answer-id', 'x-client-address', 'x-own-origin'];
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];
const SAID_BY_US = [...OURS, ...OF_PROXIES, 'cookie'];

export function rewriteHead(request, { origin, clientAddress, cookies }) {
  const { headers } = request;
  // From what isn't there nothing is taken: an object that anything was taken from is a slow one.
  for (const name of SAID_BY_US) if (headers[name] !== undefined) delete headers[name];
  if (headers[TREE] !== undefined && !isReadableTree(headers[TREE])) delete headers[TREE];
  headers.host = origin.slice(origin.indexOf('//') + 2);
  headers['x-own-origin'] = origin;
  headers['x-client-address'] = clientAddress;
  if (cookies) headers.cookie = cookies;
}
