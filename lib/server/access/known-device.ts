import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { cookieNames } from '@/lib/access/cookie-names';
import { type LoginIdentifier, readLoginIdentifier } from '@/lib/access/login-identifier';
import { getSettings } from '@/lib/server/content/data/settings';
import { keptFor } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { env, isSecure } from '@/lib/server/platform/env';
import { isUuid } from '@/lib/shared/ids';
import { findAccountToLogIn } from './data/accounts';

const COOKIE_SECONDS = 365 * 24 * 3600;

/** Whoever guesses from many addresses makes strangers wait, not the owner at their own computer. */
export async function isKnownDevice(limited: string): Promise<boolean> {
  const mark = (await cookies()).get(cookieNames(isSecure()).knownDevice)?.value;
  const accountId = mark ? await accountBehind(limited) : null;
  if (!mark || accountId === null) return false;
  const given = Buffer.from(mark, 'base64url');
  const expected = markOf(accountId);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export async function rememberDevice(accountId: string) {
  const mark = markOf(accountId).toString('base64url');
  (await cookies()).set(cookieNames(isSecure()).knownDevice, mark, keptFor(COOKIE_SECONDS));
}

function markOf(accountId: string): Buffer {
  return createHmac('sha256', env().secret).update(`known-device:${accountId}`).digest();
}

/** What was typed, never the account: shared attempts would show that a number and an address are one person. */
export async function limitedAccountOf(typed: string): Promise<string> {
  return (await identifierOf(typed))?.normalised ?? typed.trim().toLowerCase();
}

export async function accountBehind(limited: string): Promise<string | null> {
  if (isUuid(limited)) return limited;
  const identifier = await identifierOf(limited);
  return identifier && ((await findAccountToLogIn(identifier))?.id ?? null);
}

async function identifierOf(typed: string): Promise<LoginIdentifier | null> {
  const { numberPrefix } = await getSettings(moment().today);
  return readLoginIdentifier(typed, numberPrefix);
}
