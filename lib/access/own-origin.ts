/** Set by scripts/serve.mjs: the scheme, host and port at which the installation is at home for whoever asks. */
export const OWN_ORIGIN_HEADER = 'x-own-origin';

/**
 * Whether a form comes from a page of our own. A browser names where it stands; without the header it is no browser, and
 * then there is no cookie to borrow. What the browser says of the two sites mustn't contradict it.
 */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  return origin === null || origin === headers.get(OWN_ORIGIN_HEADER);
}
