import 'server-only';
import { notifyEach } from '@/lib/server/mail/notify';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPlans } from './data/run-plans';
import type { Run } from './data/runs';

/** Whoever has a plan for this run in their portfolio. */
export async function notifyPlanners(
  tx: Transaction,
  run: Run,
  code: 'planned_run_changed' | 'planned_run_cancelled',
  at: Date,
) {
  const plans = await listPlans(tx, run.id);
  const params = { title: run.title, provider: run.provider.name };
  await notifyEach(
    tx,
    plans.map(({ id, accountId: to }) => {
      const path = `/mijn/portfolio/${id}`;
      const key = `${code}:${id}:${at.toISOString()}`;
      return { to, template: 'activity_news', params: { path }, key, at, news: { code, params, path } };
    }),
  );
}
