import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isOwnMatter, type Worker } from '@/lib/access/own-matters';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { approveSchema } from '@/lib/application/decision-forms';
import { isEligible } from '@/lib/eligibility/requirements';
import { lockWorker } from '@/lib/server/access/data/workers';
import { getSettings } from '@/lib/server/content/data/settings';
import { assessAsSubmitted } from '@/lib/server/eligibility/assessments';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { takeRegistrationNumber } from '@/lib/server/register/data/registration-numbers';
import { createRegistration, restoreRegistration } from '@/lib/server/registration/data/registrations';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Application, findSubmittedApplication } from './data/applications';
import { lockCase } from './data/cases';
import { keepWhatStood, linkRegistration } from './link-registration';
import { type Entry, planEntry } from './plan-entry';
import { type DecideReason, recordDecision } from './record-decision';

type Manager = Context<AccountActor>;
type Given = z.output<typeof approveSchema>;
/** Without `linkTo` the applicant gets a number of their own. */
type Input = Pick<Given, 'applicationId' | 'version' | 'appointmentCheck' | 'checkedOn' | 'checkNote'> &
  Partial<Pick<Given, 'linkTo' | 'newNumberReason' | 'replaceAccount'>>;

type Answer = Accepted<{ number: string }> | Refused<DecideReason> | { ok: false; errors: FieldErrors };

/** Registers an applicant: decision, number, registration, audit and mail, or none of them. */
export async function approveApplication(input: Input, context: Manager): Promise<Answer> {
  const { actor, today } = context;
  if (input.checkedOn > today) return { ok: false, errors: { checkedOn: { code: 'date_too_late', max: today } } };
  const settings = await getSettings(today);
  return inTransaction(async (tx): Promise<Answer> => {
    const worker = await lockWorker(tx, actor);
    await lockCase(tx, input.applicationId);
    const application = await findSubmittedApplication(input.applicationId, tx);
    if (!application) return refused({ code: 'application_unknown' });
    const facts = { ...NO_FACTS, isOwnCase: isOwnMatter(worker.own, application) };
    const requirementsMet = isEligible(await assessAsSubmitted(application, tx));
    const moved = applicationTransition(application.state, 'approve', { ...facts, requirementsMet });
    const entry = await planEntry(tx, application, input, worker, context);
    const decided = await recordDecision(
      tx,
      application,
      moved.ok && !entry.ok ? entry : moved,
      input.version,
      context,
      worker,
      {
        outcome: 'approved',
        reasons: [],
        explanation: '',
        ...(entry.ok &&
          entry.kind === 'new' && { newNumber: { reason: input.newNumberReason ?? '', despite: entry.despite } }),
        check: { way: input.appointmentCheck, on: input.checkedOn, note: input.checkNote },
      },
    );
    if (!decided.ok) return asField(decided);
    if (!entry.ok) throw new Error('An application was approved that had no way into the register');
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

/**
 * Puts the applicant into the register: under a new number, back under the one that stays theirs for ever, or under one
 * that turned out to be theirs.
 */
async function enter(
  tx: Transaction,
  application: Application,
  entry: Entry,
  settings: { numberPrefix: string; numberFirstValue: number },
  worker: Worker,
  context: Manager,
): Promise<string> {
  const { actor, now, today } = context;
  const { accountId, name, privateEmail, privatePhone, appointments, acceptances } = application;
  const person = { name, privateEmail, privatePhone, appointments, acceptances };
  const entering = { ...person, registeredOn: today, now, decidedById: actor.accountId };
  const decided = by(actor, handlingRole(worker), now);
  const details = { applicationId: application.id };
  switch (entry.kind) {
    case 'new': {
      const taken = await takeRegistrationNumber(tx, settings);
      const id = await createRegistration(tx, { ...entering, ...taken, accountId });
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
