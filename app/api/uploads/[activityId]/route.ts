import { activityVersionSchema } from '@/lib/portfolio/activity-forms';
import { readUploadPlace, SUBMIT_FIELD, submissionPage, uploadPage } from '@/lib/portfolio/evidence-places';
import { addEvidence } from '@/lib/server/portfolio/add-evidence';
import { answerUpload } from '@/lib/server/portfolio/evidence/answer-upload';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';

type Props = { params: Promise<{ activityId: string }> };

/** POST /api/uploads/ACTIVITY: evidence of one activity; a form without script may hand the activity in with it. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { activityId } = await params;
  const here = uploadPage(activityId, 'activity');
  const back = uploadPage(activityId, readUploadPlace(new URL(request.url).searchParams));
  if (back === null || here === null) return new Response(null, { status: 404 });
  return answerUpload(request, {
    back,
    take: (file, context) => addEvidence({ activityId, ...file }, context),
    second: {
      field: SUBMIT_FIELD,
      refused: 'bestand-geweigerd',
      act: async (typed, context) => {
        const key = activityVersionSchema.parse({ id: activityId, version: typed });
        const submitted = await submitActivity({ ...key, withoutProof: false }, context);
        if (submitted.ok) return `${here}?na=ingediend`;
        const isChanged = submitted.reasons.some(({ code }) => code === 'changed_meanwhile');
        return isChanged ? `${submissionPage(activityId)}?na=veranderd` : submissionPage(activityId);
      },
    },
  });
}
