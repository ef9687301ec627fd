import { amsterdamDateOf } from '@/lib/shared/calendar-date';

type View = { at: Date; readerId: string | null; role: string };

/** Of each reader in a role on a day the last time, newest first: opening a page five times is one reading. */
export function lastOfEachDay<V extends View>(views: readonly V[]): V[] {
  const newestFirst = views.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const seen = new Set<string>();
  return newestFirst.filter(({ at, readerId, role }) => {
    const key = `${amsterdamDateOf(at)} ${readerId} ${role}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
