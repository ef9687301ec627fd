import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { findClaimable } from '@/lib/server/attendance/claim-attendance';
import { findOwnActivityOfRun, findOwnClaim } from '@/lib/server/attendance/data/claims';
import { findRun } from '@/lib/server/attendance/data/runs';
import { getSettings } from '@/lib/server/content/data/settings';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { claimFormText as text } from '@/lib/text/nl/attendance/claims';
import { ClaimView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

export default definePage('keep_portfolio', async ({ actor, today, done }, { run: runId }: { run: string }) => {
  const [run, own] = await Promise.all([findRun(runId), findOwnRegistration(actor.accountId)]);
  if (!run || !own) return null;
  const [claim, allowed, activityId] = await Promise.all([
    findOwnClaim(actor.accountId, runId),
    findClaimable(run, own, today),
    findOwnActivityOfRun(own.id, runId),
  ]);
  const { claimDays } = await getSettings(today);
  return (
    <SitePage
      current="my_portfolio"
      trail={['my_portfolio', 'my_claims']}
      title={claim ? run.title : text.title}
      lead={claim ? undefined : text.lead(claimDays)}
      snelmenu={false}
    >
      <ClaimView {...{ run, claim, allowed, activityId, today }} after={done} />
    </SitePage>
  );
});
