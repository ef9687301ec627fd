import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { PersonName } from '@/lib/names/person-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW } from '@/lib/server/names/data/name-columns';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { jsonList, jsonRow, listPart, momentOf, onePart, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { findNumbered } from '@/lib/server/register/data/registration-numbers';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

export type GroupMember = {
  registrationId: string;
  accountId: string | null;
  number: string;
  name: PersonName;
  /** Null: asked, and hasn't answered. */
  joinedAt: Date | null;
};

export type Group = {
  id: string;
  name: string;
  /** Who looks at it. */
  own: GroupMember & { registeredOn: CalendarDate };
  members: GroupMember[];
};

const IN_REGISTER = { state: { in: ['registered', 'certified'] } } satisfies Prisma.RegistrationWhereInput;
const INVITATIONS_SHOWN = 50;

/**
 * As whoever belongs to it, or is asked to, sees it. Of those who are asked only whom the public register shows: nothing
 * else about them was ever said.
 */
export async function findOwnGroup(accountId: string, id: string, tx?: Transaction): Promise<Group | null> {
  if (!isUuid(id)) return null;
  const members = jsonList(Prisma.sql`SELECT k.registration_id AS "registrationId", k.joined_at AS "joinedAt",
      d.account_id AS "accountId", d.number, d.shielded, d.registered_on AS "registeredOn",
      ${jsonRow(Prisma.sql`SELECT ${NAME_OF_ROW}`)} AS name
    FROM group_member k JOIN registration d ON d.id = k.registration_id
    WHERE k.group_id = g.id AND d.state IN ('registered', 'certified')
    ORDER BY k.joined_at NULLS LAST, k.invited_at, k.registration_id`);
  const group = await readPart(
    onePart<StoredGroup>(
      Prisma.sql`SELECT g.id, g.name, ${members} AS members FROM "group" g
        WHERE g.id = ${id}::uuid AND g.closed_at IS NULL`,
    ),
    tx,
  );
  const all = (group?.members ?? []).map(({ joinedAt, ...member }) => ({ ...member, joinedAt: momentOf(joinedAt) }));
  const own = all.find((member) => member.accountId === accountId);
  if (!group || !own) return null;
  return { ...group, own, members: all.filter(({ joinedAt, shielded }) => joinedAt !== null || !shielded) };
}

type StoredMember = Omit<GroupMember, 'joinedAt'> & {
  joinedAt: string | null;
  shielded: boolean;
  registeredOn: CalendarDate;
};
type StoredGroup = { id: string; name: string; members: StoredMember[] };

/** Held until the transaction ends, and only what a member may work on. Portfolios are held after it. */
export async function lockOwnGroup(tx: Transaction, { accountId }: AccountActor, id: string): Promise<Group | null> {
  await lockGroup(tx, id);
  const group = await findOwnGroup(accountId, id, tx);
  return group?.own.joinedAt ? group : null;
}

