import { attachmentHref } from '@/lib/content/text-attachments';
import { openTextAttachment } from '@/lib/server/editor/open-text-attachment';
import { answerEvidence } from '@/lib/server/portfolio/evidence/answer-evidence';

type Props = { params: Promise<{ id: string }> };

/** GET /nieuwsbestand/ID: an attachment of news, for whoever may read that. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const door = { href: attachmentHref, open: openTextAttachment, permission: 'manage_texts' } as const;
  return answerEvidence(request, (await params).id, door);
}
