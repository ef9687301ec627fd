import { endOfSession } from '@/lib/server/access/session';
import { readSessionCookie } from '@/lib/server/access/session-cookie';
import { json } from '@/lib/server/register/public-json';

type Props = { params: Promise<{ nextauth: string[] }> };

/**
 * Of next-auth's doors only the one that the product uses: a page asks when its session ends
 * (components/frame/session-end.tsx). Asking doesn't put the end off. Logging in and out are actions of our own.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  if ((await params).nextauth.join('/') !== 'session') return closed();
  const sessionId = await readSessionCookie();
  const endsAt = sessionId === null ? null : await endOfSession(sessionId);
  return json({ expires: (endsAt ?? new Date(0)).toISOString() });
}

export async function POST(): Promise<Response> {
  return closed();
}

function closed(): Response {
  return new Response(null, { status: 404 });
}
