import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { findClaim } from '@/lib/server/attendance/data/claims';
import { findOwnRun } from '@/lib/server/attendance/data/runs';
import { providerClaimsText as text } from '@/lib/text/nl/attendance/claims';
import { ProviderPage } from '../../../_components/provider-page';
import { ProviderClaimView } from './view';

export const metadata: Metadata = { title: text.one };

export default definePage('act_for_provider', async ({ actor, today }, { id }: { id: string }) => {
  const claim = await findClaim(id);
  const run = claim && (await findOwnRun(actor.accountId, claim.runId));
  if (!claim || !run) return null;
  return (
    <ProviderPage title={text.one} trail={['provider_claims']}>
      <ProviderClaimView claim={claim} run={run} isLate={today > claim.dueOn} />
    </ProviderPage>
  );
});
