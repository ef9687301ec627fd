import { answerExport } from '@/lib/server/reports/answer-export';

/** A list or a plot as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ lijst: string }> }): Promise<Response> {
  return answerExport(request, (await params).lijst);
}
