import 'server-only';
import type { MailContent } from '@/lib/text/nl/mail/mails';

export function renderMail({ subject, greeting, paragraphs, button, closing }: MailContent, link: string) {
  const pressed = button ? [`${button.label}:\n${link}`] : [];
  const text = [greeting, ...paragraphs, ...pressed, ...closing].join('\n\n');
  return { subject, text: `${text}\n`, html: html(subject, [greeting, ...paragraphs], button?.label, link, closing) };
}

function html(subject: string, paragraphs: string[], button: string | undefined, link: string, closing: string[]) {
  const pressed = button
    ? `<p style="${P}"><a href="${escapeHtml(link)}" style="${BUTTON}">${escapeHtml(button)}</a></p>
<p style="${P}">${escapeHtml(link)}</p>`
    : '';
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f5f7f9;color:#16212e;font:18px/1.55 'Atkinson Hyperlegible',Verdana,sans-serif">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff">
${paragraphs.map((paragraph) => `<p style="${P}">${escapeHtml(paragraph)}</p>`).join('\n')}
${pressed}
${closing.map((line) => `<p style="${P}color:#4a5868">${escapeHtml(line)}</p>`).join('\n')}
</div>
</body>
</html>
`;
}

const P = 'margin:0 0 16px;overflow-wrap:anywhere;';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5563;color:#ffffff;text-decoration:none;font-weight:bold';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
