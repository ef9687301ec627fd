import 'server-only';
import type { RunSearch } from '@/lib/attendance/run-search';
import { providerWords } from '@/lib/providers/provider-query';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { loadPage } from '@/lib/server/platform/db/paged';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged } from '@/lib/shared/list-place';

export type FoundRun = {
  id: string;
  title: string;
  provider: string;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  isStanding: boolean;
  place: string;
};

const RUNS = Prisma.sql`course_run a JOIN accreditation_request q ON q.id = a.accreditation_id
  JOIN course_version v ON v.id = q.course_version_id JOIN course c ON c.id = a.course_id
  JOIN provider p ON p.id = c.provider_id`;

/** Those whose list is kept for good: closed, or of e-learning that has begun. Each word begins one of title or provider. */
function fits({ text, day }: RunSearch, today: CalendarDate): Prisma.Sql {
  const words = providerWords(text).map(
    (word) => Prisma.sql`position(${` ${word}`}::text IN ' ' || v.title_folded || ' ' || p.name_folded) > 0`,
  );
  const onDay = day ? [Prisma.sql`${day}::date BETWEEN a.first_day AND a.last_day`] : [];
  const listed = Prisma.sql`(a.state = 'closed' OR (a.state = 'planned' AND a.is_standing AND a.first_day <= ${today}::date))`;
  return Prisma.join([listed, ...words, ...onDay], ' AND ');
}

/** The last day that is latest first. */
export async function findRunsWithList(search: RunSearch, today: CalendarDate, size: number): Promise<Paged<FoundRun>> {
  const keys = [Prisma.sql`a.last_day`, Prisma.sql`a.id`];
  const list = { table: RUNS, where: fits(search, today), keys, descending: true };
  return loadPage(list, search.place, size, async (ids) =>
    readPart(
      listPart<FoundRun>(
        Prisma.sql`SELECT a.id, v.title, p.name AS provider, a.first_day AS "firstDay", a.last_day AS "lastDay",
            a.is_standing AS "isStanding", a.place
          FROM ${RUNS} WHERE a.id = ANY (${ids}::uuid[])`,
      ),
    ),
  );
}
