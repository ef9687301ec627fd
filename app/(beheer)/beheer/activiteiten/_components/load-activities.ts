import type { QueueReader } from '@/lib/access/handling';
import { printedName } from '@/lib/names/printed-name';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { REVIEW_PAGE_SIZE, type ReviewQuery, readReviewQuery } from '@/lib/review/review-queue';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { listActivities, type QueuedActivity } from '@/lib/server/review/data/review-queue';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import type { AddressParams } from '@/lib/shared/list-address';
import type { Steps } from '@/lib/shared/list-place';
import { reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { formatShortDate } from '@/lib/text/nl/shared/format';

/** An activity of the queue in words. */
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

/** What the address asks for. */
export async function loadActivities(params: AddressParams, { by, today, path }: Asked): Promise<ActivityQueue> {
  const query = readReviewQuery(params);
  const { numberPrefix } = await getSettings(today);
  const periods = typePeriods((await listNormsets()).map(({ normSet }) => normSet));
  const asked = { size: REVIEW_PAGE_SIZE, numberPrefix };
  const { rows: found, total, ...steps } = await listActivities(query, by, asked);
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
  const { id, title, typeCode, lastDay, state, reviewFrom, name, number, assignedTo, isAnswered } = activity;
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
    isAnswered,
    holderId: assignedTo?.id ?? null,
    holder: assignedTo?.id === by.accountId ? text.you : (assignedTo?.name ?? text.nobody),
    age: isOpen ? text.age(waited) : text.ended,
  };
}
