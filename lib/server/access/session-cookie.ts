import 'server-only';
import { hkdfSync } from 'node:crypto';
import { jwtDecrypt } from 'jose';
import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { cookieNames } from '@/lib/access/cookie-names';
import { keptFor } from '@/lib/server/platform/client';
import { env, isSecure } from '@/lib/server/platform/env';

// Long: whether a session still holds is decided by its row, at each read.
const COOKIE_SECONDS = 30 * 24 * 3600;

export function sessionCookieName(): string {
  return cookieNames(isSecure()).session;
}

export type CookieSession = { id: string; accountId: string };

export function sessionCookieValue({ id: sid, accountId: sub }: CookieSession): Promise<string> {
  return encode({ token: { sub, sid }, secret: env().secret, maxAge: COOKIE_SECONDS });
}

export async function writeSessionCookie(session: CookieSession) {
  const value = await sessionCookieValue(session);
  (await cookies()).set(sessionCookieName(), value, keptFor(COOKIE_SECONDS));
}

export function withSession(page: string) {
  return async ({ session }: { session: CookieSession }): Promise<string> => {
    await writeSessionCookie(session);
    return page;
  };
}

export function withoutSession(page: string) {
  return async (): Promise<string> => {
    await clearSessionCookie();
    return page;
  };
}

export async function clearSessionCookie() {
  (await cookies()).delete({ name: sessionCookieName(), path: '/', secure: isSecure(), httpOnly: true });
}

export async function readSessionCookie(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookieName())?.value;
  if (!value) return null;
  try {
    const { payload } = await jwtDecrypt(value, keyOf(env().secret), { clockTolerance: 15 });
    return typeof payload.sid === 'string' ? payload.sid : null;
  } catch {
    return null;
  }
}

let known: { secret: string; key: Uint8Array } | undefined;

/** As next-auth derives it, which writes the cookie and does so at each reading. */
function keyOf(secret: string): Uint8Array {
  if (known?.secret !== secret) {
    const key = hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32);
    known = { secret, key: new Uint8Array(key) };
  }
  return known.key;
}
