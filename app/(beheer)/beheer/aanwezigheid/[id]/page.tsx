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
  const [claim, { own }] = await Promise.all([findClaim(id), findWorker(actor)]);
  // Until then it is between the claimant and the provider.
  if (!claim || !wasManagers(claim, today)) return null;
  const [run, role] = await Promise.all([findRun(claim.runId), claimRoleOf(claim, actor)]);
  if (!run || !role) return null;
  const [evidence, history] = await Promise.all([
    role === 'register_manager' ? listClaimEvidence(claim) : [],
    listEvents([{ type: 'attendance_claim', id }], readPlace(query)),
  ]);
  return (
    <ManagementPage title={`${claim.claimant.name}: ${run.title}`} trail={['management_claims']}>
      <ManagedClaimView
        {...{ claim, run, evidence, history }}
        decidable={claimTransition(claim.state, 'confirm', claimFacts(claim, { own, role, today }))}
        after={done}
      />
    </ManagementPage>
  );
});
