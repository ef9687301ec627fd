import 'server-only';
import { headers } from 'next/headers';
import { deviceCode, readDevice } from '@/lib/shared/device-name';
import { isSecure } from './env';

/** Set by scripts/serve.mjs, which overwrites whatever a client sends under this name. */
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

export function keptFor(seconds: number) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: seconds } as const;
}
