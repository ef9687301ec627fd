import 'server-only';
import type { MailingFilters } from '@/lib/mailings/mailing-filters';
import type { MailingNumbers } from '@/lib/mailings/mailing-numbers';
import type { MailingState } from '@/lib/mailings/mailing-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, newestOf, readPage } from '@/lib/server/platform/db/paged';
import { momentOf, onePart, readPart, type Stored } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';

export type Mailing = {
  id: string;
  state: MailingState;
  subject: string;
  body: string;
  filters: MailingFilters;
  numbers: MailingNumbers;
  version: number;
  step: number;
  lookedUntil: string | null;
  countedOn: CalendarDate | null;
  createdAt: Date;
  writtenBy: string | null;
  sentById: string | null;
  sentBy: string | null;
  sentFrom: Date | null;
  /** Null where it stopped by itself. */
  stoppedBy: string | null;
  endedAt: Date | null;
};

function fromRow({ createdAt, sentFrom, endedAt, ...row }: Stored<Mailing>): Mailing {
  return { ...row, createdAt: momentOf(createdAt), sentFrom: momentOf(sentFrom), endedAt: momentOf(endedAt) };
}

export async function findMailing(id: string, tx?: Transaction): Promise<Mailing | null> {
  if (!isUuid(id)) return null;
  const mailing = Prisma.sql`SELECT m.id, m.state, m.subject, m.body, m.filters, m.numbers, m.version, m.step,
      m.looked_until AS "lookedUntil", m.counted_on AS "countedOn", m.created_at AS "createdAt", w.name AS "writtenBy",
      m.sent_by_id AS "sentById", s.name AS "sentBy", m.sent_from AS "sentFrom", t.name AS "stoppedBy",
      m.ended_at AS "endedAt"
    FROM mailing m LEFT JOIN account w ON w.id = m.written_by_id LEFT JOIN account s ON s.id = m.sent_by_id
      LEFT JOIN account t ON t.id = m.stopped_by_id
    WHERE m.id = ${id}::uuid`;
  return readPart(onePart<Stored<Mailing>, Mailing>(mailing, fromRow), tx);
}

/** Nobody and no job does anything to it until the transaction ends. */
export async function lockMailing(tx: Transaction, id: string): Promise<Mailing | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM mailing WHERE id = ${id}::uuid FOR UPDATE`;
  return findMailing(id, tx);
}

export type NewMailing = {
  id: string;
  subject: string;
  body: string;
  filters: MailingFilters;
  at: Date;
  writtenById: string;
};

/** False when it is there already: a second press of the same button. */
export async function createMailing(tx: Transaction, { at, filters, ...mailing }: NewMailing): Promise<boolean> {
  const data = { ...mailing, filters: filters as unknown as Prisma.InputJsonObject, createdAt: at };
  const { count } = await tx.mailing.createMany({ data, skipDuplicates: true });
  return count === 1;
}

type Rewritten = Partial<Pick<Mailing, 'subject' | 'body' | 'filters'>>;

/** Before its receivers are looked for, from the first; answers the number of the step that begins. */
export async function beginCounting(tx: Transaction, id: string, { filters, ...text }: Rewritten): Promise<number> {
  await tx.mailingReceiver.deleteMany({ where: { mailingId: id } });
  return moveOn(tx, id, {
    ...text,
    ...(filters && { filters: filters as unknown as Prisma.InputJsonObject }),
    ...{ state: 'drafted', numbers: {}, lookedUntil: null, countedOn: null, version: { increment: 1 } },
  });
}

/** What a manager did: no job that waits has anything to do any more; answers the number of the step that may begin. */
export async function changeMailing(
  tx: Transaction,
  id: string,
  change: Pick<Prisma.MailingUncheckedUpdateInput, 'state' | 'sentById' | 'sentFrom' | 'stoppedById' | 'endedAt'>,
): Promise<number> {
  return moveOn(tx, id, { ...change, version: { increment: 1 } });
}

type Stepped = {
  state?: MailingState;
  numbers?: MailingNumbers;
  lookedUntil?: string | null;
  countedOn?: CalendarDate;
  endedAt?: Date;
  stoppedById?: null;
};

/** What a job did; answers the number of the next one. */
export async function stepMailing(tx: Transaction, id: string, { countedOn, ...change }: Stepped): Promise<number> {
  return moveOn(tx, id, { ...change, ...(countedOn && { countedOn: toColumn(countedOn) }) });
}

async function moveOn(tx: Transaction, id: string, data: Prisma.MailingUncheckedUpdateInput): Promise<number> {
  const change = { ...data, step: { increment: 1 } };
  return (await tx.mailing.update({ where: { id }, data: change, select: { step: true } })).step;
}

export type ListedMailing = Pick<Mailing, 'id' | 'state' | 'subject' | 'numbers' | 'createdAt' | 'writtenBy'>;

export async function listMailings(place: Place, size: number): Promise<Paged<ListedMailing>> {
  return readPage<ListedMailing>(
    {
      columns: Prisma.sql`m.id::text AS id, m.state::text AS state, m.subject, m.numbers, m.created_at AS "createdAt",
        c.name AS "writtenBy"`,
      from: Prisma.sql`mailing m LEFT JOIN account c ON c.id = m.written_by_id`,
      where: Prisma.sql`true`,
      ...newestOf('mailing m', 'm.created_at'),
    },
    place,
    size,
  );
}

/** Those that somebody has to go on with, or to withdraw. */
export async function countStoppedMailings(): Promise<number> {
  return countUpTo(Prisma.sql`mailing m WHERE m.state = 'stopped'`);
}
