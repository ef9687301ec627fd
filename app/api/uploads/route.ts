import { manyFilesPath } from '@/lib/portfolio/evidence-places';
import { answerUpload } from '@/lib/server/portfolio/evidence/answer-upload';
import { startActivityFromFile } from '@/lib/server/portfolio/start-activity-from-file';

export function POST(request: Request): Promise<Response> {
  return answerUpload(request, { back: manyFilesPath, take: startActivityFromFile });
}
