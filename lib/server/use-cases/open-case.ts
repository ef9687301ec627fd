import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import type { Context } from '../action';
import { assess, assessAsSubmitted } from '../assessments';
import { by, listEvents, type RecordedEvent, recordEvent } from '../audit';
import { listAccountNames } from '../data/accounts';
import { type Application, findSubmittedApplication } from '../data/applications';
import { getDocumentsOn } from '../data/documents';
import { getSettings } from '../data/settings';
import { inTransaction } from '../db';

export type CaseFile = {
  application: Application;
  loginEmail: string;
  asSubmitted: RequirementAssessment[];
  asOfToday: RequirementAssessment[];
  isOwnCase: boolean;
  history: (RecordedEvent & { actorName: string | null })[];
};

/** One application as its decider sees it. Opening it is recorded: it holds somebody's private data. */
export async function openCase(
  applicationId: string,
  { actor, now, today }: Context<AccountActor>,
): Promise<CaseFile | null> {
  const application = await findSubmittedApplication(applicationId);
  if (!application) return null;
  const subject = { type: 'application', id: application.id } as const;
  await inTransaction((tx) =>
    recordEvent(tx, { at: now, event: 'dossier_viewed', ...by(actor, 'register_manager'), subject }),
  );
  const events = await listEvents(subject);
  const people = [application.accountId, ...events.flatMap(({ actorId }) => actorId ?? [])];
  const accounts = await listAccountNames(people);
  return {
    application,
    loginEmail: accounts.get(application.accountId)?.email ?? '',
    asSubmitted: await assessAsSubmitted(application),
    asOfToday: assess(application, await getDocumentsOn(today), await getSettings(today), today),
    isOwnCase: application.accountId === actor.accountId,
    history: events.map((event) => ({
      ...event,
      actorName: (event.actorId && accounts.get(event.actorId)?.name) || null,
    })),
  };
}
