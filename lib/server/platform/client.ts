import 'server-only';
import { headers } from 'next/headers';
import { deviceCode, readDevice } from '@/lib/shared/device-name';
import { isSecure } from './env';

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

export async function clientDevice(): Promise<string> {
  return deviceCode(readDevice(await userAgent()));
}

async function userAgent(): Promise<string> {
  try {
    return (await headers()).get('user-agent') ?? '';
  } catch {
    // Next has headers only while it answers a request.
    return '';
  }
}

/** How a cookie is set for this installation's own pages, out of the reach of scripts. */
export function keptFor(seconds: number) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: seconds } as const;
}
