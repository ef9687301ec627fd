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

/** By number, also by one that leads to theirs. */
export async function listByNumbers(tx: Transaction, numbers: readonly string[]): Promise<Map<string, Attending>> {
  const among = { in: [...numbers] };
  const rows = await tx.registration.findMany({
    where: {
      ...IN_REGISTER,
      OR: [{ numberNormalised: among }, { mergedNumbers: { some: { numberNormalised: among } } }],
    },
    select: { ...NAMED, mergedNumbers: { where: { numberNormalised: among }, select: { numberNormalised: true } } },
  });
  return new Map(
    rows.flatMap((row) => {
      const person = { registrationId: row.id, accountId: row.accountId, name: nameFromRow(row) };
      return [row, ...row.mergedNumbers].map(({ numberNormalised }) => [numberNormalised, person] as const);
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
