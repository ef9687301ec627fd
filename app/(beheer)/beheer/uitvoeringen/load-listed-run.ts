import type { Trail } from '@/app/_components/frame-of';
import { managedRunPath } from '@/lib/attendance/run-list';
import { hasKeptList } from '@/lib/attendance/run-states';
import { findRun } from '@/lib/server/attendance/data/runs';

/** Null where there is no list to correct: it isn't closed yet, or there never was one. */
export async function loadListedRun(id: string) {
  const run = await findRun(id);
  if (!run || !hasKeptList(run)) return null;
  const trailBelow: Trail = ['management_runs', { label: run.title, href: managedRunPath(id) }];
  return { run, trailBelow };
}
