import type { Greeted, MailTexts } from './mail-body';

export type DetailsMailParams = {
  deregistered: Greeted;
};

export const detailsMails: MailTexts<DetailsMailParams> = {
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

export const detailsMailsExamples: DetailsMailParams = {
  deregistered: { name: 'Anna Visser' },
};
