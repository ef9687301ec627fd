import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import { countUpTo, loadPage } from '@/lib/server/platform/db/paged';
import { isActedForBy } from '@/lib/server/providers/data/contacts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';
import { type Claim, loadClaims } from './claims';

type Narrowed = { table: Prisma.Sql; where: Prisma.Sql };

const ofProvider = (today: CalendarDate, whose: Prisma.Sql): Narrowed => ({
  table: Prisma.sql`attendance_claim a JOIN course_run u ON u.id = a.run_id JOIN course c ON c.id = u.course_id`,
  where: Prisma.sql`a.state = 'open' AND a.due_on >= ${today}::date AND ${whose}`,
});

const actedFor = (accountId: string) =>
  Prisma.sql`EXISTS (SELECT FROM provider p WHERE p.id = c.provider_id AND ${isActedForBy(accountId)})`;

/** Brought before a manager, or past its term: the daily job may not have been there yet. */
const managers = (today: CalendarDate): Narrowed => ({
  table: Prisma.sql`attendance_claim a`,
  where: Prisma.sql`(a.state = 'escalated' OR (a.state = 'open' AND a.due_on < ${today}::date))`,
});

const BY_TERM = [Prisma.sql`a.due_on`, Prisma.sql`a.id`];

type Asked = { today: CalendarDate; place: Place; size: number };

/** What waits for whoever acts for a provider, or for one run of theirs; the first term first. */
export async function listOpenClaims(
  accountId: string,
  { today, place, size }: Asked,
  runId?: string,
): Promise<Paged<Claim>> {
  const own = actedFor(accountId);
  const whose = isUuid(runId ?? '') ? Prisma.sql`a.run_id = ${runId}::uuid AND ${own}` : own;
  return loadPage({ ...ofProvider(today, whose), keys: BY_TERM }, place, size, loadClaims);
}

export async function countOpenClaims(providerId: string, today: CalendarDate): Promise<number> {
  const { table, where } = ofProvider(today, Prisma.sql`c.provider_id = ${providerId}::uuid`);
  return countUpTo(Prisma.sql`${table} WHERE ${where}`);
}

export async function listManagedClaims({ today, place, size }: Asked): Promise<Paged<Claim>> {
  return loadPage({ ...managers(today), keys: BY_TERM }, place, size, loadClaims);
}

export async function countManagedClaims(today: CalendarDate): Promise<number> {
  const { table, where } = managers(today);
  return countUpTo(Prisma.sql`${table} WHERE ${where}`);
}

/** The newest first. */
export async function listOwnClaims(accountId: string, place: Place, size: number): Promise<Paged<Claim>> {
  const list = {
    table: Prisma.sql`attendance_claim a JOIN registration r ON r.id = a.registration_id`,
    where: Prisma.sql`r.account_id = ${accountId}::uuid`,
    keys: [Prisma.sql`a.claimed_at`, Prisma.sql`a.id`],
    descending: true,
  };
  return loadPage(list, place, size, loadClaims);
}

/** Unanswered, with a term that ends on `until` at the latest. */
export async function listClaimsDue({ after, size }: PageKey, until: CalendarDate): Promise<Claim[]> {
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND id > ${after}::uuid`;
  const rows = await (await reader()).$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM attendance_claim WHERE state = 'open' AND due_on <= ${until}::date ${beyond}
    ORDER BY id LIMIT ${size}::int`;
  const ids = rows.map(({ id }) => id);
  return (await loadClaims(ids)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
