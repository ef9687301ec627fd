import type { AccountActor, Role } from '@/lib/access/actor';
import type { GrantedRole } from '@/lib/casework/role-changes';
import { actorOfSession, startSession } from '@/lib/server/access/session';
import { findUsableInvitation } from '@/lib/server/casework/accept-invitation';
import { findColleague, listColleagues } from '@/lib/server/casework/data/roles';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkToken } from '@/lib/server/platform/links';
import { terms } from '@/tests/integration/access/session-terms';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import {
  applicant,
  codesOf,
  context,
  eventsOf,
  expectOk,
  later,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
  now,
} from '../journey';
import { until } from '../until';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
// Who is the last manager is counted over everybody.
beforeEach(async () => {
  await db.pool.query("UPDATE account SET roles = '{registrant}'");
});

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const both: Role[] = ['register_manager', 'assessor'];

const revoke = async (actor: AccountActor, { accountId }: { accountId: string }, role: GrantedRole, minutes = 1) =>
  revokeRole({ accountId, role }, await context(actor, minutes));

const newAssessor = (held: Role[] = ['assessor']) => newAccount({ email: newEmail('assessor'), roles: held });

async function sessionOf({ accountId }: AccountActor) {
  const { id } = await inTransaction((tx) => startSession(tx, { accountId, now, authenticated: true }));
  await db.prisma.session.update({ where: { id }, data: { secondFactorAt: now } });
  return id;
}

const rolesOf = async ({ accountId }: { accountId: string }) =>
  (await db.prisma.account.findUniqueOrThrow({ where: { id: accountId } })).roles;

async function assigned(to: AccountActor): Promise<string> {
  const { applicationId } = await applicant();
  await db.prisma.application.update({
    where: { id: applicationId },
    data: { assignedToId: to.accountId, assignedAt: now },
  });
  return applicationId;
}

const assigneeOf = async (id: string) =>
  (await db.prisma.application.findUniqueOrThrow({ where: { id } })).assignedToId;

