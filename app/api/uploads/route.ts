import { draftsUploadPage } from '@/lib/portfolio/evidence-places';
import { answerUpload } from '@/lib/server/portfolio/evidence/answer-upload';
import { startActivityFromFile } from '@/lib/server/portfolio/start-activity-from-file';

export function POST(request: Request): Promise<Response> {
  const back = draftsUploadPage(new URL(request.url).searchParams);
  return answerUpload(request, { back, take: startActivityFromFile });
}
