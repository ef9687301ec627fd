import 'server-only';
import { type MailBlock, plainWords } from '@/lib/content/mail-introduction';
import type { MailContent } from '@/lib/text/nl/mail/mails';
import { mailLayout } from './mail-layout';

/** The addresses of what a mail has of them. */
type Links = { button: string; stop: string };

/** The text has the words of an introduction alone; the markup its looks and links too. */
export function renderMail(content: MailContent & { introduction?: readonly MailBlock[] }, links: Links) {
  const { subject, name, greeting, introduction = [], paragraphs, button, closing, stop } = content;
  const pressed = button ? [`${button.label}:\n${links.button}`] : [];
  const stopped = stop ? [`${stop.label}:\n${links.stop}`] : [];
  const said = [...introduction.map(inWords), ...paragraphs].flatMap(inText);
  const text = [greeting, ...said, ...pressed, ...closing, ...stopped].join('\n\n');
  const html = mailLayout({
    ...{ subject, name, greeting, introduction, paragraphs, closing },
    ...(button && { button: { label: button.label, link: links.button } }),
    ...(stop && { stop: { label: stop.label, link: links.stop } }),
  });
  return { subject, text: `${text}\n`, html };
}

function inText(said: MailContent['paragraphs'][number]): string[] {
  return typeof said === 'string' ? [said] : said.map((step, index) => `${index + 1}. ${step}`);
}

function inWords(block: MailBlock): string | string[] {
  return 'steps' in block ? block.steps.map(plainWords) : plainWords(block.words);
}