/** On a server the manager's rows are held until both wait for them; the embedded database has one connection. */
async function atOnce<T>(begin: () => Promise<T>[]): Promise<T[]> {
  if (db.kind === 'embedded') return Promise.all(begin());
  const holder = await db.pool.connect();
  try {
    await holder.query('BEGIN');
    await holder.query("SELECT 1 FROM account WHERE 'register_manager' = ANY (roles) FOR NO KEY UPDATE");
    const answers = begin();
    await until(async () => {
      const { rows } = await db.pool.query(
        "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      return rows[0].waiting >= answers.length;
    });
    await holder.query('COMMIT');
    return await Promise.all(answers);
  } finally {
    holder.release();
  }
}

describe('revoking a role', () => {
  it('holds from the next request on, is recorded and mailed', async () => {
    const manager = await newManager();
    const assessor = await newAssessor(['registrant', 'assessor']);
    const sessionId = await sessionOf(assessor);
    expect(await actorOfSession(sessionId, later(1).now, terms)).toMatchObject({ roles: ['registrant', 'assessor'] });
    expect(expectOk(await revoke(manager, assessor, 'assessor')).rolesLeft).toEqual(['registrant']);
    expect(await actorOfSession(sessionId, later(1).now, terms)).toMatchObject({ roles: ['registrant'] });
    const [event] = await db.prisma.auditEvent.findMany({ where: { subjectId: assessor.accountId } });
    expect(event).toMatchObject({
      event: 'role_revoked',
      actorId: manager.accountId,
      actorRole: 'register_manager',
      details: { role: 'assessor' },
    });
    expect(await mailsTo(db, assessor.email)).toEqual(['role_revoked']);
    expect(await findColleague(assessor.accountId)).toBeNull();
  });

  it('ends every session of a colleague who has no role left', async () => {
    const manager = await newManager();
    const assessor = await newAssessor();
    const sessionId = await sessionOf(assessor);
    expectOk(await revoke(manager, assessor, 'assessor'));
    expect((await actorOfSession(sessionId, later(1).now, terms)).kind).toBe('visitor');
  });

  it('releases the open cases of a colleague who has no power left, and nobody else’s', async () => {
    const manager = await newManager();
    const [assessor, other] = [await newAssessor(), await newAssessor()];
    const [open, ended, others] = [await assigned(assessor), await assigned(assessor), await assigned(other)];
    await db.prisma.application.update({ where: { id: ended }, data: { state: 'withdrawn', endedAt: now } });
    expectOk(await revoke(manager, assessor, 'assessor'));
    expect(await assigneeOf(open)).toBeNull();
    expect(await assigneeOf(ended)).toBe(assessor.accountId);
    expect(await assigneeOf(others)).toBe(other.accountId);
    expect((await eventsOf(db, open)).at(-1)).toBe('case_released');
    expect(await eventsOf(db, ended)).not.toContain('case_released');
  });

  it('leaves cases and sessions when another role with power is left', async () => {
    const manager = await newManager();
    const colleague = await newAssessor(both);
    const sessionId = await sessionOf(colleague);
    const applicationId = await assigned(colleague);
    expectOk(await revoke(manager, colleague, 'register_manager'));
    expect(await assigneeOf(applicationId)).toBe(colleague.accountId);
    expect(await actorOfSession(sessionId, later(1).now, terms)).toMatchObject({ roles: ['assessor'] });
  });

  it('withdraws the open invitations of that manager alone, and mails whoever was invited', async () => {
    const [manager, inviter] = [await newManager(), await newManager()];
    const invite = async (by: AccountActor, role: GrantedRole) => {
      const email = newEmail('invited');
      const { invitationId } = expectOk(await inviteColleague({ email, name: 'Noor', role }, await context(by)));
      return { email, invitationId };
    };
    const [own, others] = [await invite(inviter, 'register_manager'), await invite(manager, 'assessor')];
    expectOk(await revoke(manager, inviter, 'register_manager'));
    const link = async ({ invitationId }: { invitationId: string }) => {
      const found = await findUsableInvitation(linkToken('accept_invitation', invitationId), later(2).now);
      return found.ok ? 'usable' : codesOf(found)[0];
    };
    expect([await link(own), await link(others)]).toEqual(['link_withdrawn', 'usable']);
    expect(await eventsOf(db, own.invitationId)).toEqual(['role_invited', 'invitation_withdrawn']);
    expect(await mailsTo(db, own.email)).toEqual(['role_invited', 'invitation_withdrawn']);
  });

  it('leaves the invitations of a colleague who stays a manager', async () => {
    const [manager, inviter] = [await newManager(), await newAssessor(both)];
    const invited = { email: newEmail('invited'), name: 'Noor', role: 'assessor' } as const;
    const { invitationId } = expectOk(await inviteColleague(invited, await context(inviter)));
    expectOk(await revoke(manager, inviter, 'assessor'));
    expect(await eventsOf(db, invitationId)).toEqual(['role_invited']);
  });

  it('mails each time that it happens', async () => {
    const manager = await newManager();
    const colleague = await newAssessor(both);
    expectOk(await revoke(manager, colleague, 'assessor'));
    expectOk(await revoke(manager, colleague, 'register_manager'));
    expect(await mailsTo(db, colleague.email)).toEqual(['role_revoked', 'role_revoked']);
  });

  it('refuses the last manager, whoever presses the button', async () => {
    const manager = await newManager();
    expect(codesOf(await revoke(manager, manager, 'register_manager'))).toEqual(['last_manager']);
    expect(await rolesOf(manager)).toEqual(['register_manager']);
    expect(await mailsTo(db, manager.email)).toEqual([]);
  });

  it('takes a manager’s own role when another manager remains', async () => {
    const [manager, other] = [await newManager(), await newManager()];
    expectOk(await revoke(manager, manager, 'register_manager'));
    expect((await listColleagues()).map(({ id }) => id)).toEqual([other.accountId]);
  });

  it('refuses an unknown account, somebody without roles and a role that isn’t held', async () => {
    const manager = await newManager();
    const registrant = await newAccount();
    const codes = async (accountId: string, role: GrantedRole) => codesOf(await revoke(manager, { accountId }, role));
    expect(await codes(UNKNOWN, 'assessor')).toEqual(['not_a_colleague']);
    expect(await codes('nonsense', 'assessor')).toEqual(['not_a_colleague']);
    expect(await codes(registrant.accountId, 'assessor')).toEqual(['not_a_colleague']);
    expect(await codes(manager.accountId, 'assessor')).toEqual(['role_not_held']);
  });

  it('refuses a manager who lost the role since the page opened', async () => {
    const [manager, removed, assessor] = [await newManager(), await newManager(), await newAssessor()];
    expectOk(await revoke(manager, removed, 'register_manager'));
    expect(codesOf(await revoke(removed, assessor, 'assessor', 2))).toEqual(['no_longer_manager']);
    expect(await rolesOf(assessor)).toEqual(['assessor']);
  });
});

describe('at once', () => {
  it('two managers revoke each other: one remains', async () => {
    const [first, second] = [await newManager(), await newManager()];
    const answers = await atOnce(() => [
      revoke(first, second, 'register_manager'),
      revoke(second, first, 'register_manager'),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['no_longer_manager']);
    expect(await listColleagues()).toHaveLength(1);
  });

  it('two managers each revoke their own: one remains', async () => {
    const [first, second] = [await newManager(), await newManager()];
    const answers = await atOnce(() => [first, second].map((one) => revoke(one, one, 'register_manager')));
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['last_manager']);
    expect(await listColleagues()).toHaveLength(1);
  });

  it('two managers revoke the same role: it happens once, and the second is told', async () => {
    const [first, second, assessor] = [await newManager(), await newManager(), await newAssessor()];
    const answers = await atOnce(() => [first, second].map((one) => revoke(one, assessor, 'assessor')));
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['not_a_colleague']);
    expect(await mailsTo(db, assessor.email)).toEqual(['role_revoked']);
    expect(await eventsOf(db, assessor.accountId)).toEqual(['role_revoked']);
  });
});
