import 'server-only';
import type { MailContent } from '@/lib/text/nl/mail/mails';
import { mailLayout } from './mail-layout';

/** The addresses of what a mail has of them. */
type Links = { button: string; stop: string };

export function renderMail(content: MailContent, links: Links) {
  const { subject, name, greeting, paragraphs, button, closing, stop } = content;
  const pressed = button ? [`${button.label}:\n${links.button}`] : [];
  const stopped = stop ? [`${stop.label}:\n${links.stop}`] : [];
  const text = [greeting, ...paragraphs.flatMap(inText), ...pressed, ...closing, ...stopped].join('\n\n');
  const html = mailLayout({
    ...{ subject, name, paragraphs: [greeting, ...paragraphs], closing },
    ...(button && { button: { label: button.label, link: links.button } }),
    ...(stop && { stop: { label: stop.label, link: links.stop } }),
  });
  return { subject, text: `${text}\n`, html };
}

function inText(said: MailContent['paragraphs'][number]): string[] {
  return typeof said === 'string' ? [said] : said.map((step, index) => `${index + 1}. ${step}`);
}
