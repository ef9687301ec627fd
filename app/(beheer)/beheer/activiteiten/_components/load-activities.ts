import type { Beside } from '@/app/(beheer)/_components/work-case';
import type { WorkListItem } from '@/app/(beheer)/_components/work-list';
import { printedName } from '@/lib/names/printed-name';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { readCourseOutcome } from '@/lib/review/course-outcome';
import { DECIDED_PARAM } from '@/lib/review/review-forms';
import { type ReviewQuery, reviewQueue } from '@/lib/review/review-queue';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { findNextActivity, listActivities, type QueuedActivity } from '@/lib/server/review/data/review-queue';
import { findVisibleActivity } from '@/lib/server/review/data/reviews';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import type { Steps } from '@/lib/shared/list-place';
import { QUEUE_PAGE_SIZE, type QueueReader } from '@/lib/shared/work-queue';
import { reviewText, reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { formatShortDate } from '@/lib/text/nl/shared/format';

export type ActivityRow = {
  id: string;
  href: string;
  title: string;
  owner: string;
  number: string;
  type: string;
  lastDay: string;
  state: string;
  isAnswered: boolean;
  hasNotes: boolean;
  holderId: string | null;
  holder: string;
  age: string;
};

export type ActivityQueue = {
  query: ReviewQuery;
  rows: ActivityRow[];
  total: number;
  steps: Steps;
  /** Every type that there ever was, by its code, under its newest name. */
  types: Record<string, string>;
};

type Asked = { by: QueueReader; today: CalendarDate; path: string };

export async function loadActivities(params: AddressParams, { by, today, path }: Asked): Promise<ActivityQueue> {
  const query = reviewQueue.read(params);
  const { numberPrefix } = await getSettings(today);
  const [published, { rows: found, total, ...steps }] = await Promise.all([
    listNormsets(),
    listActivities(query, by, { size: QUEUE_PAGE_SIZE, numberPrefix }),
  ]);
  const periods = typePeriods(published.map(({ normSet }) => normSet));
  const nameOf = (code: string, day: CalendarDate | null) => typeOn(periods, code, day)?.name ?? code;
  const codes = new Set(periods.flatMap(({ types }) => types.map(({ code }) => code)));
  return {
    query,
    rows: found.map((activity) => rowOf(activity, { by, today, path, nameOf })),
    total,
    steps,
    types: Object.fromEntries([...codes].map((code) => [code, nameOf(code, null)])),
  };
}

type Words = Asked & { nameOf: (code: string, day: CalendarDate | null) => string };

function rowOf(activity: QueuedActivity, { by, today, path, nameOf }: Words): ActivityRow {
  const { id, title, typeCode, lastDay, state, reviewFrom, name, number, assignedTo, isAnswered, hasNotes } = activity;
  const isOpen = state !== 'approved' && state !== 'rejected';
  const waited = Math.max(0, daysBetween(amsterdamDateOf(reviewFrom), today));
  return {
    id,
    href: `${path}/${id}`,
    title,
    owner: printedName(name),
    number,
    type: nameOf(typeCode, lastDay),
    lastDay: lastDay ? formatShortDate(lastDay) : '',
    state: text.states[state],
    ...{ isAnswered, hasNotes },
    holderId: assignedTo?.id ?? null,
    holder: assignedTo?.id === by.accountId ? text.you : (assignedTo?.name ?? text.nobody),
    age: isOpen ? text.age(waited) : text.ended,
  };
}

/** Read back from the database; `left` is what was left out. */
export type Reviewed = { decided: { id: string; done: string; left: string[] } | null; nextHref: string | null };

export async function loadReviewed(params: AddressParams, by: QueueReader, path: string): Promise<Reviewed> {
  const [nextId, activity] = await Promise.all([
    findNextActivity(by),
    findVisibleActivity(firstValue(params[DECIDED_PARAM]), by),
  ]);
  const nextHref = nextId && `${path}/${nextId}`;
  if (!activity?.decision) return { decided: null, nextHref };
  const { decision, course } = reviewText;
  const { approve, reject } = decision;
  const together = readCourseOutcome(params);
  const done = (activity.decision.outcome === 'approved' ? approve : reject).done(activity.title);
  return {
    decided: {
      id: activity.id,
      done: together ? course.done(together.decided) : done,
      left: together?.left.map(({ code, count }) => course.leftOut(count, course.left[code])) ?? [],
    },
    nextHref,
  };
}

export function besideActivity(
  { rows, query }: ActivityQueue,
  { decided }: Reviewed,
  { path, nextId }: { path: string; nextId: string | null },
): Beside {
  return {
    all: { href: reviewQueue.href(path, query), label: reviewText.back },
    items: rows.map((row) => ({ ...listedActivity(row), href: reviewQueue.href(row.href, query) })),
    nextHref: nextId && `${path}/${nextId}`,
    decided,
  };
}

/** An activity as one line of a list beside another. */
export function listedActivity({
  id,
  title,
  owner,
  age,
  isAnswered,
  hasNotes,
}: ActivityRow): Omit<WorkListItem, 'href'> {
  const marks = [...(isAnswered ? [text.answered] : []), ...(hasNotes ? [text.noted] : [])];
  return { id, name: title, note: `${owner}, ${age}`, marks };
}
