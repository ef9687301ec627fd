import 'server-only';
import type { MailContent } from '@/lib/text/nl/mail/mails';
import { mailLayout } from './mail-layout';

export function renderMail(content: MailContent, link: string) {
  const { subject, name, greeting, paragraphs, button, closing } = content;
  const pressed = button ? [`${button.label}:\n${link}`] : [];
  const text = [greeting, ...paragraphs.flatMap(inText), ...pressed, ...closing].join('\n\n');
  const html = mailLayout({
    ...{ subject, name, paragraphs: [greeting, ...paragraphs], closing },
    ...(button && { button: { label: button.label, link } }),
  });
  return { subject, text: `${text}\n`, html };
}

function inText(said: MailContent['paragraphs'][number]): string[] {
  return typeof said === 'string' ? [said] : said.map((step, index) => `${index + 1}. ${step}`);
}
