import type { AccountActor } from '@/lib/access/actor';
import type { ActivityRejection } from '@/lib/review/decision';
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { assignActivities } from '@/lib/server/review/assign-activities';
import { claimActivity } from '@/lib/server/review/claim-activity';
import { approveActivity, rejectActivity } from '@/lib/server/review/decide-activity';
import { activityOf, registrant, submitted, type Typed } from '@/tests/integration/portfolio/portfolios';
import { own } from '@/tests/integration/registration/dossiers-people';
import type { TestDatabase } from '@/tests/support/database';
import { expectOk, later, newAccount, newEmail } from '../journey';

/** An activity that waits for a review, with whose it is. */
export type Waiting = { owner: AccountActor; activityId: string; registrationId: string };

/** Reviewed as soon as it is handed in. */
const interim: Typed = { type: 'giving_training', title: 'Les over verzuim' };

/** Somebody's activity that waits; of somebody new unless said otherwise. */
export async function waiting(db: TestDatabase, changes: Typed = {}, owner?: AccountActor): Promise<Waiting> {
  const actor = owner ?? (await registrant(db));
  const activityId = await submitted(actor, { ...interim, ...changes });
  return { owner: actor, activityId, registrationId: (await own(actor)).id };
}

/** A manager, or somebody with other roles, who is in the register too. */
export async function registrantWith(db: TestDatabase, roles: AccountActor['roles']): Promise<AccountActor> {
  const actor = await registrant(db);
  await db.prisma.account.update({ where: { id: actor.accountId }, data: { roles } });
  return { ...actor, roles };
}

export function newAssessor(name = 'Ada Beoordelaar'): Promise<AccountActor> {
  return newAccount({ name, email: newEmail('assessor'), roles: ['assessor'] });
}

export const versionOf = async ({ owner, activityId }: Waiting) => (await activityOf(owner, activityId)).version;
export const stateOf = async ({ owner, activityId }: Waiting) => (await activityOf(owner, activityId)).state;

export async function approve(given: Waiting, by: AccountActor, version?: number) {
  const input = { activityId: given.activityId, version: version ?? (await versionOf(given)) };
  return approveActivity(input, { actor: by, ...later(50) });
}

export async function reject(given: Waiting, by: AccountActor, reason: ActivityRejection = 'unclear') {
  const input = { activityId: given.activityId, version: await versionOf(given), reason, explanation: 'Leg het uit.' };
  return rejectActivity(input, { actor: by, ...later(50) });
}

export async function ask(given: Waiting, by: AccountActor) {
  const input = { activityId: given.activityId, version: await versionOf(given), question: 'Voor wie was de les?' };
  return askAboutActivity(input, { actor: by, ...later(50) });
}

export const claim = ({ activityId }: Waiting, by: AccountActor, holder: string | null = null) =>
  claimActivity({ activityId, holder }, { actor: by, ...later(45) });

export const assign = (given: readonly Waiting[], to: AccountActor, by: AccountActor, holder: string | null = null) =>
  assignActivities(
    { picked: given.map(({ activityId }) => ({ id: activityId, said: holder })), assignee: to.accountId },
    { actor: by, ...later(44) },
  );

export async function givenTo(db: TestDatabase, to: AccountActor, by: AccountActor): Promise<Waiting> {
  const given = await waiting(db);
  expectOk(await assign([given], to, by));
  return given;
}
