import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ApplicationReason, applicationTransition } from '@/lib/application/application-states';
import { answerDueOn, type SubmissionBlocker, submissionBlockers } from '@/lib/application/submission';
import { assessEligibility } from '@/lib/eligibility/requirements';
import type { Settings } from '@/lib/settings/settings-schema';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { formatDate } from '@/lib/text/nl/format';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { type Application, findOwnApplication, moveApplication } from '../data/applications';
import { getDocumentsOn, type RegisterDocument } from '../data/documents';
import { getSettings, readSettings } from '../data/settings';
import { inTransaction, type Transaction } from '../db';
import { enqueueMail } from '../outbox';

export type SubmitReason = SubmissionBlocker | ApplicationReason | { code: 'changed_meanwhile' } | { code: 'no_application' };

/** Facts that an applicant's own events don't turn on. */
export const FACTS = { requirementsMet: false, isOwnCase: false, informationTermPassed: false };

/** The four requirements of an application as of a day. */
export function assess(
  application: Pick<Application, 'appointments' | 'acceptances'>,
  documentsInForce: Record<RegisterDocument['code'], RegisterDocument | null>,
  { minimumHours }: Pick<Settings, 'minimumHours'>,
  on: CalendarDate,
) {
  const { appointments, acceptances } = application;
  return assessEligibility({ appointments, acceptances, documentsInForce, minimumHours, on });
}

/** The requirements as of submission: that day's appointments, documents and minimum, whatever changed since. */
export async function assessAsSubmitted(application: Application, tx?: Transaction) {
  const { submittedOn } = application;
  if (!submittedOn) return [];
  return assess(application, await getDocumentsOn(submittedOn, tx), await readSettings(submittedOn, tx), submittedOn);
}

/** Sends the application in, when nothing blocks it: checked here again, whatever the page showed. */
export async function submitApplication(
  { version }: { version: number },
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<SubmitReason>> {
  const settings = await getSettings(today);
  const documents = await getDocumentsOn(today);
  return inTransaction(async (tx): Promise<Accepted | Refused<SubmitReason>> => {
    const own = await findOwnApplication(actor.accountId, tx);
    if (!own) return refused({ code: 'no_application' });
    // A second click on a page that is already answered finds what the first one did.
    if (own.state === 'submitted') return accepted({});
    const [blocker, ...others] = submissionBlockers({ ...own, assessments: assess(own, documents, settings, today) });
    if (blocker) return refused(blocker, ...others);
    const moved = applicationTransition(own.state, 'submit', { ...FACTS, requirementsMet: true });
    if (!moved.ok) return moved;

    const submission = { submittedOn: today, answerDueOn: answerDueOn(today, settings.answerWeeks) };
    const { id, state: from } = own;
    if (!(await moveApplication(tx, { id, version, from, to: moved.state, at: now, submission })))
      return refused({ code: 'changed_meanwhile' });
    const subject = { type: 'application', id } as const;
    await recordEvent(tx, { at: now, event: 'application_submitted', ...by(actor, 'registrant'), subject });
    const params = { name: actor.name, answerBy: formatDate(submission.answerDueOn) };
    const mail = { key: `application_submitted:${id}`, template: 'application_received', params } as const;
    await enqueueMail(tx, { ...mail, to: actor.email, accountId: actor.accountId, at: now });
    return accepted({});
  });
}
