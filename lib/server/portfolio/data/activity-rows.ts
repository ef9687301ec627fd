import 'server-only';
import { hundredthsOf } from '@/lib/content/amounts';
import type { ActivitySource, ActivityState } from '@/lib/portfolio/activity-class';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import type { ActivityVersion } from '@/lib/portfolio/versions';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';

export type ListedActivity = ActivityVersion &
  Omit<ActivityContents, 'role' | 'learned'> & {
    registrationId: string;
    version: number;
    isAccredited: boolean;
    evidenceCount: number;
    /** Null for what wasn't rejected. */
    isMendable: boolean | null;
    certificationId: string | null;
    isDrawn: boolean;
    submittedAt: Date | null;
    reviewFrom: Date | null;
    source: ActivitySource;
  };

export type Activity = ListedActivity &
  ActivityContents & {
    courseKey: string;
    createdAt: Date;
    updatedAt: Date;
    assignedToId: string | null;
    /** The old register's own id of a taken-over one. */
    reference: string;
  };

export const LISTED = {
  id: true,
  registrationId: true,
  state: true,
  version: true,
  typeCode: true,
  title: true,
  firstDay: true,
  lastDay: true,
  units: true,
  organiser: true,
  isAccredited: true,
  submittedAt: true,
  reviewFrom: true,
  replacesId: true,
  supersededAt: true,
  isMendable: true,
  certificationId: true,
  isDrawn: true,
  source: true,
  evidence: { select: { id: true } },
  certification: { select: { state: true } },
} as const satisfies Prisma.ActivitySelect;

export const WHOLE = {
  ...LISTED,
  role: true,
  learned: true,
  courseKey: true,
  createdAt: true,
  updatedAt: true,
  assignedToId: true,
  reference: true,
} as const satisfies Prisma.ActivitySelect;

export function listedFromRow(row: Prisma.ActivityGetPayload<{ select: typeof LISTED }>): ListedActivity {
  const { firstDay, lastDay, units, supersededAt, evidence, certification, ...rest } = row;
  return {
    ...rest,
    state: rest.state satisfies ActivityState,
    firstDay: fromColumn(firstDay),
    lastDay: fromColumn(lastDay),
    units: units && hundredthsOf(units.toNumber()),
    isSuperseded: supersededAt !== null,
    isFrozen: certification?.state === 'granted',
    evidenceCount: evidence.length,
  };
}

export function activityFromRow(row: Prisma.ActivityGetPayload<{ select: typeof WHOLE }>): Activity {
  const { role, learned, courseKey, createdAt, updatedAt, assignedToId, reference, ...listed } = row;
  return { ...listedFromRow(listed), role, learned, courseKey, createdAt, updatedAt, assignedToId, reference };
}

export function contentsToRow({ firstDay, lastDay, units, ...texts }: ActivityContents) {
  return {
    ...texts,
    firstDay: toColumn(firstDay),
    lastDay: toColumn(lastDay),
    units: units === null ? null : units / 100,
  };
}
