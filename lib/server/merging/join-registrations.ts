import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { MergeFacts } from '@/lib/merging/merge-blockers';
import { idleLogins, type MergedDetails, sides } from '@/lib/merging/merge-choices';
import type { MergedPair, MergedPerson } from '@/lib/merging/merged-person';
import { outlastedLapses } from '@/lib/merging/outlasted-lapses';
import { contentsOf, type DetailsChange, type DetailsSection, sameSection } from '@/lib/registration/details';
import { termKey } from '@/lib/registration/lapses';
import { findOwnApplication, moveApplication } from '@/lib/server/application/data/applications';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { renameTask } from '@/lib/server/platform/tasks';
import { recordChange } from '@/lib/server/registration/data/registration-details';
import { recordRegistrationEvent } from '@/lib/server/registration/data/registration-events';
import { keepFormerHolder } from '@/lib/server/registration/data/registration-links';
import { findRegistration, saveMerged } from '@/lib/server/registration/data/registrations';
import { findRunningLapses, setLapseRequirements } from '@/lib/server/registration/data/requirement-lapses';
import { endLapsesAndTasks } from '@/lib/server/registration/lapse-end';
import { reviewRequirements } from '@/lib/server/registration/review-requirements';
import { leaveNumber, moveBelongings } from './data/merge-moves';

type Manager = Context<AccountActor>;
type Joining = { merged: MergedDetails; closed: MergedPerson['login']; reason: string };

/** Both are held, as they were read. */
export async function joinRegistrations(
  tx: Transaction,
  { pair, doubles }: Pick<MergeFacts, 'pair' | 'doubles'>,
  { merged, closed, reason }: Joining,
  context: Manager,
): Promise<void> {
  const { older } = pair;
  const { actor, now, today } = context;
  for (const accountId of idleLogins({ merged, closed })) await withdrawDraft(tx, accountId, context);
  await joinLapses(tx, pair, context);
  if (!(await leaveNumber(tx, pair, now))) throw new Error('A registration changed while it was held');
  await moveBelongings(tx, pair, doubles);
  const columns = {
    accountId: merged.login?.accountId ?? null,
    state: merged.state,
    registeredOn: toColumn(merged.registeredOn),
    certifiedUntil: toColumn(merged.certifiedUntil),
    graceUntil: toColumn(merged.graceUntil),
    ...(merged.isComplete && !older.isComplete && { completedAt: now }),
  };
  if (!(await saveMerged(tx, older, columns, changesOf(older, merged))))
    throw new Error('A registration changed while it was held');
  await recordWhatStood(tx, pair, merged, reason, context);
  if (closed && merged.login) {
    await recordLogin(tx, older.id, { from: closed.email, to: merged.login.email, reason }, context);
    await keepFormerHolder(tx, older.id, { from: closed.accountId, to: merged.login.accountId, until: now });
  }
  const happened = { kind: 'merged', on: today, at: now, explanation: reason, decidedById: actor.accountId } as const;
  await recordRegistrationEvent(tx, older.id, { ...happened, stateAfter: merged.state });
  // Whoever counts the register by what happened counts one person.
  await recordRegistrationEvent(tx, pair.younger.id, { ...happened, stateAfter: 'deregistered' });
  const joined = await findRegistration(older.id, tx);
  if (joined) await reviewRequirements(tx, joined, context);
}

/** A draft of somebody who is in the register has no purpose, and nobody hands one in with a login that is closed. */
async function withdrawDraft(tx: Transaction, accountId: string, { actor, now }: Manager) {
  const draft = await findOwnApplication(accountId, tx);
  if (draft?.state !== 'draft') return;
  const { id, version, state: from } = draft;
  const moved = applicationTransition(from, 'withdraw', NO_FACTS);
  if (!moved.ok || !(await moveApplication(tx, { id, version, from, to: moved.state, at: now })))
    throw new Error('A draft changed while its registrations were being merged');
  await record(tx, 'application_withdrawn', id, by(actor, 'register_manager', now));
}

/** For one thing one term runs, under one name. */
async function joinLapses(tx: Transaction, pair: MergedPair, at: Manager) {
  const running = {
    older: await findRunningLapses(pair.older.id, tx),
    younger: await findRunningLapses(pair.younger.id, tx),
  };
  for (const side of sides) {
    const others = running[side === 'older' ? 'younger' : 'older'];
    const { ended, left } = outlastedLapses(running[side], others, side === 'older');
    const { id: registrationId } = pair[side];
    const over = ended.map((lapse) => ({ registrationId, lapse }));
    await endLapsesAndTasks(tx, over, at);
    for (const { id, requirements } of left) await setLapseRequirements(tx, id, requirements);
  }
  for (const lapse of await findRunningLapses(pair.younger.id, tx)) {
    if (lapse.documentId === null) continue;
    const key = (registrationId: string) => termKey('mend_term_passed', { ...lapse, registrationId });
    await renameTask(tx, key(pair.younger.id), key(pair.older.id), at.now);
  }
}

const sections = ['name', 'contact', 'appointments', 'documents'] as const satisfies DetailsSection[];

function changesOf(older: MergedPerson, merged: MergedDetails): DetailsChange[] {
  const { name, privateEmail, privatePhone, appointments, appointmentIds, acceptances } = merged;
  const all: DetailsChange[] = [
    { section: 'name', name },
    { section: 'contact', contact: { privateEmail, privatePhone } },
    { section: 'appointments', appointments, appointmentIds },
    { section: 'documents', acceptances },
  ];
  const after = { ...merged, appointmentIds: [] };
  return all.filter(({ section }) => !sameSection(older, after, section));
}

/** What either of them said and the person doesn't any more stays in the history, and is found by. */
async function recordWhatStood(
  tx: Transaction,
  { older, younger }: MergedPair,
  merged: MergedDetails,
  reason: string,
  { actor, now }: Manager,
) {
  const decided = by(actor, 'register_manager', now);
  const said = { ...merged, appointmentIds: [] };
  for (const section of sections)
    for (const stood of [younger, older]) {
      if (sameSection(stood, said, section)) continue;
      const change = { before: contentsOf(stood, section), after: contentsOf(said, section) };
      await recordChange(tx, older.id, { section, ...change, reason }, decided);
    }
}

type MovedLogin = { from: string; to: string; reason: string };

async function recordLogin(tx: Transaction, id: string, { from, to, reason }: MovedLogin, { actor, now }: Manager) {
  const change = { section: 'login', before: { email: from }, after: { email: to }, reason } as const;
  await recordChange(tx, id, change, by(actor, 'register_manager', now));
}
