import type { LinkPurpose } from '@/lib/shared/link-purpose';

/** Where a mail's button leads: a page of the register, or a link that is made at sending for one row. */
export type MailDestination = { path: string } | { link: LinkPurpose; id: string };

/** The words of one mail between greeting and closing. */
export type MailBody = {
  subject: string;
  paragraphs: string[];
  button?: { label: string; to: MailDestination };
};

/** The mails of one area, each made from its own facts. */
export type MailTexts<Params> = { [T in keyof Params]: (params: Params[T]) => MailBody };

/** Whom a mail greets: the account's name, or what was typed at sign-up; null when unknown. */
export type Greeted = { name: string | null };
