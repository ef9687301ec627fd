import { type QueuePage, queuePage } from '@/app/(beheer)/_components/queue-page';
import type { Beside } from '@/app/(beheer)/_components/work-case';
import { findDecidedCase } from '@/app/(beheer)/beheer/aanvragen/_components/load-cases';
import { loadReviewed } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import type { AccountActor } from '@/lib/access/actor';
import {
  type AssignedKind,
  type AssignedQuery,
  assignedCasePath,
  assignedPath,
  assignedQueue,
} from '@/lib/casework/assigned-queue';
import { ASSESSED_PARAM } from '@/lib/courses/accreditation-forms';
import { printedName } from '@/lib/names/printed-name';
import { reviewPaths } from '@/lib/review/review-forms';
import { nextAssignedPath } from '@/lib/server/casework/data/next-assigned';
import { type AssignedCase, openAssigned } from '@/lib/server/casework/open-assigned';
import { findRequest } from '@/lib/server/courses/data/accreditations';
import type { Context } from '@/lib/server/platform/action';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue, STATUS_PARAM } from '@/lib/shared/list-address';
import { assessingText as text } from '@/lib/text/nl/casework/assessing';
import { queueText } from '@/lib/text/nl/casework/management';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';

export type AssignedRow = {
  id: string;
  kind: AssignedKind;
  href: string;
  what: string;
  of: string;
  /** Of whom an activity is; '' elsewhere. */
  number: string;
  age: string;
  dueOn: CalendarDate | null;
  isLate: boolean;
  marks: string[];
};

export type AssignedPage = QueuePage<AssignedRow, AssignedQuery>;

type Asked = Context<AccountActor>;

/** What waits, and where to go on: beside a case after it. Of what was decided there is another list: then without rows. */
export async function loadAssigned(params: AddressParams, asked: Asked, besideId?: string): Promise<AssignedPage> {
  const query = assignedQueue.read(params);
  const { state } = query;
  const [found, decided, nextHref] = await Promise.all([
    state === 'decided' ? NOTHING : openAssigned({ ...query, state }, asked),
    findJustDecided(params, asked.actor.accountId),
    nextAssignedPath(asked, besideId),
  ]);
  const rows = found.rows.map((one) => rowOf(one, asked.today));
  const page = queuePage(assignedQueue, { path: assignedPath, query }, { ...found, rows }, { nextId: null, decided });
  return { ...page, nextHref };
}

const NOTHING = { rows: [], before: null, after: null, total: 0 };

function rowOf(one: AssignedCase, today: CalendarDate): AssignedRow {
  const { id, kind } = one;
  const base = { id, kind, href: assignedCasePath(one) };
  const age = (since: CalendarDate) => text.age(Math.max(0, daysBetween(since, today)));
  switch (one.kind) {
    case 'application': {
      const { name, organisation, submittedOn, answerDueOn, isDoubtful, hasNotes, state } = one.row;
      const isLate = state === 'submitted' && answerDueOn < today;
      const marks = [...(isDoubtful ? [queueText.maybeDouble] : []), ...(hasNotes ? [text.noted] : [])];
      const waits = { age: age(submittedOn), dueOn: answerDueOn, isLate };
      return { ...base, what: printedName(name), of: organisation, number: '', ...waits, marks };
    }
    case 'activity': {
      const { title, name, number, reviewFrom, isAnswered, hasNotes } = one.row;
      const waits = { age: age(amsterdamDateOf(reviewFrom)), dueOn: null, isLate: false };
      const marks = [...(isAnswered ? [reviewQueueText.answered] : []), ...(hasNotes ? [text.noted] : [])];
      return { ...base, what: title, of: printedName(name), number, ...waits, marks };
    }
    case 'course': {
      const { title, providerName, assignedAt, dueOn } = one.row;
      const waits = { age: age(amsterdamDateOf(assignedAt)), dueOn, isLate: dueOn < today };
      return { ...base, what: title, of: providerName, number: '', ...waits, marks: [] };
    }
  }
}

/** What stands beside a case of an assessor, of whichever kind. */
export async function besideAssigned(params: AddressParams, asked: Asked, currentId: string): Promise<Beside> {
  const query = assignedQueue.read(params);
  const waiting = { ...params, ...(query.state === 'decided' && { [STATUS_PARAM]: '' }) };
  const { rows, path, decided, nextHref } = await loadAssigned(waiting, asked, currentId);
  return {
    all: { href: assignedQueue.href(path, query), label: text.back },
    items: rows.map(({ id, kind, href, what, of, age, isLate, marks }) => ({
      id,
      href: assignedQueue.href(href, query),
      name: what,
      note: [text.kinds[kind], of, age].filter(Boolean).join(', '),
      late: isLate && text.late,
      marks,
    })),
    nextHref,
    decided,
  };
}

/** Of whichever kind; the address says it in the words of that kind. */
export async function findJustDecided(params: AddressParams, accountId: string): Promise<AssignedPage['decided']> {
  const by = { accountId, sees: 'assigned' } as const;
  const [application, { decided }, request] = await Promise.all([
    findDecidedCase(firstValue(params.besloten), accountId),
    loadReviewed(params, by, reviewPaths.beoordelen),
    findRequest(firstValue(params[ASSESSED_PARAM]), { assessorId: accountId }),
  ]);
  if (application) return application;
  if (decided) return decided;
  const own = request?.assessments.find(({ assessor }) => assessor.id === accountId);
  return request && own?.answer ? { id: request.id, done: text.assessed(request.contents.title) } : null;
}