export async function lockGroup(tx: Transaction, id: string) {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "group" WHERE id = ${id}::uuid FOR UPDATE`;
}

export type OwnGroup = { id: string; name: string; members: number; isJoined: boolean };

/** One's own before what one is asked for. */
export async function listOwnGroups(accountId: string): Promise<OwnGroup[]> {
  return readPart(
    listPart<OwnGroup>(
      Prisma.sql`SELECT g.id, g.name, k.joined_at IS NOT NULL AS "isJoined",
          (SELECT count(*) FROM group_member o JOIN registration r ON r.id = o.registration_id
            WHERE o.group_id = g.id AND o.joined_at IS NOT NULL AND r.state IN ('registered', 'certified')) AS members
        FROM group_member k JOIN registration d ON d.id = k.registration_id JOIN "group" g ON g.id = k.group_id
        WHERE d.account_id = ${accountId}::uuid AND d.state IN ('registered', 'certified') AND g.closed_at IS NULL
        ORDER BY k.joined_at NULLS LAST, k.invited_at DESC LIMIT ${INVITATIONS_SHOWN}::int`,
    ),
  );
}

export type MemberGroup = { id: string; name: string; joinedAt: Date | null; isClosed: boolean };

/** Which somebody is in or was asked for, those that go on before those that ended; for whoever has their dossier open. */
export async function listGroupsOf(registrationId: string): Promise<MemberGroup[]> {
  return readPart(
    listPart<Stored<MemberGroup>, MemberGroup>(
      Prisma.sql`SELECT g.id, g.name, k.joined_at AS "joinedAt", g.closed_at IS NOT NULL AS "isClosed"
        FROM group_member k JOIN "group" g ON g.id = k.group_id WHERE k.registration_id = ${registrationId}::uuid
        ORDER BY g.closed_at DESC NULLS FIRST, k.invited_at DESC LIMIT ${INVITATIONS_SHOWN}::int`,
      ({ joinedAt, ...group }) => ({ ...group, joinedAt: momentOf(joinedAt) }),
    ),
  );
}

export async function countJoined(tx: Transaction, registrationId: string): Promise<number> {
  return tx.groupMember.count({ where: { registrationId, joinedAt: { not: null }, group: { closedAt: null } } });
}

type NewGroup = { id: string; name: string; registrationId: string; at: Date };

/** False when it was made before. */
export async function createGroup(tx: Transaction, { id, name, registrationId, at }: NewGroup): Promise<boolean> {
  const data = { id, name, createdAt: at };
  const { count } = await tx.group.createMany({ data, skipDuplicates: true });
  if (count === 1) await tx.groupMember.create({ data: { groupId: id, registrationId, invitedAt: at, joinedAt: at } });
  return count === 1;
}

type Membership = { groupId: string; registrationId: string; at: Date };

/** False for whoever is in it, or asked, already. */
export async function addInvitation(tx: Transaction, { groupId, registrationId, at }: Membership): Promise<boolean> {
  const data = { groupId, registrationId, invitedAt: at };
  return (await tx.groupMember.createMany({ data, skipDuplicates: true })).count === 1;
}

export async function joinGroup(tx: Transaction, { groupId, registrationId, at }: Membership) {
  await tx.groupMember.updateMany({ where: { groupId, registrationId, joinedAt: null }, data: { joinedAt: at } });
}

export async function deleteMembership(tx: Transaction, groupId: string, registrationId: string) {
  await tx.groupMember.deleteMany({ where: { groupId, registrationId } });
}

/** True where nobody with a yes is left: whoever is asked can't be left with it. The group is held. */
export async function closeIfLeft(tx: Transaction, groupId: string, at: Date): Promise<boolean> {
  if ((await tx.groupMember.count({ where: { groupId, joinedAt: { not: null } } })) > 0) return false;
  const { count } = await tx.group.updateMany({ where: { id: groupId, closedAt: null }, data: { closedAt: at } });
  await tx.groupMember.deleteMany({ where: { groupId } });
  return count === 1;
}

/** By the number that the public register knows, and who is shown there alone. */
export async function findPublicRegistration(
  tx: Transaction,
  numberNormalised: string,
): Promise<{ registrationId: string; accountId: string | null } | null> {
  const id = (await findNumbered([numberNormalised], tx)).get(numberNormalised);
  if (!id) return null;
  const found = await tx.registration.findFirst({
    where: { ...IN_REGISTER, id, shielded: false },
    select: { id: true, accountId: true },
  });
  return found && { registrationId: found.id, accountId: found.accountId };
}

/** With a member who is in the register no more, or with nobody. */
export async function listGroupsLeft({ after, size }: PageKey): Promise<{ id: string }[]> {
  return (await reader()).$queryRaw<{ id: string }[]>`
    SELECT g.id::text AS id FROM "group" g
    WHERE g.closed_at IS NULL AND (${after}::uuid IS NULL OR g.id > ${after}::uuid) AND (
      NOT EXISTS (SELECT FROM group_member m WHERE m.group_id = g.id AND m.joined_at IS NOT NULL)
      OR EXISTS (SELECT FROM group_member m JOIN registration r ON r.id = m.registration_id
        WHERE m.group_id = g.id AND r.state NOT IN ('registered', 'certified')))
    ORDER BY g.id LIMIT ${size}::int`;
}

/** The group is held. */
export async function deleteMembersWhoLeft(tx: Transaction, groupId: string): Promise<number> {
  const left = { groupId, registration: { NOT: IN_REGISTER } };
  return (await tx.groupMember.deleteMany({ where: left })).count;
}

/** Closed ones of which no activity is left. */
export async function eraseClosedGroups(tx: Transaction, size: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "group" WHERE id IN (
      SELECT g.id FROM "group" g WHERE g.closed_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM group_meeting m JOIN activity a ON a.meeting_id = m.id WHERE m.group_id = g.id)
      LIMIT ${size}::int)`;
}
