import { isOwnMatter, type NotAllowed, type Worker } from '@/lib/access/own-matters';

/** What came under the older number since two registrations became one. */
export const newThings = [
  'merge',
  'status',
  'details',
  'activity',
  'certification',
  'attendance',
  'group',
  'application',
] as const;
export type NewThing = (typeof newThings)[number];

export type UndoReason =
  | { code: 'merge_unknown' }
  | { code: 'own_case' }
  | NotAllowed
  | { code: 'something_new'; things: NewThing[] }
  /** What it wrote is no longer kept. */
  | { code: 'forgotten' }
  | { code: 'address_in_use' }
  | { code: 'changed_since' };

export type UndoneMerge = { keptId: string; mergedId: string; isKept: boolean; since: readonly NewThing[] };

/** Null when it can be undone: only as long as nothing new would have to be shared out between the two. */
export function undoReason(merge: UndoneMerge | null, manager: Worker): UndoReason | null {
  if (merge && [merge.keptId, merge.mergedId].some((id) => isOwnMatter(manager.own, { registrationId: id })))
    return { code: 'own_case' };
  if (!manager.roles.includes('register_manager')) return { code: 'not_allowed' };
  if (!merge) return { code: 'merge_unknown' };
  if (merge.since.length > 0) return { code: 'something_new', things: [...merge.since] };
  return merge.isKept ? null : { code: 'forgotten' };
}
