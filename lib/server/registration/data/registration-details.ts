import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import type { DetailsChange, DetailsSection } from '@/lib/registration/details';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { By } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { newestNumbered, readPage } from '@/lib/server/platform/db/paged';
import { readPart, valuePart } from '@/lib/server/platform/db/parts';
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

type ChangeRow = RecordedChange & { id: string };

export async function listChanges(
  registrationId: string,
  { place = null, size = CHANGES_A_PAGE }: { place?: Place; size?: number } = {},
): Promise<Paged<ChangeRow>> {
  const page = await readPage<ChangeRow>(
    {
      columns: Prisma.sql`h.id::text AS id, h.at, h.section::text AS section, h.changed_by_id::text AS "changedById",
        h.changed_by_role AS "changedByRole", h.before, h.after, h.reason`,
      from: Prisma.sql`registration_change h`,
      where: Prisma.sql`h.registration_id = ${registrationId}::uuid`,
      ...newestNumbered('h'),
    },
    place,
    size,
  );
  const lengthOf = ({ before, after, reason }: ChangeRow) => JSON.stringify([before, after, reason]).length;
  return fitting(page, lengthOf, CHANGES_ROOM);
}

/** Whether somebody saved their name themselves: what an import brought is only a proposal until then. */
export async function hasSavedOwnName(registrationId: string): Promise<boolean> {
  return readPart(
    valuePart<boolean>(Prisma.sql`EXISTS (SELECT FROM registration_change h
      WHERE h.registration_id = ${registrationId}::uuid AND h.section = 'name' AND h.changed_by_role = 'registrant')`),
  );
}
