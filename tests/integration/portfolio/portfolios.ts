import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { activitySchema } from '@/lib/portfolio/activity-forms';
import { activityValues } from '@/lib/portfolio/activity-values';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Activity, findOwnActivity, moveActivity } from '@/lib/server/portfolio/data/activities';
import { createQuestion } from '@/lib/server/portfolio/data/activity-questions';
import { saveActivity } from '@/lib/server/portfolio/save-activity';
import { startActivity } from '@/lib/server/portfolio/start-activity';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { addDays } from '@/lib/shared/calendar-date';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import type { TestDatabase } from '@/tests/support/database';
import { expectOk, later, today } from '../journey';

/** What somebody types; everything that handing in asks for. */
export const typed = { type: 'peer_review', title: 'Intervisie', lastDay: '12-5-2026', units: '2,5' };
export type Typed = Record<string, string>;

export const at = (actor: AccountActor, minutes = 20) => ({ actor, ...later(minutes) });

/** Somebody in the register, who keeps a portfolio. */
export async function registrant(db: TestDatabase): Promise<AccountActor> {
  return (await registered(db, { surname: newSurname(), account: 'used' })).owner;
}

export async function activityOf(actor: AccountActor, id: string): Promise<Activity> {
  const activity = await findOwnActivity(actor.accountId, id);
  if (!activity) throw new Error('no such activity');
  return activity;
}

/** A form as it is sent: what was typed, with the rest as it is stored. */
export function form(id: string, version: number, changes: Typed = {}, stored: Typed = typed) {
  return activitySchema.parse({ id, version: String(version), ...stored, ...changes });
}

/** A new draft; answers its id. */
export async function draft(actor: AccountActor, changes: Typed = {}): Promise<string> {
  const id = randomUUID();
  expectOk(await startActivity(form(id, 0, changes), at(actor)));
  return id;
}

export async function save(actor: AccountActor, id: string, changes: Typed, version?: number) {
  const own = await activityOf(actor, id);
  return saveActivity(form(id, version ?? own.version, changes, activityValues(own)), at(actor));
}

export const keyOf = async (actor: AccountActor, id: string) => ({
  id,
  version: (await activityOf(actor, id)).version,
});

export async function submitted(actor: AccountActor, changes: Typed = {}): Promise<string> {
  const id = await draft(actor, changes);
  expectOk(await submitActivity(await keyOf(actor, id), at(actor)));
  return id;
}

/** Puts it in a state that a reviewer brings it to. */
export async function reviewer(actor: AccountActor, id: string, to: ActivityState, isMendable?: boolean) {
  const { version, state: from } = await activityOf(actor, id);
  const moved = await inTransaction((tx) => moveActivity(tx, { id, version, from, to, at: later(30).now, isMendable }));
  if (!moved) throw new Error('the activity did not move');
}

/** One that is approved, or rejected. */
export async function reviewed(
  actor: AccountActor,
  to: 'approved' | 'rejected',
  isMendable?: boolean,
): Promise<string> {
  const id = await submitted(actor);
  await reviewer(actor, id, to, isMendable);
  return id;
}

/** One about which something is asked; answers both ids. */
export async function asked(actor: AccountActor, askedBy: AccountActor) {
  const id = await submitted(actor);
  await reviewer(actor, id, 'information_requested');
  const question = { activityId: id, askedById: askedBy.accountId, question: 'Hoe lang duurde het?' };
  const when = { askedAt: later(30).now, dueOn: addDays(today, 42) };
  const questionId = await inTransaction((tx) => createQuestion(tx, { ...question, ...when }));
  return { id, questionId };
}
