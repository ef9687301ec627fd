import { answerList } from '@/lib/server/attendance/answer-list';

type Props = { params: Promise<{ runId: string }> };

/** POST /api/attendance/RUN: a list of attendance, pasted or as a file; leads to its preview. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  return answerList(request, (await params).runId);
}
