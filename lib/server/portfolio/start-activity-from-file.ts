import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { EvidenceReason } from '@/lib/portfolio/evidence';
import { titleOfFile } from '@/lib/portfolio/evidence-name';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Context } from '@/lib/server/platform/action';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';
import { createActivity } from './data/activities';
import type { UploadedFile } from './evidence/files-of-form';
import { keepEvidence } from './evidence/keep-evidence';
import { lockRegistrant } from './own-activity';

const EMPTY = { typeCode: '', firstDay: null, lastDay: null, units: null, organiser: '', role: '', learned: '' };

export async function startActivityFromFile(
  file: UploadedFile,
  context: Context<AccountActor>,
): Promise<Accepted<{ activityId: string; evidenceId: string }> | Refused<EvidenceReason>> {
  const { actor, now: createdAt } = context;
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration || !isInRegister(registration.state)) return refused({ code: 'not_in_register' });
  const registrationId = registration.id;
  return keepEvidence(file, context, {
    of: { registrationId, activityId: null },
    lock: (tx) => lockRegistrant(tx, actor),
    activityOf: async (tx, _, fileName) => {
      const draft = { ...EMPTY, registrationId, title: titleOfFile(fileName), createdAt };
      const activityId = await createActivity(tx, draft);
      // A new one's id is random: it is never taken.
      if (activityId === null) throw new Error('The draft was not made');
      return activityId;
    },
  });
}
