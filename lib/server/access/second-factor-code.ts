import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';
import { openSecret } from '@/lib/server/platform/sealed-secret';
import { spendTotpStep } from './data/accounts';
import { spendRecoveryCode } from './data/second-factors';
import { recoveryCodeHash } from './recovery-codes';
import { totpStep } from './totp';

export type CodeReason = { code: 'code_wrong' } | { code: 'code_used_before' };

/**
 * Uses up a code of an account's second factor: of its app, from one step before now to one after, or a recovery code.
 * Each works once.
 */
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
