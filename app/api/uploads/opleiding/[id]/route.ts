import { addCourseDocument } from '@/lib/server/courses/add-course-document';
import { answerUpload } from '@/lib/server/portfolio/evidence/answer-upload';
import { isUuid } from '@/lib/shared/ids';

type Props = { params: Promise<{ id: string }> };

/** POST /api/uploads/opleiding/COURSE: documents of its newest version. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  if (!isUuid(id)) return new Response(null, { status: 404 });
  return answerUpload(request, {
    back: `/opleider/opleidingen/${id}`,
    permission: 'act_for_provider',
    take: (file, context) => addCourseDocument({ id, ...file }, context),
  });
}
