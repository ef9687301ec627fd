import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { type ApplicationReason, applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { askSchema } from '@/lib/application/information-forms';
import { informationDueOn } from '@/lib/application/information-term';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { inFreshDecision } from '@/lib/server/platform/fresh-decisions';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type AlreadyDecided, type CaseReason, lockForDecision } from './case-handling';
import { moveApplication } from './data/applications';
import { createRequest, findOpenRequest } from './data/information-requests';

export type AskReason =
  | ApplicationReason
  | CaseReason
  | AlreadyDecided
  | { code: 'changed_meanwhile' }
  | { code: 'template_unknown' }
  | { code: 'already_asked'; askedBy: string; askedAt: Date };

type Ask = z.output<typeof askSchema>;

export async function requestInformation(
  { applicationId, version, templates, questions }: Ask,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<AskReason>> {
  const { actor, now, today } = context;
  const { informationWeeks, takeBackSeconds: seconds } = await getSettings(today);
  const dueOn = informationDueOn(today, informationWeeks);
  const subject = { type: 'application', id: applicationId } as const;
  const decided = { subject, decidedById: actor.accountId, now, seconds };
  return inFreshDecision(decided, async (tx): Promise<Accepted | Refused<AskReason>> => {
    const held = await lockForDecision(tx, applicationId, actor);
    if (!held.ok) return held;
    const { application, worker } = held;
    const moved = applicationTransition(application.state, 'request_information', NO_FACTS);
    if (!moved.ok) return (await askedMeanwhile(tx, applicationId)) ?? moved;
    const points = await pointsOf(tx, templates, questions, registerInstant(context));
    if (!points) return refused({ code: 'template_unknown' });

    const { id, state: from } = application;
    if (!(await moveApplication(tx, { id, version, from, to: moved.state, at: now })))
      return (await askedMeanwhile(tx, id)) ?? refused({ code: 'changed_meanwhile' });
    const request = { applicationId: id, askedById: actor.accountId, askedAt: now, dueOn, questions: points };
    const requestId = await createRequest(tx, request);
    const asker = by(actor, handlingRole(worker), now);
    await record(tx, 'information_requested', id, asker, { requestId, points: points.length });
    const mail = { template: 'information_requested', params: { answerBy: dueOn }, at: now } as const;
    await notify(tx, application.accountId, { ...mail, key: `information_requested:${requestId}` });
    return accepted({});
  });
}

async function askedMeanwhile(tx: Transaction, applicationId: string): Promise<Refused<AskReason> | null> {
  const open = await findOpenRequest(applicationId, tx);
  return open && refused({ code: 'already_asked', askedBy: open.askedBy.name, askedAt: open.askedAt });
}

/** Each point's text as it is asked now: a template that changes later changes no question. */
async function pointsOf(tx: Transaction, slugs: string[], questions: string[], at: Date): Promise<string[] | null> {
  if (slugs.length === 0) return questions;
  const known = (await listQuestionTemplates(at, tx)).filter(({ slug }) => slugs.includes(slug));
  return known.length === slugs.length ? [...known.map(({ question }) => question), ...questions] : null;
}
