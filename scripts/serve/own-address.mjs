const HOST = /^(?:\[[\da-f:.]+\]|[a-z\d._-]+)(?::\d{1,5})?$/i;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** By what they were worked out of: a browser says the same each time. */
const known = new Map();
const MOST_KNOWN = 100;

/** In demo mode also a loopback name. Null for any other: a name that somebody else made lead here. */
export function ownOriginOf(host, home) {
  const key = `${host} ${home.localPort} ${home.isDemo} ${home.publicUrl}`;
  const origin = known.get(key) ?? workedOut(host, home);
  // What others make up may come in any number.
  if (origin !== null && known.size < MOST_KNOWN) known.set(key, origin);
  return origin;
}

function workedOut(host, { publicUrl, isDemo, localPort }) {
  const home = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (home && hostOn(host, home.protocol) === home.host) return home.origin;
  if (!isDemo) return null;
  const asked = hostOn(host, 'http:');
  const isLoopback = LOOPBACK.some((name) => asked === new URL(`http://${name}:${localPort}`).host);
  return isLoopback ? `http://${asked}` : null;
}

function hostOn(host, protocol) {
  const url = `${protocol}//${host}`;
  return HOST.test(host) && URL.canParse(url) ? new URL(url).host : null;
}
