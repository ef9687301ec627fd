import type { LinkPurpose } from '@/lib/shared/link-purpose';

/** A page of the register, or a link that is made at sending for one row. */
export type MailDestination = { path: string } | { link: LinkPurpose; id: string };

export type MailBody = {
  subject: string;
  /** A list among them is one of numbered steps. */
  paragraphs: (string | string[])[];
  button?: { label: string; to: MailDestination };
  /** A mail that one can do without says at its end where it is stopped; by a link its receiver's program can, too. */
  stop?: { label: string } & MailDestination;
};

export type MailTexts<Params> = { [T in keyof Params]: (params: Params[T]) => MailBody };

/** The account's name, or what was typed at sign-up; null when unknown. */
export type Greeted = { name: string | null };

/** In the place of what is its receiver's alone, for whoever else reads a mail. */
export const LINK_LEFT_OUT = '(hier staat de link van de ontvanger)';

/** The id in the made-up mails: their links lead to a page that says that the link isn't known. */
export const EXAMPLE_ID = '00000000-0000-4000-8000-000000000000';
