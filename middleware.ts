import { type NextRequest, NextResponse } from 'next/server';
import { hasTooManyParts, isOwnOrigin, takesTooLong } from '@/lib/shared/posted-form';
import { type RefusalCode, refusalPage } from '@/lib/text/nl/shared/refusals';

/** Well above any valid form; files have routes of their own. */
const LARGEST_FORM_BYTES = 500_000;

/**
 * Runs before every page: a nonce for its scripts, the policy that holds to it, and refusals by origin and size. It is
 * never the only gate: each page, action and route checks for itself who is asking. The headers of every answer are set
 * by scripts/serve.mjs.
 */
export async function middleware(request: NextRequest): Promise<NextResponse> {
  const refusal = refuse(request) ?? (await refuseUnreadable(request));
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const response = refusal ?? passOn(request, nonce, policy);
  response.headers.set('content-security-policy', policy);
  return response;
}

function passOn(request: NextRequest, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

function refuse(request: NextRequest): NextResponse | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (request.method !== 'POST') return page('method_unknown', 405, { allow: 'GET, HEAD, POST' });
  if (!isOwnOrigin(request.headers)) return page('foreign_origin', 403);
  const length = request.headers.get('content-length');
  if (length === null && request.headers.has('transfer-encoding')) return page('length_unknown', 411);
  if (Number(length ?? 0) > LARGEST_FORM_BYTES) return page('too_large', 413);
  if (isActionByAnotherForm(request.headers)) return page('unreadable', 415);
  return null;
}

/** Our scripts call an action by multipart or by text: for the older kind of form Next has an empty page of its own. */
function isActionByAnotherForm(headers: Headers): boolean {
  return headers.has('next-action') && headers.get('content-type') === 'application/x-www-form-urlencoded';
}

/** Next answers a form that can't be taken apart as if it were its own mistake, and takes long over one that goes round. */
async function refuseUnreadable(request: NextRequest): Promise<NextResponse | null> {
  const type = request.headers.get('content-type') ?? '';
  if (request.method !== 'POST') return null;
  try {
    if (!type.startsWith('multipart/')) {
      // Called by text, an action is given a single row.
      const isTooMuch = request.headers.has('next-action') && takesTooLong([['0', await request.clone().text()]]);
      return isTooMuch ? page('unreadable', 400) : null;
    }
    if (hasTooManyParts(await request.clone().text(), type)) return page('unreadable', 400);
    const form = await request.clone().formData();
    return takesTooLong(form.entries()) ? page('unreadable', 400) : null;
  } catch {
    return page('unreadable', 400);
  }
}

function page(reason: RefusalCode, status: number, headers: Record<string, string> = {}): NextResponse {
  return new NextResponse(refusalPage(reason), {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function contentSecurityPolicy(nonce: string): string {
  // The development server's fast refresh evaluates text, and its overlay has styles of its own.
  const isDevelopment = process.env.NODE_ENV === 'development';
  const evaluate = isDevelopment ? " 'unsafe-eval'" : '';
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    `style-src 'self' ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // The public JSON, uploads, proof, a mail's preview and the static files refuse for themselves; a path that is none of them is a page.
  matcher: [
    {
      source:
        '/((?!_next/static|_next/image|api/v1/register$|api/v1/register/[^/]*$|api/v1/openapi.json$|api/health$|api/uploads$|api/uploads/[^/]*$|api/uploads/opleiding/[^/]*$|api/uploads/tekst/[^/]*$|api/attendance/[^/]*$|bewijs/[^/]*$|opleidingsdocument/[^/]*$|nieuwsbestand/[^/]*$|dev/mails/[^/]*/html$|icon.svg$|favicon.ico$|\\.well-known/security.txt$).*)',
    },
  ],
};
