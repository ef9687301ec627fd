import { readUploadPlace, uploadPage } from '@/lib/portfolio/evidence-places';
import { answerUpload } from '@/lib/server/uploads/answer-upload';
import { addEvidence } from '@/lib/server/use-cases/add-evidence';

type Props = { params: Promise<{ activityId: string }> };

/** POST /api/uploads/ACTIVITY: proof of one activity. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { activityId } = await params;
  const back = uploadPage(activityId, readUploadPlace(new URL(request.url).searchParams));
  if (back === null) return new Response(null, { status: 404 });
  return answerUpload(request, { back, take: (file, context) => addEvidence({ activityId, ...file }, context) });
}
