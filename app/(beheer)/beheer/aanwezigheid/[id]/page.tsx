import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { claimTransition, wasManagers } from '@/lib/attendance/claim-states';
import { findWorker } from '@/lib/server/access/data/workers';
import { listClaimEvidence } from '@/lib/server/attendance/data/claim-evidence';
import { findClaim } from '@/lib/server/attendance/data/claims';
import { findRun } from '@/lib/server/attendance/data/runs';
import { claimFacts, claimRoleOf } from '@/lib/server/attendance/locked-claim';
import { listEvents } from '@/lib/server/platform/audit';
import { readPlace } from '@/lib/shared/list-place';
import { managedClaimsText as text } from '@/lib/text/nl/attendance/claims';
import { ManagedClaimView } from './view';

export const metadata: Metadata = { title: text.one };

export default definePage('manage_attendance', async ({ actor, today, query, done }, { id }: { id: string }) => {
  const claim = await findClaim(id);
  const run = claim && (await findRun(claim.runId));
  if (!claim || !run) return null;
  // Until then it is between the claimant and the provider.
  const role = wasManagers(claim, today) && (await claimRoleOf(claim, actor));
  if (!role) return null;
  return (
    <ManagementPage title={`${claim.claimant.name}: ${run.title}`} trail={['management_claims']}>
      <ManagedClaimView
        {...{ claim, run }}
        decidable={claimTransition(
          claim.state,
          'confirm',
          claimFacts(claim, { own: (await findWorker(actor)).own, role, today }),
        )}
        evidence={role === 'register_manager' ? await listClaimEvidence(claim) : []}
        history={await listEvents([{ type: 'attendance_claim', id }], readPlace(query))}
        after={done}
      />
    </ManagementPage>
  );
});
