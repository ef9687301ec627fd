import type { ActivityState } from './activity-class';
import { type ActivityEvent, type ActivityFacts, isOpenActivity } from './activity-states';

/** What of one version decides which of an activity's versions counts, and what may still be done with it. */
export type ActivityVersion = {
  id: string;
  state: ActivityState;
  /** The version that it mends or changes. */
  replacesId: string | null;
  /** A later version took its place. */
  isSuperseded: boolean;
  /** A granted certification used it. */
  isFrozen: boolean;
};

/**
 * The one version of each activity that points are worked out from: not one that a later version took the place of, and
 * not the change of an approved one as long as the approved one counts (domain section 4). Versions whose earlier ones
 * aren't among `versions` are taken as they are.
 */
export function countingVersions<V extends ActivityVersion>(versions: readonly V[]): V[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  return versions.filter((version) => !version.isSuperseded && !earlierOf(version, byId).some(stillCounts));
}

type VersionFacts = Pick<ActivityFacts, 'isFrozen' | 'hasOpenVersion' | 'isSuperseded'>;

/** Events that end a version and go on with nothing. */
const ENDING: readonly ActivityEvent[] = ['withdraw', 'reject'];

/**
 * What one event of one version turns on because of the others. What ends a change leaves alone what that was to take
 * the place of: only what itself is frozen can't be ended.
 */
export function eventFacts(event: ActivityEvent, versions: readonly ActivityVersion[], id: string): VersionFacts {
  const facts = versionFacts(versions, id);
  const itself = versions.find((version) => version.id === id);
  return ENDING.includes(event) ? { ...facts, isFrozen: itself === undefined || itself.isFrozen } : facts;
}

/** What one version turns on because of the others; `versions` are all of one activity, oldest first. */
export function versionFacts(versions: readonly ActivityVersion[], id: string): VersionFacts {
  const at = versions.findIndex((version) => version.id === id);
  const itself = versions[at];
  return {
    isFrozen: itself?.isFrozen === true || versions.slice(0, Math.max(at, 0)).some(isFrozenAndCounts),
    hasOpenVersion: versions.slice(at + 1).some(({ state, isSuperseded }) => !isSuperseded && isOpenActivity(state)),
    isSuperseded: itself === undefined || itself.isSuperseded,
  };
}

/** Of each version all versions of the same activity, oldest first. */
export function chainsOf<V extends ActivityVersion>(versions: readonly V[]): ReadonlyMap<string, V[]> {
  const next = new Map(versions.flatMap((one) => (one.replacesId ? [[one.replacesId, one] as const] : [])));
  const known = new Set(versions.map(({ id }) => id));
  const chains = new Map<string, V[]>();
  for (const first of versions.filter(({ replacesId }) => replacesId === null || !known.has(replacesId))) {
    const chain: V[] = [];
    for (let at: V | undefined = first; at; at = next.get(at.id)) chain.push(at);
    for (const { id } of chain) chains.set(id, chain);
  }
  return chains;
}

function stillCounts({ state, isSuperseded }: ActivityVersion): boolean {
  return state === 'approved' && !isSuperseded;
}

function isFrozenAndCounts(version: ActivityVersion): boolean {
  return version.isFrozen && stillCounts(version);
}

function earlierOf<V extends ActivityVersion>(version: V, byId: ReadonlyMap<string, V>): V[] {
  const earlier: V[] = [];
  for (let at: V | undefined = version; at; ) {
    const replaced: V | undefined = at.replacesId ? byId.get(at.replacesId) : undefined;
    if (replaced) earlier.push(replaced);
    at = replaced;
  }
  return earlier;
}
