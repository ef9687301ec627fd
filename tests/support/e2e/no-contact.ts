/** Of the people of the tests, and of anybody like them: an address, once or twice encoded. */
const ADDRESS = /[^\s"'<>&?=/]+(?:@|%(?:25)*40)[a-z0-9-]+\.[a-z]/i;

/** Throws when one of these holds somebody's e-mail address. */
export function expectNoContact(texts: Iterable<string>, where: string) {
  for (const text of texts) if (ADDRESS.test(text)) throw new Error(`${where} hold somebody’s address: ${text}`);
}

/**
 * Where a page leads; aside from the installation's own mail address, pictures in the page itself, and what one's own
 * authenticator is given, which names the login there and is asked of no server.
 */
export function hrefsIn(html: string): string[] {
  return [...html.matchAll(/\b(?:href|action|formaction|src|content)="([^"]*)"/g)]
    .map(([, href = '']) => href)
    .filter((href) => !/^(?:mailto|data|otpauth):/.test(href));
}
