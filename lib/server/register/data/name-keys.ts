import 'server-only';
import { baseLetters } from '@/lib/names/fold';
import type { PersonName } from '@/lib/names/person-name';
import { surnameShown } from '@/lib/names/printed-name';
import { searchKeys, storedKeys } from '@/lib/register/search-keys';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';

export async function keyFormerName(tx: Transaction, changeId: bigint, before: PersonName) {
  await tx.formerNameWord.deleteMany({ where: { changeId } });
  await tx.formerNameWord.createMany({ data: searchKeys(before).map((word) => ({ changeId, word })) });
  await tx.registrationChange.update({ where: { id: changeId }, data: { nameKeyed: true } });
}

export async function keyApplicationName(tx: Transaction, applicationId: string, name: PersonName) {
  await tx.applicationWord.deleteMany({ where: { applicationId } });
  await tx.applicationWord.createMany({ data: storedKeys(name).map((word) => ({ applicationId, word })) });
  await tx.application.update({
    where: { id: applicationId },
    data: { nameSorted: sortedBy(name), nameKeyed: true },
  });
}

function sortedBy(name: PersonName): string {
  return `${baseLetters(surnameShown(name).surname)}\n${name.initials}`;
}

export async function forgetNameKeys(tx: Transaction) {
  await tx.registrationChange.updateMany({ where: { section: 'name', nameKeyed: true }, data: { nameKeyed: false } });
  await tx.application.updateMany({ where: { nameKeyed: true }, data: { nameKeyed: false } });
}

const PAGE = 500;

/** Gives older names their keys, a page a transaction; what changed meanwhile has its own already. */
export async function keyOldNames() {
  while (await inTransaction(keySomeChanges));
  while (await inTransaction(keySomeApplications));
}

async function keySomeChanges(tx: Transaction): Promise<boolean> {
  const where = { section: 'name', nameKeyed: false } as const;
  const changes = await tx.registrationChange.findMany({ where, select: { id: true, before: true }, take: PAGE });
  for (const { id, before } of changes) await keyFormerName(tx, id, before as PersonName);
  return changes.length > 0;
}

async function keySomeApplications(tx: Transaction): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM application WHERE NOT name_keyed ORDER BY id LIMIT ${PAGE} FOR UPDATE SKIP LOCKED`;
  const rows = await tx.application.findMany({ where: { id: { in: found.map(({ id }) => id) } } });
  for (const row of rows) await keyApplicationName(tx, row.id, nameFromRow(row));
  return rows.length > 0;
}
