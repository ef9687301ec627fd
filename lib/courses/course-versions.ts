import type { AccreditationState } from './accreditation-states';

type Version = { request: { state: AccreditationState } };

/** Of one course, oldest first; never empty. */
export type Versions<V> = readonly [V, ...V[]];

export function newestVersion<V>({ versions: [first, ...others] }: { versions: Versions<V> }): V {
  return others.at(-1) ?? first;
}

/** The one that runs belong to, or the last that did. */
export function accreditedVersion<V extends Version>({ versions }: { versions: Versions<V> }): V | null {
  return versions.findLast(({ request }) => request.state === 'accredited') ?? null;
}

/** What waits for an answer; of one request at most one does. */
export function isOpenQuestion({ answeredAt, closedAt }: { answeredAt: Date | null; closedAt: Date | null }): boolean {
  return answeredAt === null && closedAt === null;
}
