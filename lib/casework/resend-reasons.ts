/** Why a mail isn't sent again. */
export type ResendReason =
  | { code: 'mail_unknown' }
  | { code: 'own_mail' }
  | { code: 'mail_not_failed' }
  | { code: 'mail_emptied' }
  | { code: 'no_current_address' }
  | { code: 'changed_meanwhile' };
