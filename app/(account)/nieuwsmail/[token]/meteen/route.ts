import { answerOneClick } from '@/lib/server/access/answer-one-click';

type Props = { params: Promise<{ token: string }> };

/** POST /nieuwsmail/TOKEN/meteen: by a mail program, for whoever pressed its own button (RFC 8058). */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  return answerOneClick(request, (await params).token);
}

/** A program without such a button opens the address: the page asks. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return new Response(null, { status: 307, headers: { location: `/nieuwsmail/${(await params).token}` } });
}
