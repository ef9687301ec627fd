import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { normSetOn } from '@/lib/content/normset-index';
import type { decideAccreditationSchema } from '@/lib/courses/accreditation-forms';
import { accreditationPeriod, lastDayOf } from '@/lib/courses/accreditation-period';
import {
  type AccreditationReason,
  accreditationTransition,
  NO_ACCREDITATION_FACTS,
} from '@/lib/courses/accreditation-states';
import { type AssessmentOutcome, assessmentOutcome, decisionOf } from '@/lib/courses/assessment-outcome';
import { coursePoints } from '@/lib/courses/course-points';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { notifyContacts } from '@/lib/server/providers/notify-contacts';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { closeProviderQuestion } from './data/accreditation-questions';
import { moveRequest, type SubmittedRequest } from './data/accreditations';
import { lockForManager, type RequestReason } from './locked-request';

export type DecideAccreditationReason =
  | RequestReason
  | AccreditationReason
  | { code: 'changed_meanwhile' | 'type_not_offered' };
type Answer = Accepted | Refused<DecideAccreditationReason>;

/** What its assessors came to, fixed by a manager: they decide that it is done, not what it is. */
export async function decideAccreditation(
  { id, version, outcome: asked, explanation }: z.output<typeof decideAccreditationSchema>,
  context: Context<AccountActor>,
): Promise<Answer> {
  const { actor, now, today } = context;
  const normSet = normSetOn(
    (await listNormsets()).map((entry) => entry.normSet),
    today,
  );
  const { accreditationYears } = await getSettings(today);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForManager(tx, id, actor);
    if (!held.ok) return held;
    const { request, isOwn } = held;
    const outcome = assessmentOutcome(request.assessments.map(({ answer }) => answer));
    const facts = { ...NO_ACCREDITATION_FACTS, isOwn, outcome: decisionOf(outcome) };
    const moved = accreditationTransition(request.state, asked, facts);
    if (!moved.ok) return moved;
    const decided = {
      ...{ to: moved.state, explanation },
      decision: { at: now, on: today, byId: actor.accountId },
    };
    const key = { id, version, from: request.state };
    if (outcome.kind === 'accredit') {
      const worth = coursePoints(outcome.accredited, normSet);
      if (!worth) return refused({ code: 'type_not_offered' });
      const period = accreditationPeriod(today, accreditationYears, renewedUntil(request));
      const { category, points } = worth;
      const accredited = { ...outcome.accredited, ...period, category, points };
      if (!(await moveRequest(tx, key, { ...decided, accredited }))) return refused({ code: 'changed_meanwhile' });
      await record(tx, 'accreditation_granted', id, by(actor, 'register_manager', now), period);
    } else {
      const reasons = reasonsOf(outcome);
      if (!(await moveRequest(tx, key, { ...decided, reasons }))) return refused({ code: 'changed_meanwhile' });
      await record(tx, 'accreditation_rejected', id, by(actor, 'register_manager', now), { reasons });
    }
    await tell(tx, request, now);
    return accepted({});
  });
}

function renewedUntil({ renews }: SubmittedRequest) {
  return renews && lastDayOf(renews);
}

function reasonsOf(outcome: AssessmentOutcome) {
  return outcome.kind === 'reject' ? outcome.reasons : [];
}

async function tell(tx: Transaction, { id, courseId, provider }: SubmittedRequest, at: Date) {
  await closeProviderQuestion(tx, id, at);
  await notifyContacts(tx, provider.id, {
    template: 'accreditation_news',
    params: { path: `/opleider/opleidingen/${courseId}` },
    key: `accreditation_decided:${id}`,
    at,
  });
}
