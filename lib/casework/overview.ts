import { caseQueue } from '@/lib/application/case-queue';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { reviewQueue } from '@/lib/review/review-queue';
import type { Promised } from '@/lib/shared/promised-day';
import type { QueueHolder } from '@/lib/shared/work-queue';
import type { TaskQuery } from './tasks';

/** In the order of /beheer: what has a promised day first. */
export const waitingKinds = [
  'applications',
  'accreditations',
  'certifications',
  'tasks',
  'activities',
  'providers',
  'claims',
  'runs',
  'invoices',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Null: of that kind no day is promised, or nobody takes it up. */
export type Waiting = { waiting: number; week: number | null; late: number | null; free: number | null };
export type WaitingByKind = Record<WaitingKind, Waiting>;

/** What somebody has taken up, of one kind. */
export type HeldKind = 'applications' | 'accreditations' | 'activities';
export type Workload = {
  id: string;
  name: string;
  kind: HeldKind;
  held: number;
  /** Null: of that kind no day is promised. */
  week: number | null;
  late: number | null;
};

/** What a count is of, among all that waits. */
export type Counted = { promised?: Promised; holder?: QueueHolder };

export const countedOf = {
  waiting: {},
  week: { promised: 'week' },
  late: { promised: 'late' },
  free: { holder: 'nobody' },
} as const satisfies Record<keyof Waiting, Counted>;

/** What a count asks of the queue that it leads to, so that it has as many rows. */
export const openCases = (counted: Counted) => caseQueue.asking({ state: 'decision', ...counted });
export const openRequests = (counted: Counted) => accreditationQueue.asking(counted);
export const openCertifications = ({ promised }: Counted) => certificationQueue.asking({ promised });
export const openActivities = ({ holder = 'everybody' }: Counted) => reviewQueue.asking({ state: 'review', holder });
export const openTasks = ({ promised }: Counted): TaskQuery => ({ kind: null, promised, place: null });
