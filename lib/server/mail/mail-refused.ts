import 'server-only';

/** What is wrong is the mail itself, such as its address: trying again changes nothing. */
export class MailRefused extends Error {}
