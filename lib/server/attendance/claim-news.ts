import 'server-only';
import { claimPath } from '@/lib/attendance/claim-places';
import type { ClaimNews } from '@/lib/text/nl/mail/messages';
import type { Claim } from './data/claims';

/** What a claimant is told of their claim. */
export function claimNews({ id, runId, version, run }: Claim, code: ClaimNews, at: Date) {
  const path = claimPath(runId);
  const news = { code, params: { title: run.title, provider: run.provider.name }, path };
  return { template: 'claim_news' as const, params: { path }, key: `${code}:${id}:${version}`, at, news };
}
