import 'server-only';
import { type RefusalCode, refusalPage } from '@/lib/text/nl/shared/refusals';

const UNSTORED = { 'cache-control': 'no-store' };

export function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...UNSTORED, location } });
}

export function refusalAnswer(code: RefusalCode, status: number, headers: Record<string, string> = {}): Response {
  return new Response(refusalPage(code), {
    status,
    headers: { ...UNSTORED, 'content-type': 'text/html; charset=utf-8', ...headers },
  });
}
