import { answerQuery } from '@/lib/server/register/public-answers';
import { responseOf } from '@/lib/server/register/public-json';

export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return responseOf(await answerQuery(query, request.headers));
}
