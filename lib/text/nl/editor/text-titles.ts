import type { TextKind } from '@/lib/content/text-kinds';
import { mailSubject, mailTemplates } from '@/lib/text/nl/mail/mails';

/** A mail's introduction is called by the mail. */
export function textTitle(kind: TextKind, { slug, title }: { slug: string; title: string }): string {
  if (kind !== 'mail_introduction') return title;
  const template = mailTemplates.find((code) => code === slug);
  return template ? mailSubject(template) : slug;
}

/** Every mail that may have an introduction of its own, to choose from. */
export const mailChoices = mailTemplates.map((code) => ({ value: code, label: mailSubject(code) }));
