import 'server-only';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

export type NewSignUp = {
  email: string;
  emailNormalised: string;
  name: string;
  passwordHash: string;
  createdAt: Date;
  expiresAt: Date;
};

export type SignUp = NewSignUp & { id: string; supersededAt: Date | null; confirmedAt: Date | null };

export async function replaceSignUp(tx: Transaction, signUp: NewSignUp): Promise<string> {
  // Two at once for one address: the second waits here until the first is done.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${signUp.emailNormalised}, 1))`;
  await tx.signUp.updateMany({
    where: { emailNormalised: signUp.emailNormalised, supersededAt: null, confirmedAt: null },
    data: { supersededAt: signUp.createdAt },
  });
  const { id } = await tx.signUp.create({ data: signUp, select: { id: true } });
  return id;
}

export async function findSignUp(id: string): Promise<SignUp | null> {
  return (await reader()).signUp.findUnique({ where: { id } });
}

export async function markConfirmed(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.signUp.updateMany({
    where: { id, confirmedAt: null, supersededAt: null, expiresAt: { gt: now } },
    data: { confirmedAt: now },
  });
  return count === 1;
}
