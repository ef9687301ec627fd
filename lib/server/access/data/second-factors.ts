import 'server-only';
import { randomUUID } from 'node:crypto';
import { powerful } from '@/lib/access/actor';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { readPart, valuePart } from '@/lib/server/platform/db/parts';
import { env } from '@/lib/server/platform/env';
import { checkOf, isSealed, openSecret, type SecretKey, seal } from '@/lib/server/platform/sealed-secret';

/** `totpSecret` is null when only new recovery codes are being made. */
type Setup = { id: string; totpSecret: string | null; createdAt: Date };

const SETUP = { id: true, totpSecret: true, createdAt: true } as const;

export async function findSetup(accountId: string): Promise<Setup | null> {
  const setup = await (await reader()).secondFactorSetup.findUnique({ where: { accountId }, select: SETUP });
  return setup && { ...setup, totpSecret: setup.totpSecret && openSecret(setup.totpSecret, accountId) };
}

export async function startSetup(tx: Transaction, accountId: string, setup: Omit<Setup, 'id'>) {
  const totpSecret = setup.totpSecret && (await sealSecret(tx, setup.totpSecret, accountId));
  const begun = { ...setup, totpSecret, id: randomUUID() };
  await tx.secondFactorSetup.upsert({ where: { accountId }, create: { accountId, ...begun }, update: begun });
}

/** False when it was finished, or begun anew, in the meantime. */
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

/** In every session: a role with power given later mustn't hold there. False when off already or needed by a role. */
export async function clearSecondFactor(tx: Transaction, accountId: string): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, NOT: [{ totpSecret: null }, { roles: { hasSome: [...powerful] } }] },
    data: { totpSecret: null, version: { increment: 1 } },
  });
  if (count === 1) await forgetCodes(tx, accountId);
  return count === 1;
}

/** Whatever the roles; false when there is none. */
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
  const has = Prisma.sql`EXISTS (SELECT FROM account WHERE id = ${accountId}::uuid AND totp_secret IS NOT NULL)`;
  return readPart(valuePart<boolean>(has), tx);
}

export async function replaceRecoveryCodes(
  tx: Transaction,
  accountId: string,
  { hashes, now }: { hashes: string[]; now: Date },
) {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ accountId, codeHash, createdAt: now })) });
}

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
  const unused = Prisma.sql`recovery_code WHERE account_id = ${accountId}::uuid AND used_at IS NULL`;
  return readPart(valuePart<number>(Prisma.sql`(SELECT count(*) FROM ${unused})`), tx);
}

/** Returns whose they were. The hashes are of no use under another secret. */
export async function removeEveryRecoveryCode(tx: Transaction): Promise<string[]> {
  const holders = await tx.recoveryCode.findMany({ distinct: ['accountId'], select: { accountId: true } });
  await tx.recoveryCode.deleteMany();
  return holders.map(({ accountId }) => accountId);
}

type Kept = { version: number; check: string | null };
type Row = { accountId: string; stored: string };

export class OtherKey extends Error {
  constructor() {
    super(
      'NEXTAUTH_SECRET: the second factors in this database are encrypted with another one; put that one back, or change it with npm run secrets:rekey',
    );
  }
}

/** Encrypts a secret with the key in force, which stays in force until this transaction ends. */
export async function sealSecret(tx: Transaction, plain: string, accountId: string): Promise<string> {
  await tx.installation.updateMany({
    where: { secondFactorKeyCheck: null, secondFactorKey: 1 },
    data: { secondFactorKeyCheck: checkOf({ version: 1, secret: env().secret }) },
  });
  const [kept] = await tx.$queryRaw<Kept[]>`
    SELECT second_factor_key AS version, second_factor_key_check AS check FROM installation FOR KEY SHARE`;
  if (!kept) throw new Error('This database has no installation yet: migrate it first');
  const key = { version: kept.version, secret: env().secret };
  if (kept.check !== checkOf(key)) throw new OtherKey();
  return seal(plain, accountId, key);
}

/** The version of the key in force and its check, held until this transaction ends: nobody encrypts in the meantime. */
export async function lockKey(tx: Transaction): Promise<Kept> {
  const [kept] = await tx.$queryRaw<Kept[]>`
    SELECT second_factor_key AS version, second_factor_key_check AS check FROM installation FOR UPDATE`;
  if (!kept) throw new Error('This database has no installation yet: migrate it first');
  return kept;
}

export async function putKeyInForce(tx: Transaction, key: SecretKey) {
  await tx.installation.updateMany({
    data: { secondFactorKey: key.version, secondFactorKeyCheck: checkOf(key) },
  });
}

export async function sealEverySecret(tx: Transaction, from: string, to: SecretKey): Promise<number> {
  return writeSecrets(tx, ANY, ({ accountId, stored }) =>
    seal(isSealed(stored) ? openSecret(stored, accountId, from) : stored, accountId, to),
  );
}

export async function sealPlainSecrets(tx: Transaction, key: SecretKey): Promise<number> {
  return writeSecrets(tx, PLAIN, ({ accountId, stored }) => seal(stored, accountId, key));
}

export async function hasSealedSecrets(tx: Transaction): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM account WHERE ${SEALED})
        OR EXISTS (SELECT 1 FROM second_factor_setup WHERE ${SEALED}) AS any`;
  return found?.any === true;
}

const SEALED = Prisma.sql`totp_secret ~ '^v[0-9]+[.]'`;
const PLAIN = Prisma.sql`totp_secret !~ '^v[0-9]+[.]'`;
const ANY = Prisma.sql`totp_secret IS NOT NULL`;

async function writeSecrets(tx: Transaction, which: Prisma.Sql, anew: (row: Row) => string): Promise<number> {
  const accounts = await tx.$queryRaw<Row[]>`
    SELECT id AS "accountId", totp_secret AS stored FROM account WHERE ${which} FOR UPDATE`;
  const setups = await tx.$queryRaw<Row[]>`
    SELECT account_id AS "accountId", totp_secret AS stored FROM second_factor_setup WHERE ${which} FOR UPDATE`;
  const idsOf = (rows: Row[]) => rows.map(({ accountId }) => accountId);
  await tx.$executeRaw`
    UPDATE account SET totp_secret = anew.secret
      FROM unnest(${idsOf(accounts)}::uuid[], ${accounts.map(anew)}::text[]) AS anew (id, secret)
     WHERE account.id = anew.id`;
  await tx.$executeRaw`
    UPDATE second_factor_setup AS setup SET totp_secret = anew.secret
      FROM unnest(${idsOf(setups)}::uuid[], ${setups.map(anew)}::text[]) AS anew (id, secret)
     WHERE setup.account_id = anew.id`;
  return accounts.length + setups.length;
}
