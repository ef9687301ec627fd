import 'server-only';

/** What is wrong is the mail itself, such as its address: trying again changes nothing. */
export class MailRefused extends Error {}

/** What is wrong is how this installation sends mail, such as its key or its sender: no mail goes before it is repaired. */
export class MailServiceRefused extends Error {}
