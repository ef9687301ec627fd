import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/access/actor';
import type { LoginIdentifier } from '@/lib/access/login-identifier';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import { openSecret } from '@/lib/server/platform/sealed-secret';
import { isUuid } from '@/lib/shared/ids';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { lockAccount } from './email-changes';
import { sealSecret } from './second-factors';

export type Account = { id: string; email: string; name: string; roles: Role[] };
/** `totpSecret` is as it is kept: encrypted. */
export type Credentials = Account & { passwordHash: string | null; totpSecret: string | null };

export const ACCOUNT = { id: true, email: true, name: true, roles: true } as const;
const CREDENTIALS = { ...ACCOUNT, passwordHash: true, totpSecret: true } as const;

export async function findAccount(tx: Transaction, id: string): Promise<Account | null> {
  return isUuid(id) ? tx.account.findUnique({ where: { id }, select: ACCOUNT }) : null;
}

export async function findAccountByEmail(email: string, tx?: Transaction): Promise<Account | null> {
  const where = { emailNormalised: normaliseEmail(email) };
  return (tx ?? (await reader())).account.findUnique({ where, select: ACCOUNT });
}

export async function findCredentialsByEmail(email: string, tx?: Transaction): Promise<Credentials | null> {
  const where = { emailNormalised: normaliseEmail(email) };
  return (tx ?? (await reader())).account.findUnique({ where, select: CREDENTIALS });
}

/** Whether somebody proved that mail to this address reaches them: an account that was taken over has no password yet. */
export async function isConfirmedAddress(email: string): Promise<boolean> {
  const found = await findCredentialsByEmail(email);
  return found !== null && found.passwordHash !== null;
}

export async function getAccount(tx: Transaction, accountId: string): Promise<Account> {
  return tx.account.findUniqueOrThrow({ where: { id: accountId }, select: ACCOUNT });
}

export async function findAccountToLogIn({ kind, normalised, whole }: LoginIdentifier): Promise<Credentials | null> {
  if (kind === 'email') return findCredentialsByEmail(normalised);
  const registrations = await (await reader()).registration.findMany({
    where: { numberNormalised: { in: whole === undefined ? [normalised] : [whole, normalised] } },
    select: {
      numberNormalised: true,
      account: { select: CREDENTIALS },
      mergedInto: { select: { account: { select: CREDENTIALS } } },
    },
  });
  const meant = registrations.find(({ numberNormalised }) => numberNormalised === whole) ?? registrations[0];
  return meant?.mergedInto?.account ?? meant?.account ?? null;
}

export async function getCredentials(accountId: string): Promise<Credentials> {
  return (await reader()).account.findUniqueOrThrow({ where: { id: accountId }, select: CREDENTIALS });
}

/** The same, held until this transaction ends: a change of password or second factor comes before or after. */
export async function lockCredentials(tx: Transaction, accountId: string): Promise<Credentials | null> {
  await lockAccount(tx, accountId);
  return tx.account.findUnique({ where: { id: accountId }, select: CREDENTIALS });
}

export type NewAccount = {
  email: string;
  name: string;
  passwordHash: string | null;
  roles: Role[];
  createdAt: Date;
  totpSecret?: string;
  isPersona?: boolean;
};

export async function createAccount(tx: Transaction, { totpSecret, ...account }: NewAccount): Promise<string | null> {
  const id = randomUUID();
  const sealed = totpSecret && (await sealSecret(tx, totpSecret, id));
  const data = { ...account, id, emailNormalised: normaliseEmail(account.email), totpSecret: sealed };
  const { count } = await tx.account.createMany({ data, skipDuplicates: true });
  return count === 0 ? null : id;
}

/** Accepts the code of a time step once: false when that step, or a later one, was used before. */
export async function spendTotpStep(tx: Transaction, accountId: string, step: number): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

/** False when the password was changed after `askedAt`: of two links used at once, one counts. */
export async function setPassword(
  tx: Transaction,
  accountId: string,
  { passwordHash, askedAt, now }: { passwordHash: string; askedAt: Date; now: Date },
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, OR: [{ passwordChangedAt: null }, { passwordChangedAt: { lt: askedAt } }] },
    data: { passwordHash, passwordChangedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}

/** Nobody logs in until a new password is chosen through a link; links that were mailed before it go too. */
export async function clearPassword(tx: Transaction, accountId: string) {
  await tx.passwordReset.deleteMany({ where: { accountId, usedAt: null } });
  await tx.account.updateMany({ where: { id: accountId }, data: { passwordHash: null, version: { increment: 1 } } });
}

export async function listAccountNames(ids: string[]): Promise<Map<string, { name: string; email: string }>> {
  const rows = await readPart(
    listPart<Pick<Account, 'id' | 'name' | 'email'>>(
      Prisma.sql`SELECT a.id, a.name, a.email FROM account a WHERE a.id = ANY (${ids}::uuid[])`,
    ),
  );
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]));
}

export type PersonaAccount = { email: string; name: string; totpSecret: string | null };

export async function listPersonas(): Promise<PersonaAccount[]> {
  const rows = await (await reader()).account.findMany({
    where: { isPersona: true },
    select: { id: true, email: true, name: true, totpSecret: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, totpSecret, ...row }) => ({ ...row, totpSecret: totpSecret && openSecret(totpSecret, id) }));
}
