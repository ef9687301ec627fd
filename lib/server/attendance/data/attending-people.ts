import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';

/** Somebody in the register, shielded or not: what is known here is never told to a provider. */
export type Attending = { registrationId: string; accountId: string | null; name: PersonName };

const NAMED = {
  id: true,
  accountId: true,
  numberNormalised: true,
  initials: true,
  birthPrefix: true,
  birthSurname: true,
  partnerPrefix: true,
  partnerSurname: true,
  nameUse: true,
} as const;

const IN_REGISTER = { state: { in: ['registered', 'certified'] } } satisfies Prisma.RegistrationWhereInput;

/** By number. */
export async function listByNumbers(tx: Transaction, numbers: readonly string[]): Promise<Map<string, Attending>> {
  const rows = await tx.registration.findMany({
    where: { ...IN_REGISTER, numberNormalised: { in: [...numbers] } },
    select: NAMED,
  });
  return new Map(
    rows.map((row) => [
      row.numberNormalised,
      { registrationId: row.id, accountId: row.accountId, name: nameFromRow(row) },
    ]),
  );
}

/** Of these, who is in the register at this very moment: asked once their portfolios are held. */
export async function whoIsInRegister(tx: Transaction, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.registration.findMany({
    where: { ...IN_REGISTER, id: { in: [...ids] } },
    select: { id: true, accountId: true },
  });
  return new Map(rows.map(({ id, accountId }) => [id, accountId]));
}
