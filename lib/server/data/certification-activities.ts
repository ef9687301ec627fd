import 'server-only';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Transaction } from '../db';
import { fromColumn } from './calendar-columns';

/** Makes activities part of a request; the drawn ones wait for a judgement from now on, if they didn't already. */
export async function attachActivities(
  tx: Transaction,
  certificationId: string,
  { ids, drawnIds, at }: { ids: readonly string[]; drawnIds: readonly string[]; at: Date },
) {
  await tx.activity.updateMany({
    where: { id: { in: [...ids] } },
    data: { certificationId, isDrawn: false, version: { increment: 1 } },
  });
  await tx.activity.updateMany({ where: { id: { in: [...drawnIds] } }, data: { isDrawn: true } });
  await tx.activity.updateMany({ where: { id: { in: [...drawnIds] }, reviewFrom: null }, data: { reviewFrom: at } });
}

/** What a granted certification used: from now on it is frozen. */
export async function freezeActivities(tx: Transaction, certificationId: string, ids: readonly string[]) {
  await tx.activity.updateMany({
    where: { id: { in: [...ids] } },
    data: { certificationId, version: { increment: 1 } },
  });
}

/** An activity of a request, as letting go of it looks at it. */
export type AttachedActivity = {
  id: string;
  typeCode: string;
  lastDay: CalendarDate | null;
  reviewFrom: Date | null;
  /** Handed in, and nobody took it up or asked about it yet. */
  isUntouched: boolean;
};

/** Every version that is part of a request. */
export async function listAttached(tx: Transaction, certificationId: string): Promise<AttachedActivity[]> {
  const rows = await tx.activity.findMany({
    where: { certificationId },
    select: {
      id: true,
      typeCode: true,
      lastDay: true,
      reviewFrom: true,
      state: true,
      _count: { select: { questions: true } },
    },
  });
  return rows.map(({ state, _count, lastDay, ...row }) => ({
    ...row,
    lastDay: fromColumn(lastDay),
    isUntouched: state === 'submitted' && _count.questions === 0,
  }));
}

/** No longer part of any request; `unreviewedIds` of them wait for no judgement any more, and are with nobody. */
export async function detachActivities(
  tx: Transaction,
  { ids, unreviewedIds }: { ids: readonly string[]; unreviewedIds: readonly string[] },
) {
  await tx.activity.updateMany({
    where: { id: { in: [...ids] } },
    data: { certificationId: null, isDrawn: false, version: { increment: 1 } },
  });
  await tx.activity.updateMany({
    where: { id: { in: [...unreviewedIds] } },
    data: { reviewFrom: null, assignedToId: null, assignedAt: null },
  });
}
