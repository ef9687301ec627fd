import 'server-only';
import { randomUUID } from 'node:crypto';
import { powerful } from '@/lib/access/actor';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { openSecret } from '@/lib/server/platform/sealed-secret';
import { sealSecret } from './second-factor-key';

/** `totpSecret` is null when only new recovery codes are being made. */
type Setup = { id: string; totpSecret: string | null; createdAt: Date };

const SETUP = { id: true, totpSecret: true, createdAt: true } as const;

export async function findSetup(accountId: string): Promise<Setup | null> {
  const setup = await (await reader()).secondFactorSetup.findUnique({ where: { accountId }, select: SETUP });
  return setup && { ...setup, totpSecret: setup.totpSecret && openSecret(setup.totpSecret, accountId) };
}

/** Begins anew: what was being set up before, and its codes, are worth nothing any more. */
export async function startSetup(tx: Transaction, accountId: string, setup: Omit<Setup, 'id'>) {
  const totpSecret = setup.totpSecret && (await sealSecret(tx, setup.totpSecret, accountId));
  const begun = { ...setup, totpSecret, id: randomUUID() };
  await tx.secondFactorSetup.upsert({ where: { accountId }, create: { accountId, ...begun }, update: begun });
}

/** Takes a setup that is to be finished: false when it was finished, or begun anew, in the meantime. */
export async function takeSetup(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  return (await tx.secondFactorSetup.deleteMany({ where: { id, accountId } })).count === 1;
}

/** False when the account has a second factor already. `step` is that of the code that confirmed it, `now` since when. */
export async function setSecondFactor(
  tx: Transaction,
  accountId: string,
  { totpSecret, step, now }: { totpSecret: string; step: number; now: Date },
): Promise<boolean> {
  const sealed = await sealSecret(tx, totpSecret, accountId);
  const { count } = await tx.account.updateMany({
    where: { id: accountId, totpSecret: null },
    data: { totpSecret: sealed, totpSince: now, totpLastStep: step, version: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Switches a second factor off, with its codes and in every session: a role with power that is given later must not
 * hold there. False when it is off already or the account has such a role now.
 */
export async function clearSecondFactor(tx: Transaction, accountId: string): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, NOT: [{ totpSecret: null }, { roles: { hasSome: [...powerful] } }] },
    data: { totpSecret: null, version: { increment: 1 } },
  });
  if (count === 1) await forgetCodes(tx, accountId);
  return count === 1;
}

/** Takes away a second factor that was switched on since an instant, whatever the roles: false when there is none. */
export async function clearSecondFactorSince(tx: Transaction, accountId: string, since: Date): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, totpSecret: { not: null }, totpSince: { gte: since } },
    data: { totpSecret: null, version: { increment: 1 } },
  });
  if (count === 1) await forgetCodes(tx, accountId);
  return count === 1;
}

async function forgetCodes(tx: Transaction, accountId: string) {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.secondFactorSetup.deleteMany({ where: { accountId } });
  await tx.session.updateMany({ where: { accountId }, data: { secondFactorAt: null } });
}

export async function hasSecondFactor(accountId: string, tx?: Transaction): Promise<boolean> {
  const handle = tx ?? (await reader());
  return (await handle.account.count({ where: { id: accountId, NOT: { totpSecret: null } } })) === 1;
}

/** Puts new codes in the place of all that the account had, used ones too. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  accountId: string,
  { hashes, now }: { hashes: string[]; now: Date },
) {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ accountId, codeHash, createdAt: now })) });
}

/** Uses up a code: of two that give it at once, one succeeds. */
export async function spendRecoveryCode(
  tx: Transaction,
  accountId: string,
  { codeHash, now }: { codeHash: string; now: Date },
): Promise<'used' | 'used_before' | 'unknown'> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash, usedAt: null },
    data: { usedAt: now },
  });
  if (count === 1) return 'used';
  return (await tx.recoveryCode.count({ where: { accountId, codeHash } })) === 1 ? 'used_before' : 'unknown';
}

export async function countRecoveryCodes(accountId: string, tx?: Transaction): Promise<number> {
  return (tx ?? (await reader())).recoveryCode.count({ where: { accountId, usedAt: null } });
}

/** Removes every recovery code there is, and says whose they were: the hashes are of no use under another secret. */
export async function removeEveryRecoveryCode(tx: Transaction): Promise<string[]> {
  const holders = await tx.recoveryCode.findMany({ distinct: ['accountId'], select: { accountId: true } });
  await tx.recoveryCode.deleteMany();
  return holders.map(({ accountId }) => accountId);
}
