import { runPath } from '@/lib/attendance/run-list';
import { openPage } from '@/lib/server/access/door';
import { findOwnRun } from '@/lib/server/attendance/data/runs';
import { answerWithStatus } from '@/lib/server/platform/answer-status';
import { runsText } from '@/lib/text/nl/attendance/runs';

type Params = Promise<{ id: string }>;

/** Null where it isn't theirs: the page then shows NotAvailable. */
export async function loadRun(params: Params) {
  const opened = await openPage('act_for_provider');
  if (!opened) return null;
  const run = await findOwnRun(opened.actor.accountId, (await params).id);
  if (!run) {
    await answerWithStatus(404);
    return null;
  }
  const list = { label: runsText.title, href: '/opleider/uitvoeringen' };
  return { ...opened, run, trail: [list], trailBelow: [list, { label: run.title, href: runPath(run.id) }] };
}
