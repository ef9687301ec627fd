const SESSION = 'next-auth.session-token';
const KNOWN_DEVICE = 'lklr-known-device';
const SENT_TO = 'lklr-sent-to';

/** With `__Host-` a browser takes a cookie from this very host alone, never from a neighbour under the same domain. */
export function cookieNames(isSecure: boolean) {
  const prefix = isSecure ? '__Host-' : '';
  return { session: prefix + SESSION, knownDevice: prefix + KNOWN_DEVICE, sentTo: prefix + SENT_TO };
}
