import type { MailingReason } from './mailing-states';

export type MailingActReason = MailingReason | { code: 'mailing_unknown' } | { code: 'changed_meanwhile' };
