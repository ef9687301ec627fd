import { composeMail } from '@/lib/server/mail/deliver-mail';
import { isDemo } from '@/lib/server/platform/env';
import { exampleMail, mailTemplates } from '@/lib/text/nl/mail/mails';

// A mail brings its styles along in its own text, and nothing else. Its preview is framed by a page of this server.
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
  'cache-control': 'no-store',
};

/** Demo mode only: a made-up mail as a mail program shows it. */
export async function GET(_request: Request, { params }: { params: Promise<{ template: string }> }) {
  const asked = (await params).template;
  const template = isDemo() ? mailTemplates.find((known) => known === asked) : undefined;
  if (!template) return new Response(null, { status: 404 });
  const { html } = await composeMail({ id: template, to: '', round: 1, message: exampleMail(template) });
  return new Response(html, { headers: HEADERS });
}
