import 'server-only';
import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { isSetupUsable, recoveryCodeFrom } from '@/lib/access/second-factor';
import type { Transaction } from '@/lib/server/platform/db/database';
import { env } from '@/lib/server/platform/env';
import { openSecret } from '@/lib/server/platform/sealed-secret';
import { spendTotpStep } from './data/accounts';
import { findSetup, spendRecoveryCode } from './data/second-factors';

const TOTP_PERIOD_SECONDS = 30;
const STEPS_ASIDE = 1;

type Shown = { issuer: string; label: string };

export function totpOf(secret: string, shown?: Shown): TOTP {
  return new TOTP({ ...shown, secret: Secret.fromBase32(secret), period: TOTP_PERIOD_SECONDS, digits: 6 });
}

/** The time step that a code belongs to: one before `now`'s, that one or the one after; null when it is no code of them. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: STEPS_ASIDE });
  return delta === null ? null : Math.floor(timestamp / 1000 / TOTP_PERIOD_SECONDS) + delta;
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

export function totpAddress(secret: string, shown: Shown): string {
  return totpOf(secret, shown).toString();
}

export const RECOVERY_CODES = 10;

/** Worked out from the setup's id, so that no table holds them and the page shows the same ones again. */
export function recoveryCodesOf(setupId: string): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, place) => recoveryCodeFrom(keyed(`shown:${setupId}:${place}`)));
}

/** How a code is stored: of no use without this server's secret. */
export function recoveryCodeHash(accountId: string, code: string): string {
  return keyed(`stored:${accountId}:${code}`).toString('base64url');
}

function keyed(text: string): Buffer {
  return createHmac('sha256', env().secret).update(`recovery-code:${text}`).digest();
}

export type CodeReason = { code: 'code_wrong' } | { code: 'code_used_before' };

/** Each code works once; the app's from one step before now to one after. */
export async function spendCode(
  tx: Transaction,
  account: { id: string; totpSecret: string },
  { code, now }: { code: string; now: Date },
): Promise<{ ok: true; kind: 'app' | 'recovery' } | { ok: false; reason: CodeReason }> {
  if (!/^\d{6}$/.test(code)) {
    const used = await spendRecoveryCode(tx, account.id, { codeHash: recoveryCodeHash(account.id, code), now });
    if (used === 'used') return { ok: true, kind: 'recovery' };
    return { ok: false, reason: { code: used === 'unknown' ? 'code_wrong' : 'code_used_before' } };
  }
  const step = totpStep(openSecret(account.totpSecret, account.id), code, now);
  if (step === null) return { ok: false, reason: { code: 'code_wrong' } };
  if (!(await spendTotpStep(tx, account.id, step))) return { ok: false, reason: { code: 'code_used_before' } };
  return { ok: true, kind: 'app' };
}

export async function findUsableFactor(accountId: string, now: Date) {
  const setup = await findSetup(accountId);
  if (!setup?.totpSecret || !isSetupUsable(setup, now)) return null;
  return { id: setup.id, totpSecret: setup.totpSecret };
}

export async function findUsableCodes(accountId: string, now: Date) {
  const setup = await findSetup(accountId);
  return setup && !setup.totpSecret && isSetupUsable(setup, now) ? { id: setup.id } : null;
}

export function recoveryHashesOf(setup: { id: string }, accountId: string): string[] {
  return recoveryCodesOf(setup.id).map((shown) => recoveryCodeHash(accountId, shown));
}
