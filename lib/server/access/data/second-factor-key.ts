import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { env } from '@/lib/server/platform/env';
import { checkOf, isSealed, openSecret, type SecretKey, seal } from '@/lib/server/platform/sealed-secret';

type Kept = { version: number; check: string | null };
/** A secret as it is kept, of an account or of what it is setting up. */
type Row = { accountId: string; stored: string };

/** The database's secrets are encrypted with a key that this environment's secret doesn't give. */
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
export async function holdKey(tx: Transaction): Promise<Kept> {
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

/** Writes every secret anew: encrypted with `to`, after it was read with the secret `from` where it was encrypted before. */
export async function sealEverySecret(tx: Transaction, from: string, to: SecretKey): Promise<number> {
  return writeSecrets(tx, ANY, ({ accountId, stored }) =>
    seal(isSealed(stored) ? openSecret(stored, accountId, from) : stored, accountId, to),
  );
}

/** Encrypts the secrets that stand there as they are. */
export async function sealPlainSecrets(tx: Transaction, key: SecretKey): Promise<number> {
  return writeSecrets(tx, PLAIN, ({ accountId, stored }) => seal(stored, accountId, key));
}

/** Whether anything is encrypted already: then its key must be known. */
export async function hasSealedSecrets(tx: Transaction): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM account WHERE ${SEALED})
        OR EXISTS (SELECT 1 FROM second_factor_setup WHERE ${SEALED}) AS any`;
  return found?.any === true;
}

const SEALED = Prisma.sql`totp_secret ~ '^v[0-9]+[.]'`;
const PLAIN = Prisma.sql`totp_secret !~ '^v[0-9]+[.]'`;
const ANY = Prisma.sql`totp_secret IS NOT NULL`;

/** Returns how many it changed. */
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
