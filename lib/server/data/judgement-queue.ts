import 'server-only';
import { readDossierQuery } from '@/lib/dossier/dossier-query';
import type { PersonName } from '@/lib/names/person-name';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { JudgementOrder, JudgementQuery, JudgementStand } from '@/lib/portfolio/judgement-queue';
import { keyStarts } from '@/lib/register/search-keys';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { reader } from '../db';
import { Prisma } from '../generated/prisma/client';
import { fromColumn } from './calendar-columns';
import type { QueueReader } from './cases';
import { visibleTo } from './judgements';
import { nameFromRow } from './name-columns';
import { findOwnMatters } from './own-matters';

export type QueuedActivity = {
  id: string;
  title: string;
  typeCode: string;
  lastDay: CalendarDate | null;
  state: ActivityState;
  reviewFrom: Date;
  name: PersonName;
  number: string;
  assignedTo: { id: string; name: string } | null;
  /** A question about it was answered, and nobody decided yet. */
  isAnswered: boolean;
};

const SHOWN = {
  id: true,
  title: true,
  typeCode: true,
  lastDay: true,
  state: true,
  reviewFrom: true,
  assignedTo: { select: { id: true, name: true } },
  questions: { where: { answeredAt: { not: null } }, select: { id: true }, take: 1 },
  registration: {
    select: {
      number: true,
      initials: true,
      birthPrefix: true,
      birthSurname: true,
      partnerPrefix: true,
      partnerSurname: true,
      nameUse: true,
    },
  },
} as const satisfies Prisma.ActivitySelect;

/** How numbers begin, to find one however it is typed. */
type Searching = { numberPrefix: string };

/** How many activities a query finds, whatever the page. */
export async function countActivities(
  query: JudgementQuery,
  by: QueueReader,
  { numberPrefix }: Searching,
): Promise<number> {
  const [row] = await (await reader()).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM activity a JOIN registration r ON r.id = a.registration_id
    WHERE ${await conditions(query, by, numberPrefix)}`;
  return row?.count ?? 0;
}

/** The activities that a query finds, in its order, `size` from `offset`. */
export async function listActivities(
  query: JudgementQuery,
  by: QueueReader,
  { offset, size, numberPrefix }: Searching & { offset: number; size: number },
): Promise<QueuedActivity[]> {
  const db = await reader();
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM activity a JOIN registration r ON r.id = a.registration_id
    WHERE ${await conditions(query, by, numberPrefix)}
    ORDER BY ${ORDERS[query.order]} LIMIT ${size} OFFSET ${offset}`;
  const rows = await db.activity.findMany({ where: { id: { in: found.map(({ id }) => id) } }, select: SHOWN });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => {
    const row = byId.get(id);
    // It was taken back between the two reads.
    if (!row?.reviewFrom) return [];
    const { registration, questions, lastDay, reviewFrom, ...rest } = row;
    const isAnswered = questions.length > 0 && (row.state === 'submitted' || row.state === 'in_review');
    const { number } = registration;
    return [{ ...rest, number, reviewFrom, lastDay: fromColumn(lastDay), name: nameFromRow(registration), isAnswered }];
  });
}

const WAITS = Prisma.sql`a.state IN ('submitted', 'in_review')`;

const STANDS: Record<JudgementStand, Prisma.Sql> = {
  open: Prisma.sql`a.state IN ('submitted', 'in_review', 'information_requested')`,
  beoordeling: WAITS,
  vraag: Prisma.sql`a.state = 'information_requested'`,
  beantwoord: Prisma.sql`${WAITS} AND EXISTS (
    SELECT 1 FROM activity_question q WHERE q.activity_id = a.id AND q.answered_at IS NOT NULL)`,
  afgerond: Prisma.sql`a.state IN ('approved', 'rejected')`,
};

const ORDERS: Record<JudgementOrder, Prisma.Sql> = {
  oudste: Prisma.sql`a.review_from, a.id`,
  naam: Prisma.sql`r.surname_folded COLLATE "C", r.initials COLLATE "C", r.id, a.review_from, a.id`,
  cursus: Prisma.sql`a.course_key COLLATE "C", a.review_from, a.id`,
};

