import 'server-only';
import type { ReceiverKind } from '@/lib/mailings/mailing-filters';
import type { ReceiverOutcome } from '@/lib/mailings/mailing-numbers';
import type { PersonName } from '@/lib/names/person-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { readPage } from '@/lib/server/platform/db/paged';
import { jsonRow, listPart, readPart, valuePart } from '@/lib/server/platform/db/parts';
import type { Paged, Place } from '@/lib/shared/list-place';

export type FoundReceiver = { id: string; kind: ReceiverKind; outcome: ReceiverOutcome };

/** As one document: each is found once. */
export async function addReceivers(tx: Transaction, mailingId: string, found: readonly FoundReceiver[]) {
  if (found.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO mailing_receiver (mailing_id, registration_id, kind, outcome)
    SELECT ${mailingId}::uuid, f.id, f.kind::"ReceiverKind", f.outcome::"ReceiverOutcome"
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS f (id uuid, kind text, outcome text)`;
}

export type WaitingReceiver = { id: string; kind: ReceiverKind };

export async function listWaiting(tx: Transaction, mailingId: string, size: number): Promise<WaitingReceiver[]> {
  const rows = await tx.mailingReceiver.findMany({
    where: { mailingId, outcome: 'waiting' },
    select: { registrationId: true, kind: true },
    orderBy: [{ kind: 'asc' }, { registrationId: 'asc' }],
    take: size,
  });
  return rows.map(({ registrationId: id, kind }) => ({ id, kind }));
}

/** The first who waits, of a kind. */
export async function findWaitingOf(mailingId: string, kind: ReceiverKind): Promise<string | null> {
  const first = Prisma.sql`(SELECT v.registration_id FROM mailing_receiver v
    WHERE v.mailing_id = ${mailingId}::uuid AND v.outcome = 'waiting' AND v.kind = ${kind}::"ReceiverKind"
    ORDER BY v.registration_id LIMIT 1)`;
  return readPart(valuePart<string | null>(first));
}

export async function settleReceivers(
  tx: Transaction,
  mailingId: string,
  registrationIds: readonly string[],
  outcome: ReceiverOutcome,
) {
  if (registrationIds.length === 0) return;
  const where = { mailingId, registrationId: { in: [...registrationIds] }, outcome: 'waiting' as const };
  await tx.mailingReceiver.updateMany({ where, data: { outcome } });
}

export type ListedReceiver = FoundReceiver & { number: string; name: PersonName };

/** Of one outcome, or all, in the order of the kinds. */
export async function listReceivers(
  mailingId: string,
  outcome: ReceiverOutcome | null,
  place: Place,
  size: number,
): Promise<Paged<ListedReceiver>> {
  const asked = outcome === null ? Prisma.empty : Prisma.sql`AND outcome = ${outcome}::"ReceiverOutcome"`;
  // Of this mailing alone: by the others somebody may have been found too.
  const found = Prisma.sql`(SELECT * FROM mailing_receiver WHERE mailing_id = ${mailingId}::uuid ${asked}) a`;
  return readPage<ListedReceiver>(
    {
      columns: Prisma.sql`a.registration_id AS id, a.kind, a.outcome, d.number,
        ${jsonRow(Prisma.sql`SELECT ${NAME_OF_ROW}`)} AS name`,
      from: Prisma.sql`${found} JOIN registration d ON d.id = a.registration_id`,
      where: Prisma.sql`true`,
      keys: outcome === null ? [Prisma.sql`a.registration_id`] : [Prisma.sql`a.kind`, Prisma.sql`a.registration_id`],
      rowOf: (id) => Prisma.sql`FROM ${found} WHERE a.registration_id = ${id}::uuid`,
    },
    place,
    size,
    (select) => readPart(listPart<ListedReceiver>(select)),
  );
}
