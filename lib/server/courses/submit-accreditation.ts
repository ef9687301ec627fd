import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { answerDueOn } from '@/lib/application/answer-term';
import { normSetOn } from '@/lib/content/normset-index';
import {
  type AccreditationReason,
  accreditationTransition,
  NO_ACCREDITATION_FACTS,
} from '@/lib/courses/accreditation-states';
import { type CourseBlocker, courseBlockers } from '@/lib/courses/course-blockers';
import type { submitAccreditationSchema } from '@/lib/courses/course-forms';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { issueInvoice } from '@/lib/server/invoices/issue-invoice';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { moveRequest } from './data/accreditations';
import { feeOf, lockNewestVersion, type OwnCourseReason } from './own-course';

export type SubmitAccreditationReason =
  | OwnCourseReason
  | AccreditationReason
  | CourseBlocker
  | { code: 'changed_meanwhile' }
  | { code: 'fee_changed' };
type Answer = Accepted | Refused<SubmitAccreditationReason>;

/** The fee is what the page showed, or nothing is sent; one that was returned keeps what the first time fixed. */
export async function submitAccreditation(
  { id, version, fee: shown }: z.output<typeof submitAccreditationSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const settings = await getSettings(today);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockNewestVersion(tx, actor, id);
    if (!held.ok) return held;
    const { course, newest } = held;
    const { request, contents } = newest;
    // A second click finds what the first one did.
    if (request.state === 'submitted') return accepted({});
    const [blocker, ...others] = courseBlockers(contents, normSetOn(normSets, today));
    const facts = { ...NO_ACCREDITATION_FACTS, isComplete: !blocker };
    const moved = accreditationTransition(request.state, 'submit', facts);
    if (!moved.ok) return blocker && isIncompleteAlone(moved) ? refused(blocker, ...others) : moved;
    if (newest.version !== version) return refused({ code: 'changed_meanwhile' });
    const fee = feeOf(course, settings, today);
    if (fee.amount !== shown) return refused({ code: 'fee_changed' });
    const submission = {
      ...{ at: now, byId: actor.accountId, fee: fee.amount, vatPercent: fee.vatPercent },
      answerDueOn: answerDueOn(today, settings.accreditationWeeks),
    };
    const key = { id: request.id, version: request.version, from: request.state };
    if (!(await moveRequest(tx, key, { to: moved.state, submission }))) return refused({ code: 'changed_meanwhile' });
    await record(tx, 'accreditation_submitted', request.id, by(actor, 'provider', now), { fee: fee.amount });
    if (request.submittedAt === null && fee.amount > 0)
      await issueInvoice(tx, { requestId: request.id, moment: { now, today } });
    return accepted({});
  });
}

function isIncompleteAlone({ reasons }: Refused<AccreditationReason>): boolean {
  return reasons.every(({ code }) => code === 'incomplete');
}
