import { answerSearch } from '@/lib/server/casework/answer-search';

type Props = { params: Promise<{ list: string }> };

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return answerSearch(request, (await params).list);
}
