import 'server-only';
import { headers } from 'next/headers';

/**
 * Set by scripts/serve.mjs from the connection itself (and from X-Forwarded-For when the connection comes from one of
 * TRUSTED_PROXIES); whatever a client sends under this name is overwritten there.
 */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

export async function clientAddress(): Promise<string> {
  return addressIn(await headers());
}

export function addressIn(from: Pick<Headers, 'get'>): string {
  return from.get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
}
