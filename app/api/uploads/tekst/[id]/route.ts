import { addTextAttachment } from '@/lib/server/editor/add-text-attachment';
import { answerUpload } from '@/lib/server/portfolio/evidence/answer-upload';
import { isUuid } from '@/lib/shared/ids';

type Props = { params: Promise<{ id: string }> };

/** POST /api/uploads/tekst/TEXT: attachments of its newest version. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  if (!isUuid(id)) return new Response(null, { status: 404 });
  return answerUpload(request, {
    back: `/beheer/teksten/${id}`,
    permission: 'manage_texts',
    take: (file, context) => addTextAttachment({ id, ...file }, context),
  });
}
