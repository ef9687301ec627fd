import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountActor } from '@/lib/access/actor';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { env } from '@/lib/server/platform/env';
import { addEvidence } from '@/lib/server/portfolio/add-evidence';
import { registrant } from '@/tests/integration/registration/dossiers-people';
import type { TestDatabase } from '@/tests/support/database';
import { inPieces, pdf } from '@/tests/support/evidence-samples';
import { expectOk, later, newManager, now } from '../journey';

/** The names of all files in the folder of uploads, finished or not, sorted. */
export async function filesOnDisk(): Promise<string[]> {
  const folder = join(env().dataDir, 'uploads');
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

export type Owner = { actor: AccountActor; registrationId: string };

/** Somebody in the register. */
export async function newOwner(): Promise<Owner> {
  const { actor, id } = await registrant(await newManager());
  return { actor, registrationId: id };
}

const WHOLE = {
  typeCode: 'peer_review',
  title: 'Intervisie',
  lastDay: new Date('2026-05-12'),
  units: 2,
  submittedAt: now,
};

/** An activity in any state, as if it had come there. */
export async function activityOf(
  db: TestDatabase,
  { registrationId }: Owner,
  state: ActivityState = 'draft',
  columns: { assignedToId?: string; supersededAt?: Date } = {},
): Promise<string> {
  const data = {
    registrationId,
    state,
    createdAt: now,
    updatedAt: now,
    ...(state !== 'draft' && WHOLE),
    ...(state === 'rejected' && { isMendable: true }),
    ...(columns.assignedToId && { assignedAt: now }),
    ...columns,
  };
  return (await db.prisma.activity.create({ data })).id;
}

export function add(
  { actor }: Owner,
  activityId: string,
  bytes: Uint8Array = pdf(2_000),
  name = 'bewijs.pdf',
): ReturnType<typeof addEvidence> {
  return addEvidence({ activityId, name, content: inPieces(bytes) }, { actor, ...later(20) });
}

/** A draft with a file, and both their ids. */
export async function provenActivity(db: TestDatabase, owner: Owner) {
  const activityId = await activityOf(db, owner);
  const { evidenceId } = expectOk(await add(owner, activityId));
  const { storageKey } = await db.prisma.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  return { activityId, evidenceId, storageKey };
}

/** Settings of one file, one activity and one person, from today on. */
export async function limitTo(db: TestDatabase, limits: Record<string, number>) {
  for (const [key, value] of Object.entries(limits)) {
    await db.prisma.setting.deleteMany({ where: { key } });
    await db.prisma.setting.create({ data: { key, value, validFrom: new Date('2016-01-01') } });
  }
}
