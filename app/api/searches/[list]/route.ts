import { answerSearch } from '@/lib/server/casework/answer-search';

type Props = { params: Promise<{ list: string }> };

/** POST /api/searches/LIST: a search that was typed, led to the list's page. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  return answerSearch(request, (await params).list);
}
