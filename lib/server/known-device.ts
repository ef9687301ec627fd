import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from './env';

const COOKIE = 'lklr-known-device';
const COOKIE_SECONDS = 365 * 24 * 3600;

/**
 * Whether this browser logged in as the typed account before. Somebody who guesses at an account from many addresses
 * makes strangers wait, not its owner at their own computer. The cookie says nothing but that, and opens nothing.
 */
export async function isKnownDevice(typedAccount: string): Promise<boolean> {
  const given = Buffer.from((await cookies()).get(COOKIE)?.value ?? '', 'base64url');
  const expected = markOf(typedAccount);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Remembers that whoever uses this browser proved to be the owner of the account. */
export async function rememberDevice(typedAccount: string) {
  (await cookies()).set(COOKIE, markOf(typedAccount).toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().publicUrl.startsWith('https://'),
    maxAge: COOKIE_SECONDS,
  });
}

function markOf(typedAccount: string): Buffer {
  return createHmac('sha256', env().secret).update(`known-device:${typedAccount.trim().toLowerCase()}`).digest();
}
