import 'server-only';

/** The mail itself is wrong, such as its address: another try changes nothing. */
export class MailRefused extends Error {}

/** How this installation sends is wrong, such as its key: no mail goes before that is repaired. */
export class MailServiceRefused extends Error {}
