const SESSION = 'next-auth.session-token';
const KNOWN_DEVICE = 'lklr-known-device';
const SENT_TO = 'lklr-sent-to';

/**
 * Every cookie that the product sets. At a secure address their names begin with `__Host-`: a browser then takes them from
 * this very host alone, never from a neighbour under the same domain or over an open line.
 */
export function cookieNames(isSecure: boolean) {
  const prefix = isSecure ? '__Host-' : '';
  return { session: prefix + SESSION, knownDevice: prefix + KNOWN_DEVICE, sentTo: prefix + SENT_TO };
}
