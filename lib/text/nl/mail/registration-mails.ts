import type { Greeted, MailTexts } from './mail-body';

export type RegistrationMailParams = {
  message_news: Greeted;
  message_answered: Greeted & { dossierPath: string };
  registration_news: Greeted;
  details_corrected: Greeted;
  login_address_new: Greeted;
  login_address_old: Greeted;
  deregistered: Greeted;
};

const notMoreHere = 'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.';

export const registrationMails: MailTexts<RegistrationMailParams> = {
  message_news: () => ({
    subject: 'Er staat een bericht voor je klaar',
    paragraphs: ['De beheerder van het register heeft je een bericht geschreven. Log in om het te lezen.', notMoreHere],
    button: { label: 'Lees het bericht', to: { path: '/mijn/berichten' } },
  }),
  message_answered: ({ dossierPath }) => ({
    subject: 'Iemand heeft een bericht van de beheerder beantwoord',
    paragraphs: ['Er is een antwoord op een bericht dat jij schreef. Log in en lees het in het dossier.', notMoreHere],
    button: { label: 'Open het dossier', to: { path: dossierPath } },
  }),
  registration_news: () => ({
    subject: 'Er is nieuws over je registratie',
    paragraphs: ['Er is nieuws over je registratie. Log in en lees het in Mijn LKLR.', notMoreHere],
    button: { label: 'Lees het in Mijn LKLR', to: { path: '/mijn' } },
  }),
  details_corrected: () => ({
    subject: 'De beheerder heeft je gegevens aangepast',
    paragraphs: [
      'De beheerder van het register heeft iets in je gegevens aangepast. In Mijn LKLR lees je wat er veranderd is en waarom.',
      'Klopt het niet? Neem dan contact met ons op.',
    ],
    button: { label: 'Bekijk je gegevens', to: { path: '/mijn/gegevens' } },
  }),
  login_address_new: () => ({
    subject: 'Met dit adres log je voortaan in',
    paragraphs: [
      'De beheerder van het register heeft dit adres ingesteld om mee in te loggen bij Mijn LKLR. Ook onze mails krijg je voortaan hier.',
      'Had je al een wachtwoord, dan blijft dat gelden. Heb je er nog geen, of weet je het niet meer? Kies er dan een met de knop hieronder.',
      'Ken je het register niet? Laat het ons dan weten, dan halen we je adres weg.',
    ],
    button: { label: 'Kies een wachtwoord', to: { path: '/wachtwoord-vergeten' } },
  }),
  login_address_old: () => ({
    subject: 'Je adres om in te loggen is veranderd',
    paragraphs: [
      'De beheerder van het register heeft een ander adres ingesteld om mee in te loggen bij Mijn LKLR. Met dit adres kan dat niet meer, en overal waar je was ingelogd, ben je nu uitgelogd.',
      'Heb je hier niet om gevraagd? Neem dan meteen contact met ons op.',
    ],
    button: { label: 'Neem contact op', to: { path: '/contact' } },
  }),
  deregistered: () => ({
    subject: 'Je hebt je uitgeschreven',
    paragraphs: [
      'Je hebt je zelf uitgeschreven. Daarom sta je niet meer in het openbare register. Je account blijft bestaan.',
      'In Mijn LKLR lees je wat dit betekent en hoe je later een nieuwe aanvraag doet.',
      'Heb jij dit niet gedaan? Kies dan meteen een nieuw wachtwoord en neem contact met ons op.',
    ],
    button: { label: 'Ga naar Mijn LKLR', to: { path: '/mijn' } },
  }),
};

export const registrationMailsExamples: RegistrationMailParams = {
  message_news: { name: 'Anna Visser' },
  message_answered: { name: 'Berend Heer', dossierPath: '/beheer/dossiers' },
  registration_news: { name: 'Anna Visser' },
  details_corrected: { name: 'Anna Visser' },
  login_address_new: { name: 'Anna Visser' },
  login_address_old: { name: 'Anna Visser' },
  deregistered: { name: 'Anna Visser' },
};
