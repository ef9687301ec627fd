/** In the order of /beheer: what has a promised day first. */
export const waitingKinds = [
  'applications',
  'accreditations',
  'tasks',
  'activities',
  'certifications',
  'providers',
  'claims',
  'runs',
  'invoices',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Null: of that kind no day is promised, or nobody takes it up. */
export type Waiting = { waiting: number; week: number | null; late: number | null; free: number | null };
export type WaitingByKind = Record<WaitingKind, Waiting>;

export type Workload = {
  id: string;
  name: string;
  applications: number;
  accreditations: number;
  activities: number;
  week: number;
  late: number;
};
