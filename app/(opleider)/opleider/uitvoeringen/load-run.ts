import type { Trail } from '@/app/_components/frame-of';
import type { AccountActor } from '@/lib/access/actor';
import { runPath } from '@/lib/attendance/run-list';
import { findOwnRun } from '@/lib/server/attendance/data/runs';
import type { Context } from '@/lib/server/platform/action';

/** Null where it isn't theirs. */
export async function loadRun({ actor }: Context<AccountActor>, id: string) {
  const run = await findOwnRun(actor.accountId, id);
  if (!run) return null;
  const trailBelow: Trail = ['provider_runs', { label: run.title, href: runPath(id) }];
  return { run, trailBelow };
}
