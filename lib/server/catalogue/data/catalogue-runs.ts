import 'server-only';
import { listRuns, type Run } from '@/lib/server/attendance/data/runs';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { loadPage } from '@/lib/server/platform/db/paged';
import { listPart, onePart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged, Place } from '@/lib/shared/list-place';

/** What everybody may know of a run: nothing of who gave or attended it. */
export type CatalogueRun = Pick<
  Run,
  'id' | 'state' | 'version' | 'title' | 'firstDay' | 'lastDay' | 'isStanding' | 'place' | 'joining' | 'meetings'
> &
  Pick<Run, 'typeCode' | 'units' | 'isPerMeeting'>;

function publicRun(run: Run): CatalogueRun {
  const { id, state, version, title, firstDay, lastDay, isStanding, place, joining, meetings } = run;
  const { typeCode, units, isPerMeeting } = run;
  const worth = { typeCode, units, isPerMeeting };
  return { id, state, version, title, firstDay, lastDay, isStanding, place, joining, meetings, ...worth };
}

/** Of a run `a` or `r`. What begins after its accreditation was taken back belongs to none. */
const belongs = (run: Prisma.Sql) => Prisma.sql`${run}.first_day <= (
  SELECT least(q.valid_to, q.ended_on) FROM accreditation_request q WHERE q.id = ${run}.accreditation_id)`;

/** What somebody can still begin with. */
export function isToCome(letter: 'a' | 'r', today: CalendarDate): Prisma.Sql {
  const run = Prisma.raw(letter);
  return Prisma.sql`${run}.state = 'planned' AND ${run}.last_day >= ${today}::date
    AND (${run}.is_standing OR ${run}.first_day >= ${today}::date) AND ${belongs(run)}`;
}

const RUNS = Prisma.sql`course_run a`;
const ORDER = [Prisma.sql`a.first_day`, Prisma.sql`a.id`];

const loaded = async (ids: string[]) => (await listRuns(ids)).map(publicRun);

/** The first to begin on top; of e-learning what stands. */
export async function listComingRuns(
  courseId: string,
  { place, today }: { place: Place; today: CalendarDate },
  size: number,
): Promise<Paged<CatalogueRun>> {
  const where = Prisma.sql`a.course_id = ${courseId}::uuid AND ${isToCome('a', today)}`;
  return loadPage({ table: RUNS, where, keys: ORDER }, place, size, loaded);
}

/** Begun before today, and not over before another day; the newest on top. */
export async function listBegunRuns(
  courseId: string,
  { since, today }: { since: CalendarDate; today: CalendarDate },
  size: number,
): Promise<CatalogueRun[]> {
  const where = Prisma.sql`a.course_id = ${courseId}::uuid AND a.state <> 'cancelled' AND NOT a.is_standing
    AND a.first_day < ${today}::date AND a.last_day >= ${since}::date
    AND ${belongs(Prisma.raw('a'))}`;
  return (await loadPage({ table: RUNS, where, keys: ORDER, descending: true }, null, size, loaded)).rows;
}

/** Of an activity `a`. */
const CHOSEN = Prisma.sql`a.state <> 'withdrawn' AND a.superseded_at IS NULL`;

/** By run, what counts of it in somebody's own portfolio. */
export async function listChosen(accountId: string, runIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await readPart(
    listPart<{ id: string; runId: string }>(Prisma.sql`SELECT a.id, a.run_id AS "runId"
      FROM registration d JOIN activity a ON a.registration_id = d.id
      WHERE d.account_id = ${accountId}::uuid AND a.run_id = ANY (${[...runIds]}::uuid[]) AND ${CHOSEN}`),
  );
  return new Map(rows.map(({ id, runId }) => [runId, id]));
}

/** For whoever holds that portfolio. */
export async function findChosen(tx: Transaction, registrationId: string, runId: string): Promise<string | null> {
  const chosen = onePart<{ id: string }>(Prisma.sql`SELECT a.id FROM activity a
    WHERE a.registration_id = ${registrationId}::uuid AND a.run_id = ${runId}::uuid AND ${CHOSEN} LIMIT 1`);
  return (await readPart(chosen, tx))?.id ?? null;
}
