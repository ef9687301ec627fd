import 'server-only';
import { PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import { claimTransition } from '@/lib/attendance/claim-states';
import { claimNews } from '@/lib/server/attendance/claim-news';
import { listClaimsDue } from '@/lib/server/attendance/data/claim-lists';
import { type Claim, findClaim, moveClaim } from '@/lib/server/attendance/data/claims';
import { lockRun } from '@/lib/server/attendance/data/runs';
import { notify } from '@/lib/server/mail/notify';
import { bySystem, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { notifyContacts } from '@/lib/server/providers/notify-contacts';
import { addDays } from '@/lib/shared/calendar-date';
import { type DailyContext, forEachRow } from '../daily-step';

/** Before the end of their term those who can answer are reminded; after it a manager does. */
export async function followClaims(context: DailyContext) {
  const { today, settings } = context;
  await forEachRow(
    context,
    (key) => listClaimsDue(key, addDays(today, settings.claimReminderDays)),
    (claim) => (today > claim.dueOn ? passOn(claim, context) : remind(claim, context)),
  );
}

async function remind({ id, dueOn, run }: Claim, { now: at, note }: DailyContext) {
  const params = { path: `${PROVIDER_CLAIMS}/${id}`, title: run.title, dueOn };
  const mail = { template: 'claim_due', params, key: `claim_due:${id}`, at } as const;
  note('reminder', await inTransaction((tx) => notifyContacts(tx, run.provider.id, mail)));
}

async function passOn({ id, runId }: Claim, { now, today, note }: DailyContext) {
  await inTransaction(async (tx) => {
    await lockRun(tx, runId);
    const claim = await findClaim(id, tx);
    if (claim?.state !== 'open') return;
    const facts = { isOwn: false, isManager: false, isPastTerm: today > claim.dueOn, wasEscalated: false };
    const moved = claimTransition(claim.state, 'escalate', facts);
    if (!moved.ok) return;
    const move = { id, version: claim.version, from: claim.state, to: moved.state, escalatedAt: now };
    if (!(await moveClaim(tx, move))) return;
    await record(tx, 'claim_escalated', id, bySystem(now), { runId });
    await notify(tx, claim.claimant.accountId, claimNews(claim, 'claim_passed_on', now));
    note('claim_passed_on');
  });
}
