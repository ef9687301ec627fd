import 'server-only';
import type { DossierFilter, DossierHit } from '@/lib/casework/dossier-hits';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, loadPage, type TableList } from '@/lib/server/platform/db/paged';
import { onePart, readPart } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';

type RegistrationFilter = Exclude<DossierFilter, 'applicant'>;

/** How many a filter leaves of the whole register; of an erased dossier nothing is left to find. */
export async function countFiltered(filter: DossierFilter): Promise<number> {
  return countUpTo(
    filter === 'applicant'
      ? Prisma.sql`newcomer ORDER BY created_at`
      : Prisma.sql`registration r WHERE ${leftBy(filter)}`,
  );
}

export async function listFiltered(filter: DossierFilter, place: Place, size: number): Promise<Paged<DossierHit>> {
  const list = filter === 'applicant' ? NEWCOMERS : registrationsLeftBy(filter);
  return loadPage(list, place, size, filter === 'applicant' ? listApplicantHits : listRegistrationHits);
}

function leftBy(filter: RegistrationFilter): Prisma.Sql {
  const chosen = filter === 'shielded' ? Prisma.sql`r.shielded` : Prisma.sql`r.state = ${filter}::"RegistrationState"`;
  return Prisma.sql`r.erased_at IS NULL AND ${chosen}`;
}

function registrationsLeftBy(filter: RegistrationFilter): TableList {
  return {
    table: Prisma.sql`registration r`,
    id: Prisma.sql`r.id`,
    where: leftBy(filter),
    keys: [Prisma.sql`char_length(r.number_normalised)`, Prisma.sql`r.number_normalised COLLATE "C"`],
  };
}

const NEWCOMERS: TableList = {
  table: Prisma.sql`newcomer n`,
  id: Prisma.sql`n.account_id`,
  where: Prisma.sql`true`,
  keys: [Prisma.sql`n.created_at`, Prisma.sql`n.account_id`],
};

type Row = {
  id: string;
  number: string;
  numberNormalised: string;
  state: RegistrationState;
  shielded: boolean;
} & Parameters<typeof nameFromRow>[0];

export async function listRegistrationHits(ids: string[]): Promise<DossierHit[]> {
  const rows = await (await reader()).$queryRaw<Row[]>`
    SELECT r.id::text AS id, r.number, r.number_normalised AS "numberNormalised", r.state::text AS state, r.shielded,
      r.initials, r.birth_prefix AS "birthPrefix", r.birth_surname AS "birthSurname",
      r.partner_prefix AS "partnerPrefix", r.partner_surname AS "partnerSurname", r.name_use::text AS "nameUse"
    FROM unnest(${ids}::uuid[]) AS found (id) JOIN registration r ON r.id = found.id`;
  return rows.map(({ id, number, numberNormalised, state, shielded, ...name }) => ({
    ...{ id, number, numberNormalised, state, shielded, accountName: null },
    name: nameFromRow(name),
  }));
}

/** What somebody handed in last; a draft isn't handed in. */
const LAST_SUBMITTED = {
  where: { submittedAt: { not: null } },
  orderBy: { submittedAt: 'desc' },
  take: 1,
} as const;

/** Accounts without a registration by their ids. Whoever never handed in a name is called as the account is. */
export async function listApplicantHits(ids: string[]): Promise<DossierHit[]> {
  if (ids.length === 0) return [];
  const rows = await (await reader()).account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, applications: LAST_SUBMITTED },
  });
  return rows.map(({ id, name: accountName, applications: [last] }) => {
    const name = last ? nameFromRow(last) : null;
    const rest = { number: null, numberNormalised: '', state: 'applicant', shielded: false } as const;
    return { id, name, accountName: name ? null : accountName, ...rest };
  });
}

export type DossierAccount = { id: string; email: string; name: string; hasRegistration: string | null };

/** Whoever had a registration before it was linked to another login is in that one's dossier. The id is the account's, or that of its registration. */
export async function findDossierAccount(id: string, tx?: Transaction): Promise<DossierAccount | null> {
  if (!isUuid(id)) return null;
  return readPart(
    onePart<DossierAccount>(
      Prisma.sql`SELECT a.id, a.email, a.name, coalesce(own.id, former.id) AS "hasRegistration"
        FROM account a
          LEFT JOIN registration own ON own.account_id = a.id
          LEFT JOIN LATERAL (SELECT f.registration_id AS id FROM former_holder f WHERE f.account_id = a.id LIMIT 1) former
            ON TRUE
        WHERE a.id = coalesce(
            (SELECT r.account_id FROM registration r WHERE r.id = ${id}::uuid AND r.erased_at IS NULL), ${id}::uuid)
          AND ('registrant' = ANY (a.roles) OR own.id IS NOT NULL OR former.id IS NOT NULL)`,
    ),
    tx,
  );
}