/** What nobody has to look at isn't among them, and never one's own. */
async function conditions(query: JudgementQuery, by: QueueReader, numberPrefix: string): Promise<Prisma.Sql> {
  const { registrationIds } = await findOwnMatters(by.accountId);
  const all = [
    Prisma.sql`a.review_from IS NOT NULL AND a.superseded_at IS NULL`,
    Prisma.sql`r.id <> ALL (${registrationIds}::uuid[])`,
    STANDS[query.stand],
    ...(by.sees === 'assigned' ? [assignedTo(by.accountId)] : holderIs(query, by)),
    ...(query.type === '' ? [] : [Prisma.sql`a.type_code = ${query.type}`]),
    ...(query.text === '' ? [] : [isOwnedBy(query.text, numberPrefix)]),
  ];
  return Prisma.join(all, ' AND ');
}

function holderIs({ holder }: JudgementQuery, by: QueueReader): Prisma.Sql[] {
  switch (holder) {
    case 'iedereen':
      return [];
    case 'niemand':
      return [Prisma.sql`a.assigned_to_id IS NULL`];
    case 'mij':
      return [assignedTo(by.accountId)];
    default:
      return [assignedTo(holder.id)];
  }
}

function assignedTo(accountId: string): Prisma.Sql {
  return Prisma.sql`a.assigned_to_id = ${accountId}::uuid`;
}

/** A search finds people as the dossiers do, by name or number; what can be neither finds nobody. */
function isOwnedBy(text: string, numberPrefix: string): Prisma.Sql {
  const read = readDossierQuery(text, numberPrefix);
  if (!read.ok) return Prisma.sql`false`;
  const { words, nameNumber, number } = read.query;
  const ways: Prisma.Sql[] = [];
  if (words.length > 0) {
    const each = words.map((word) => nameHas(keyStarts(word)));
    if (nameNumber !== null) each.push(Prisma.sql`r.number_normalised = ${nameNumber}`);
    ways.push(Prisma.sql`(${Prisma.join(each, ' AND ')})`);
  }
  if (number !== null) ways.push(Prisma.sql`r.number_normalised = ${number}`);
  return ways.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}

/** Some search key starts with one of these. */
function nameHas(starts: string[]): Prisma.Sql {
  if (starts.length === 0) return Prisma.sql`false`;
  const ranges = [...new Set(starts)].map(
    (start) => Prisma.sql`(w.word >= ${start} AND w.word < ${`${start}\u{10FFFF}`})`,
  );
  return Prisma.sql`r.id IN (SELECT w.registration_id FROM search_word w WHERE ${Prisma.join(ranges, ' OR ')})`;
}

/**
 * The activity that waits longest for a judgement and isn't with somebody else; beside one, the first that came after
 * it, or else the oldest. Never one's own.
 */
export async function findNextActivity(by: QueueReader, besideId?: string): Promise<string | null> {
  const db = await reader();
  const beside =
    besideId && isUuid(besideId)
      ? await db.activity.findUnique({ where: { id: besideId }, select: { id: true, reviewFrom: true } })
      : null;
  const free = by.sees === 'assigned' ? {} : { OR: [{ assignedToId: null }, { assignedToId: by.accountId }] };
  const waiting = {
    state: { in: ['submitted', 'in_review'] },
    reviewFrom: { not: null },
    supersededAt: null,
    registrationId: { notIn: [...(await findOwnMatters(by.accountId)).registrationIds] },
    AND: [visibleTo(by), free, ...(beside ? [{ id: { not: beside.id } }] : [])],
  } satisfies Prisma.ActivityWhereInput;
  const oldest = (where: Prisma.ActivityWhereInput) =>
    db.activity.findFirst({ where, orderBy: [{ reviewFrom: 'asc' }, { id: 'asc' }], select: { id: true } });
  const later = beside?.reviewFrom && {
    OR: [{ reviewFrom: { gt: beside.reviewFrom } }, { reviewFrom: beside.reviewFrom, id: { gt: beside.id } }],
  };
  const next = (later && (await oldest({ AND: [waiting, later] }))) ?? (await oldest(waiting));
  return next?.id ?? null;
}
