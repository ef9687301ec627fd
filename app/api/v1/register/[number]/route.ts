import { answerNumber } from '@/lib/server/register/public-answers';
import { responseOf } from '@/lib/server/register/public-json';

type Props = { params: Promise<{ number: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  return responseOf(await answerNumber((await params).number, request.headers));
}
