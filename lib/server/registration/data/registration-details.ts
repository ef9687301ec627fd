import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import type { DetailsChange, DetailsSection } from '@/lib/registration/details';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { By } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { newestNumbered, readPage } from '@/lib/server/platform/db/paged';
import { listPart, momentOf, readPart, type Stored, valuePart } from '@/lib/server/platform/db/parts';
import { keyFormerName } from '@/lib/server/register/data/name-keys';
import type { ActorRole } from '@/lib/shared/audit-events';
import { fitting, type Paged, type Place } from '@/lib/shared/list-place';
import { columnsOf, writeSections } from './details-rows';
import { updateRegistration } from './registrations';

export async function saveDetails(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  ...changes: DetailsChange[]
): Promise<boolean> {
  if (!(await updateRegistration(tx, { id, version }, columnsOf(changes)))) return false;
  await writeSections(tx, id, changes);
  return true;
}

/** Somebody who was imported has completed their data: from now on their requirements are watched. */
export async function markDetailsComplete(tx: Transaction, registrationId: string, now: Date) {
  await tx.registration.updateMany({ where: { id: registrationId, completedAt: null }, data: { completedAt: now } });
}

export type RecordedChange = {
  at: Date;
  section: DetailsSection | 'login';
  changedById: string | null;
  changedByRole: ActorRole;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
  /** Why a manager changed it; '' for the person's own change. */
  reason: string;
};

type NewChange = Pick<RecordedChange, 'section'> & {
  before: Prisma.InputJsonValue;
  after: Prisma.InputJsonValue;
  reason?: string;
};

export async function recordChange(
  tx: Transaction,
  registrationId: string,
  change: NewChange,
  { at, actorId: changedById, actorRole: changedByRole }: By,
) {
  const data = { reason: '', ...change, registrationId, at, changedById, changedByRole };
  const { id } = await tx.registrationChange.create({ data, select: { id: true } });
  if (change.section === 'name') await keyFormerName(tx, id, change.before as PersonName);
}

const CHANGES_A_PAGE = 10;
/** Characters of what is kept of them: twenty changes of a phone number fit, of long lists of appointments a few. */
const CHANGES_ROOM = 8_000;

/** `who`: as of a decided event. */
export type NamedChange = RecordedChange & { id: string; who: string | null };

/** Of a change `h`. */
export const REGISTRATION_CHANGE = Prisma.sql`h.at, h.section, h.changed_by_id AS "changedById",
  h.changed_by_role AS "changedByRole", h.before, h.after, h.reason`;

export function registrationChange<Row extends Stored<RecordedChange>>({ at, ...change }: Row) {
  return { ...change, at: momentOf(at) };
}

export async function listChanges(
  registrationId: string,
  { place = null, size = CHANGES_A_PAGE }: { place?: Place; size?: number } = {},
): Promise<Paged<NamedChange>> {
  const page = await readPage<NamedChange>(
    {
      columns: Prisma.sql`h.id::text AS id, ${REGISTRATION_CHANGE}, nullif(c.name, '') AS who`,
      from: Prisma.sql`registration_change h LEFT JOIN account c ON c.id = h.changed_by_id`,
      where: Prisma.sql`h.registration_id = ${registrationId}::uuid`,
      ...newestNumbered('h'),
    },
    place,
    size,
    (select) => readPart(listPart<Stored<NamedChange>, NamedChange>(select, registrationChange)),
  );
  const lengthOf = ({ before, after, reason }: NamedChange) => JSON.stringify([before, after, reason]).length;
  return fitting(page, lengthOf, CHANGES_ROOM);
}

/** Whether somebody saved their name themselves: what an import brought is only a proposal until then. */
export async function hasSavedOwnName(registrationId: string): Promise<boolean> {
  return readPart(
    valuePart<boolean>(Prisma.sql`EXISTS (SELECT FROM registration_change h
      WHERE h.registration_id = ${registrationId}::uuid AND h.section = 'name' AND h.changed_by_role = 'registrant')`),
  );
}

/** Whose of them hasSavedOwnName is true. */
export async function findWhoSavedOwnName(registrationIds: readonly string[]): Promise<Set<string>> {
  const part = listPart<{ id: string }>(Prisma.sql`SELECT DISTINCT h.registration_id AS id FROM registration_change h
    WHERE h.registration_id = ANY (${[...registrationIds]}::uuid[]) AND h.section = 'name'
      AND h.changed_by_role = 'registrant'`);
  return new Set((await readPart(part)).map(({ id }) => id));
}
