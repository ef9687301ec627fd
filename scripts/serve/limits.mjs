// How long a request may take to come in, and how many may be at it. Answers take as long as they take.

/** Node itself ends what never gets past its head. */
export const REQUEST_LIMITS = {
  headersTimeout: 20_000,
  requestTimeout: 15 * 60_000,
  connectionsCheckingInterval: 1_000,
};

export const MOST_CONNECTIONS = 2_000;
/** From the signal on: what isn't answered by then is cut off. */
export const STOP_WITHIN_MS = 8_000;
/** For a process that another has replaced already, and that may still be receiving a file. */
export const LEAVE_WITHIN_MS = 60_000;
/** Files that never change, and doors that count for themselves or that a balancer knocks at all day. */
const NO_PAGE = /^\/(?:_next\/static\/|icon\.svg$|api\/(?:health$|(?:uploads|attendance)(?:\/|$)|v1\/))/;

export function isForPage(url) {
  const [path] = url.split('?', 1);
  return /\.\.|[%\\]/.test(path) || !NO_PAGE.test(path);
}

const BODY_MS = 60_000;
const UPLOADS = /^\/api\/(?:uploads|attendance)(?:[/?]|$)/;

/** A file gets as long as any request may take, while something of it comes. */
export function limitBody(request, giveUp, allowed = BODY_MS) {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) return;
  const isUpload = UPLOADS.test(request.url);
  let received = request.socket.bytesRead;
  const watch = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(watch);
    const isComing = request.socket.bytesRead > received || request.readableLength > 0;
    received = request.socket.bytesRead;
    if (isUpload && isComing) return;
    clearInterval(watch);
    giveUp();
  }, allowed);
  watch.unref();
  request.once('close', () => clearInterval(watch));
}
