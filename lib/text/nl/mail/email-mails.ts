import { days } from '@/lib/text/nl/shared/amounts';
import type { Greeted, MailTexts } from './mail-body';
import { EXAMPLE_ID } from './mail-body';

export type EmailMailParams = {
  confirm_email: { changeId: string; linkDays: number };
  email_taken: Greeted;
  email_changed: Greeted & { changeId: string; undoDays: number };
  email_change_undone: Greeted;
  account_deleted: Greeted;
};

export const emailMails: MailTexts<EmailMailParams> = {
  confirm_email: ({ changeId, linkDays }) => ({
    subject: 'Bevestig je nieuwe e-mailadres',
    paragraphs: [
      'Iemand wil met dit e-mailadres gaan inloggen bij het Landelijk Kwaliteitsregister Leerplicht en RMC. Was jij dat? Bevestig het adres dan met de knop hieronder.',
      `De knop werkt ${days(linkDays)}. Vroeg je daarna nog een ander adres aan? Dan werkt alleen de nieuwste mail.`,
      'Tot je bevestigt, log je in met je oude adres.',
      'Was jij het niet? Dan hoef je niets te doen. Zonder bevestiging verandert er niets.',
    ],
    button: { label: 'Bevestig dit adres', to: { link: 'confirm_email', id: changeId } },
  }),
  email_taken: () => ({
    subject: 'Dit e-mailadres heeft al een account',
    paragraphs: [
      'Iemand wilde dit e-mailadres gaan gebruiken voor een ander account bij het register. Misschien was jij dat. Bij dit adres hoort al een account, en een adres kan maar bij één account horen.',
      'Log in met dit adres en het wachtwoord dat erbij hoort. Wil je het adres voor je andere account gebruiken? Geef dit account dan eerst een ander adres.',
      'Was jij het niet? Dan hoef je niets te doen. Aan je account is niets veranderd.',
    ],
    button: { label: 'Log in', to: { path: '/inloggen' } },
  }),
  email_changed: ({ changeId, undoDays }) => ({
    subject: 'Je logt voortaan in met een ander e-mailadres',
    paragraphs: [
      'Het e-mailadres van je account bij het register is zojuist veranderd. Met dit adres kun je niet meer inloggen. Onze mails gaan voortaan naar je nieuwe adres.',
      'Heb jij dit gedaan? Dan is alles in orde.',
      `Was jij het niet? Draai het dan terug met de knop hieronder. Dat kan nog ${days(undoDays)}. Iedereen die in je account is, wordt dan uitgelogd. Kies daarna meteen een nieuw wachtwoord.`,
    ],
    button: { label: 'Draai het terug', to: { link: 'undo_email', id: changeId } },
  }),
  email_change_undone: () => ({
    subject: 'Dit e-mailadres hoort niet meer bij je account',
    paragraphs: [
      'De wijziging van het e-mailadres van je account bij het register is teruggedraaid. Dat is gedaan met de link in de mail die we naar het vorige adres stuurden. Met dit adres kun je niet meer inloggen; met het vorige adres weer wel.',
      'Had je je adres zelf gewijzigd en heb jij dit niet teruggedraaid? Neem dan contact met ons op.',
    ],
    button: { label: 'Neem contact op', to: { path: '/contact' } },
  }),
  account_deleted: () => ({
    subject: 'Je account is verwijderd',
    paragraphs: [
      'Je account bij het register is zojuist verwijderd, met alles wat je daarin had ingevuld. Je krijgt hierna geen mail meer van ons.',
      'Wil je je later toch laten registreren? Maak dan een nieuw account.',
      'Heb jij je account niet verwijderd? Laat het ons dan weten. Controleer ook of iemand anders bij je mail kan.',
    ],
    button: { label: 'Neem contact op', to: { path: '/contact' } },
  }),
};

export const emailMailsExamples: EmailMailParams = {
  confirm_email: { changeId: EXAMPLE_ID, linkDays: 9 },
  email_taken: { name: 'Anna Visser' },
  email_changed: { name: 'Anna Visser', changeId: EXAMPLE_ID, undoDays: 11 },
  email_change_undone: { name: 'Anna Visser' },
  account_deleted: { name: 'Anna Visser' },
};
