const HOST = /^(?:\[[\da-f:.]+\]|[a-z\d._-]+)(?::\d{1,5})?$/i;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * For a request to this Host: the public address's, or in demo mode a loopback name at the port that it listens on.
 * Null for any other: a name that somebody else made lead here.
 */
export function ownOriginOf(host, { publicUrl, isDemo, localPort }) {
  const home = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (home && hostOn(host, home.protocol) === home.host) return home.origin;
  if (!isDemo) return null;
  const asked = hostOn(host, 'http:');
  const isLoopback = LOOPBACK.some((name) => asked === new URL(`http://${name}:${localPort}`).host);
  return isLoopback ? `http://${asked}` : null;
}

/** Without the default port; null when it is no Host. */
function hostOn(host, protocol) {
  const url = `${protocol}//${host}`;
  return HOST.test(host) && URL.canParse(url) ? new URL(url).host : null;
}
