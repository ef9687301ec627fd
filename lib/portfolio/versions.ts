import type { ActivityState } from './activity-class';
import {
  type ActivityEvent,
  type ActivityFacts,
  activityTransition,
  isOpenActivity,
  NO_ACTIVITY_FACTS,
} from './activity-states';

export type ActivityVersion = {
  id: string;
  state: ActivityState;
  /** The version that it mends or changes. */
  replacesId: string | null;
  isSuperseded: boolean;
  isFrozen: boolean;
};

/** Not a superseded one, nor the change of an approved one while that counts (domain section 4). */
export function countingVersions<V extends ActivityVersion>(versions: readonly V[]): V[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  return versions.filter((version) => !version.isSuperseded && !earlierOf(version, byId).some(stillCounts));
}

type VersionFacts = Pick<ActivityFacts, 'isFrozen' | 'hasOpenVersion' | 'isSuperseded'>;

const ENDING: readonly ActivityEvent[] = ['withdraw', 'reject'];

/** What ends a change leaves the version it was to replace alone, so only its own freezing counts then. */
export function eventFacts(event: ActivityEvent, versions: readonly ActivityVersion[], id: string): VersionFacts {
  const facts = versionFacts(versions, id);
  const itself = versions.find((version) => version.id === id);
  return ENDING.includes(event) ? { ...facts, isFrozen: itself === undefined || itself.isFrozen } : facts;
}

/** Whether this can be done now with a version of one's own. */
export function mayDo(
  event: ActivityEvent,
  { id, state }: { id: string; state: ActivityState },
  versions: readonly ActivityVersion[],
  facts: Partial<ActivityFacts> = {},
): boolean {
  const all = { ...NO_ACTIVITY_FACTS, ...eventFacts(event, versions, id), ...facts };
  return activityTransition(state, event, all).ok;
}

/** `versions` are all of one activity, oldest first. */
export function versionFacts(versions: readonly ActivityVersion[], id: string): VersionFacts {
  const at = versions.findIndex((version) => version.id === id);
  const itself = versions[at];
  return {
    isFrozen: itself?.isFrozen === true || versions.slice(0, Math.max(at, 0)).some(isFrozenAndCounts),
    hasOpenVersion: versions.slice(at + 1).some(({ state, isSuperseded }) => !isSuperseded && isOpenActivity(state)),
    isSuperseded: itself === undefined || itself.isSuperseded,
  };
}

/** Oldest first. */
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
