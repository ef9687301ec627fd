import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type BarReason, barOn } from '@/lib/application/reapplication-bar';
import { startingPoint } from '@/lib/application/starting-point';
import { proposeName } from '@/lib/names/propose-name';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createDraft, findOwnApplication } from './data/applications';

export type StartReason = { code: 'application_open' } | { code: 'already_registered' } | BarReason;

export async function startApplication({
  actor,
  now,
  today,
}: Context<AccountActor>): Promise<Accepted | Refused<StartReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<StartReason>> => {
    const own = await findOwnApplication(actor.accountId, tx);
    if (own && own.endedAt === null) return refused({ code: 'application_open' });
    const registration = await findOwnRegistration(actor.accountId, tx);
    if (registration && isInRegister(registration.state)) return refused({ code: 'already_registered' });
    const bar = barOn(registration, today);
    if (!bar.ok) return bar;
    const account = { name: proposeName(actor.name), email: actor.email };
    const known = startingPoint(account, registration && (await withLeaving(tx, registration)), own);
    const id = await createDraft(tx, { ...known, accountId: actor.accountId, createdAt: now });
    // Pressed twice at once: the database lets one of them in.
    if (!id) return refused({ code: 'application_open' });
    await record(tx, 'application_started', id, by(actor, 'registrant', now));
    return accepted({});
  });
}

/** Whoever isn't in the register any more left it at what was last recorded of their status. */
async function withLeaving(tx: Transaction, registration: Registration) {
  const left = (await listRegistrationEvents(registration.id, tx)).findLast(
    ({ kind }) => kind === 'removed' || kind === 'deregistered',
  );
  return { ...registration, leftAt: left?.at ?? new Date(0) };
}
