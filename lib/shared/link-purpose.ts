/** What a mailed link is for; a token made for one never opens another. */
export type LinkPurpose =
  | 'confirm_account'
  | 'reset_password'
  | 'confirm_email'
  | 'undo_email'
  | 'accept_invitation'
  | 'confirm_admission'
  | 'stop_news_mail';

export const linkPaths: Record<LinkPurpose, string> = {
  confirm_account: '/bevestigen',
  reset_password: '/wachtwoord-vergeten',
  confirm_email: '/e-mailadres/bevestigen',
  undo_email: '/e-mailadres/terugdraaien',
  accept_invitation: '/uitnodiging',
  confirm_admission: '/opleiders/bevestigen',
  stop_news_mail: '/nieuwsmail',
};
