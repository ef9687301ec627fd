import 'server-only';
import { refusalPage } from '@/lib/text/nl/shared/refusals';

/** Somebody's own, kept by nobody on the way. */
const HEADERS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

export function ownFile(body: BodyInit, { type, name }: { type: string; name: string }): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  return new Response(body, { headers: { ...HEADERS, ...headers } });
}

/** For whoever was never registered. */
export function noPortfolio(): Response {
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  return new Response(refusalPage('portfolio_unknown'), { status: 404, headers });
}
