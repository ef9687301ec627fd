import { answerEvidence } from '@/lib/server/portfolio/evidence/answer-evidence';

type Props = { params: Promise<{ id: string }> };

/** GET /bewijs/ID: a file, for whoever may open it. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return answerEvidence(request, (await params).id);
}
