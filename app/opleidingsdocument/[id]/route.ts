import { documentHref } from '@/lib/courses/course-forms';
import { openCourseDocument } from '@/lib/server/courses/open-course-document';
import { answerEvidence } from '@/lib/server/portfolio/evidence/answer-evidence';

type Props = { params: Promise<{ id: string }> };

/** GET /opleidingsdocument/ID: a document of a course, for whoever may open it. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const door = { href: documentHref, open: openCourseDocument, permission: 'assess_courses' } as const;
  return answerEvidence(request, (await params).id, door);
}
