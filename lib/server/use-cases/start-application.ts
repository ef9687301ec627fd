import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { proposeName } from '@/lib/names/propose-name';
import { isInRegister } from '@/lib/registration/registration-states';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { createDraft, findOwnApplication } from '../data/applications';
import { findOwnRegistration } from '../data/registrations';
import { inTransaction } from '../db';

export type StartReason = { code: 'application_open' } | { code: 'already_registered' };

/** Begins a new application, from the account's name; refused while one is open or somebody is in the register. */
export async function startApplication({
  actor,
  now,
}: Pick<Context<AccountActor>, 'actor' | 'now'>): Promise<Accepted | Refused<StartReason>> {
  return inTransaction(async (tx) => {
    const own = await findOwnApplication(actor.accountId, tx);
    if (own && own.endedAt === null) return refused({ code: 'application_open' });
    const registration = await findOwnRegistration(actor.accountId, tx);
    if (registration && isInRegister(registration.state)) return refused({ code: 'already_registered' });
    const { accountId, name, email } = actor;
    const draft = { accountId, name: proposeName(name), privateEmail: email, createdAt: now };
    const id = await createDraft(tx, draft);
    // Pressed twice at once: the database lets one of them in.
    if (!id) return refused({ code: 'application_open' });
    const subject = { type: 'application', id } as const;
    await recordEvent(tx, { at: now, event: 'application_started', ...by(actor, 'registrant'), subject });
    return accepted({});
  });
}
