import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isOwnMatter, type Worker } from '@/lib/access/own-matters';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { approveSchema } from '@/lib/application/decision-forms';
import { isEligible } from '@/lib/eligibility/requirements';
import { getSettings } from '@/lib/server/content/data/settings';
import { assessAsSubmitted } from '@/lib/server/eligibility/assessments';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { inFreshDecision } from '@/lib/server/platform/fresh-decisions';
import { type NumberForm, takeRegistrationNumber } from '@/lib/server/register/data/registration-numbers';
import { createRegistration, restoreRegistration } from '@/lib/server/registration/data/registrations';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { lockForDecision } from './case-handling';
import type { Application } from './data/applications';
import { keepWhatStood, linkRegistration } from './link-registration';
import { type Entry, planEntry } from './plan-entry';
import { type DecideReason, recordDecision } from './record-decision';

type Manager = Context<AccountActor>;
type Given = z.output<typeof approveSchema>;
/** Without `linkTo` the applicant gets a number of their own. */
type Input = Pick<Given, 'applicationId' | 'version' | 'appointmentCheck' | 'checkedOn' | 'checkNote'> &
  Partial<Pick<Given, 'linkTo' | 'newNumberReason' | 'replaceAccount'>>;

type Answer = Accepted<{ number: string }> | Refused<DecideReason> | { ok: false; errors: FieldErrors };

export async function approveApplication(input: Input, context: Manager): Promise<Answer> {
  const { actor, now, today } = context;
  const { version, appointmentCheck: way, checkedOn: on, checkNote: note, newNumberReason: reason = '' } = input;
  if (on > today) return { ok: false, errors: { checkedOn: { code: 'date_too_late', max: today } } };
  const settings = await getSettings(today);
  const subject = { type: 'application', id: input.applicationId } as const;
  const decided = { subject, decidedById: actor.accountId, now, seconds: settings.takeBackSeconds };
  return inFreshDecision(decided, async (tx): Promise<Answer> => {
    const decidable = await lockForDecision(tx, input.applicationId, actor);
    if (!decidable.ok) return decidable;
    const { application, worker } = decidable;
    const moved = applicationTransition(application.state, 'approve', {
      ...NO_FACTS,
      isOwnCase: isOwnMatter(worker.own, application),
      requirementsMet: isEligible(await assessAsSubmitted(application, tx)),
    });
    if (!moved.ok) return moved;
    const entry = await planEntry(tx, application, input, worker, context);
    if (!entry.ok) return asField(entry);
    const newNumber = entry.kind === 'new' ? { reason, despite: entry.despite } : undefined;
    const check = { way, on, note };
    const review = { outcome: 'approved' as const, reasons: [], explanation: '', newNumber, check };
    const recorded = await recordDecision(tx, decidable, review, { version, now });
    if (!recorded.ok) return recorded;
    return accepted({ number: await enter(tx, application, entry, settings, worker, context) });
  });
}

/** What is still to be chosen or said has a field of its own. */
const FIELDS: Partial<Record<DecideReason['code'], FieldErrors>> = {
  registration_in_use: { replaceAccount: { code: 'must_tick' } },
  number_not_chosen: { linkTo: { code: 'choose_one' } },
  new_number_without_reason: { newNumberReason: { code: 'required' } },
};

function asField(answer: Refused<DecideReason>): Answer {
  const errors = answer.reasons.map(({ code }) => FIELDS[code]).find(Boolean);
  return errors ? { ok: false, errors } : answer;
}

/** Under a new number, back under their own, or under one that turned out to be theirs. */
async function enter(
  tx: Transaction,
  application: Application,
  entry: Entry,
  settings: NumberForm,
  worker: Worker,
  context: Manager,
): Promise<string> {
  const { actor, now, today } = context;
  const entering = { ...application, registeredOn: today, now, decidedById: actor.accountId };
  const decided = by(actor, handlingRole(worker), now);
  const details = { applicationId: application.id };
  switch (entry.kind) {
    case 'new': {
      const taken = await takeRegistrationNumber(tx, settings);
      const id = await createRegistration(tx, { ...entering, ...taken });
      await record(tx, 'registration_created', id, decided, details);
      return taken.number;
    }
    case 'back': {
      const { registration: known, to } = entry;
      if (!(await restoreRegistration(tx, known, { ...entering, to })))
        throw new Error('The registration changed while its application was being approved');
      await keepWhatStood(tx, known, application, context);
      await record(tx, 'registration_restored', known.id, decided, details);
      return known.number;
    }
    case 'link': {
      const { registration: found, to } = entry;
      await linkRegistration(tx, { registration: found, application, to }, context);
      const formerAccountId = found.accountId ?? undefined;
      await record(tx, 'registration_linked', found.id, decided, { ...details, formerAccountId });
      return found.number;
    }
  }
}
