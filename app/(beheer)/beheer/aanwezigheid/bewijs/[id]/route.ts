import { claimEvidenceHref } from '@/lib/attendance/claim-places';
import { openClaimEvidence } from '@/lib/server/attendance/open-claim-evidence';
import { answerEvidence } from '@/lib/server/portfolio/evidence/answer-evidence';

type Props = { params: Promise<{ id: string }> };

/** GET /beheer/aanwezigheid/bewijs/ID: proof of a claim that a manager decides. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const door = { href: claimEvidenceHref, open: openClaimEvidence, permission: 'manage_attendance' } as const;
  return answerEvidence(request, (await params).id, door);
}
