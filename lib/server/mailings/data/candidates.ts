import 'server-only';
import { ticksOf } from '@/lib/content/documents';
import {
  type MailingFilters,
  organisationStarts,
  type ReceiverKind,
  receiverKind,
} from '@/lib/mailings/mailing-filters';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** Somebody whom the filters leave, but for what is worked out of their points. */
export type Candidate = {
  id: string;
  accountId: string | null;
  kind: ReceiverKind;
  /** Null: not in the register any more, so no cycle runs. */
  joined: CalendarDate | null;
};

type Row = {
  id: string;
  accountId: string | null;
  state: RegistrationState;
  graceUntil: CalendarDate | null;
  registeredOn: CalendarDate;
  fits: boolean;
};

type Asked = { filters: MailingFilters; today: CalendarDate };

/** Of the next so many registrations in the order of their ids; `lookedUntil` is null where none are left. */
export async function listCandidates(
  tx: Transaction,
  { after, size }: PageKey,
  asked: Asked,
): Promise<{ candidates: Candidate[]; lookedUntil: string | null }> {
  const beyond = after === null ? Prisma.sql`true` : Prisma.sql`id > ${after}::uuid`;
  const page = Prisma.sql`(SELECT * FROM registration WHERE ${beyond} ORDER BY id LIMIT ${size}::int)`;
  const rows = await readRows(tx, page, asked);
  const lookedUntil = rows.length < size ? null : (rows.at(-1)?.id ?? null);
  return { candidates: candidatesIn(rows), lookedUntil };
}

export async function listCandidatesAmong(tx: Transaction, ids: readonly string[], asked: Asked): Promise<Candidate[]> {
  const page = Prisma.sql`(SELECT * FROM registration WHERE id = ANY (${[...ids]}::uuid[]))`;
  return candidatesIn(await readRows(tx, page, asked));
}

/** Every row that was looked at: what a page costs doesn't depend on how few of it fit. */
async function readRows(tx: Transaction, page: Prisma.Sql, asked: Asked): Promise<Row[]> {
  const looked = Prisma.sql`
    SELECT r.id, r.account_id AS "accountId", r.state, r.grace_until AS "graceUntil", r.registered_on AS "registeredOn",
      ${await fitting(tx, asked)} AS fits
    FROM ${page} r ORDER BY r.id`;
  return readPart(listPart<Row>(looked), tx);
}

function candidatesIn(rows: Row[]): Candidate[] {
  return rows
    .filter(({ fits }) => fits)
    .map(({ id, accountId, state, graceUntil, registeredOn }) => ({
      ...{ id, accountId, kind: receiverKind(state, graceUntil) },
      joined: state === 'registered' || state === 'certified' ? registeredOn : null,
    }));
}

async function fitting(tx: Transaction, { filters, today }: Asked): Promise<Prisma.Sql> {
  const { kinds, document, organisation } = filters;
  const kind = Prisma.sql`CASE WHEN r.state = 'registered' AND r.grace_until IS NOT NULL THEN 'grace' ELSE r.state::text END`;
  return Prisma.sql`(r.erased_at IS NULL AND ${kind} = ANY (${[...kinds]}::text[])
    AND ${document === null ? Prisma.sql`true` : await lacking(tx, document, today)}
    AND ${organisation === '' ? Prisma.sql`true` : workingAt(organisation, today)})`;
}

/** One of its ticks at least; what isn't in force can't be ticked. */
async function lacking(tx: Transaction, code: NonNullable<MailingFilters['document']>, today: CalendarDate) {
  const inForce = (await getDocumentsOn(today, tx))[code];
  const ticks = ticksOf(code);
  if (inForce === null) return Prisma.sql`false`;
  return Prisma.sql`(SELECT count(*) FROM registration_acceptance c WHERE c.registration_id = r.id
    AND c.document_id = ${inForce.id}::uuid AND c.tick::text = ANY (${ticks}::text[])) < ${ticks.length}`;
}

/** As the search for dossiers reads an organisation: each word begins one of its words. */
function workingAt(organisation: string, today: CalendarDate): Prisma.Sql {
  const words = organisationStarts(organisation).map(
    (start) => Prisma.sql`AND EXISTS (SELECT 1 FROM employer_word w
      WHERE w.registration_id = a.registration_id AND w.position = a.position
        AND w.word COLLATE "C" >= ${start} AND w.word COLLATE "C" < ${`${start}\u{10FFFF}`})`,
  );
  return Prisma.sql`EXISTS (SELECT 1 FROM registration_appointment a WHERE a.registration_id = r.id
    AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
    ${Prisma.join(words, ' ')})`;
}
