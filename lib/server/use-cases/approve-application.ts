import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { approveSchema } from '@/lib/application/decision-forms';
import { isEligible } from '@/lib/eligibility/requirements';
import { registrationTransition } from '@/lib/registration/registration-states';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { formatDate } from '@/lib/text/nl/format';
import type { Context } from '../action';
import { assessAsSubmitted } from '../assessments';
import { by, recordEvent } from '../audit';
import { type Application, findSubmittedApplication } from '../data/applications';
import {
  createRegistration,
  findOwnRegistration,
  restoreRegistration,
  takeRegistrationNumber,
} from '../data/registrations';
import { getSettings } from '../data/settings';
import { inTransaction, type Transaction } from '../db';
import { type DecideReason, recordDecision } from './record-decision';

type Manager = Context<AccountActor>;

/** Registers an applicant: decision, number, registration, audit and mail, or none of them. */
export async function approveApplication(
  input: z.output<typeof approveSchema>,
  context: Manager,
): Promise<Accepted<{ number: string }> | Refused<DecideReason> | { ok: false; errors: FieldErrors }> {
  const { actor, now, today } = context;
  if (input.checkedOn > today)
    return { ok: false, errors: { checkedOn: { code: 'date_too_late', max: formatDate(today) } } };
  const settings = await getSettings(today);
  return inTransaction(async (tx): Promise<Accepted<{ number: string }> | Refused<DecideReason>> => {
    const application = await findSubmittedApplication(input.applicationId, tx);
    if (!application) return refused({ code: 'application_unknown' });
    const facts = { ...NO_FACTS, isOwnCase: application.accountId === actor.accountId };
    const requirementsMet = isEligible(await assessAsSubmitted(application, tx));
    const moved = applicationTransition(application.state, 'approve', { ...facts, requirementsMet });
    const decided = await recordDecision(tx, application, moved, input.version, context, {
      outcome: 'approved',
      reasons: [],
      explanation: '',
      check: { way: input.appointmentCheck, on: input.checkedOn, note: input.checkNote },
    });
    if (!decided.ok) return decided;
    const { id, number, isNew } = await enter(tx, application, settings, context);
    await recordEvent(tx, {
      at: now,
      event: isNew ? 'registration_created' : 'registration_restored',
      ...by(actor, 'register_manager'),
      subject: { type: 'registration', id },
      details: { applicationId: application.id },
    });
    return accepted({ number });
  });
}

/** Puts the applicant into the register: under a new number, or back under the one that stays theirs for ever. */
async function enter(
  tx: Transaction,
  application: Application,
  settings: { numberPrefix: string; numberFirstValue: number },
  { actor, now, today }: Manager,
): Promise<{ id: string; number: string; isNew: boolean }> {
  const { accountId, name, privateEmail, privatePhone, appointments, acceptances } = application;
  const person = { name, privateEmail, privatePhone, appointments, acceptances };
  const entry = { ...person, registeredOn: today, now, decidedById: actor.accountId };
  const known = await findOwnRegistration(accountId, tx);
  if (!known) {
    const taken = await takeRegistrationNumber(tx, settings);
    const id = await createRegistration(tx, { ...entry, ...taken, accountId });
    return { id, number: taken.number, isNew: true };
  }
  const back = registrationTransition(known.state, 'register_again');
  if (!back.ok) throw new Error(`An application was open while its registration is ${known.state}`);
  if (!(await restoreRegistration(tx, known, { ...entry, to: back.state })))
    throw new Error('The registration changed while its application was being approved');
  return { id: known.id, number: known.number, isNew: false };
}
