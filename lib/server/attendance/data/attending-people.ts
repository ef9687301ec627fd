import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { findNumbered } from '@/lib/server/register/data/registration-numbers';

/** Somebody in the register, shielded or not: what is known here is never told to a provider. */
export type Attending = { registrationId: string; accountId: string | null; name: PersonName };

const NAMED = {
  id: true,
  accountId: true,
  initials: true,
  birthPrefix: true,
  birthSurname: true,
  partnerPrefix: true,
  partnerSurname: true,
  nameUse: true,
} as const;

const IN_REGISTER = { state: { in: ['registered', 'certified'] } } satisfies Prisma.RegistrationWhereInput;

/** By number, also by one that leads to theirs. */
export async function listByNumbers(tx: Transaction, numbers: readonly string[]): Promise<Map<string, Attending>> {
  const numbered = await findNumbered(numbers, tx);
  const rows = await tx.registration.findMany({
    where: { ...IN_REGISTER, id: { in: [...numbered.values()] } },
    select: NAMED,
  });
  const people = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...numbered].flatMap(([number, id]) => {
      const row = people.get(id);
      return row ? [[number, { registrationId: id, accountId: row.accountId, name: nameFromRow(row) }]] : [];
    }),
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
