import { formatKeptDay } from '@/lib/text/nl/shared/format';
import type { Greeted, MailTexts } from './mail-body';

export type ApplicationMailParams = {
  /** A date; older mails have it as it was printed. */
  application_received: Greeted & { answerBy: string };
  application_withdrawn: Greeted;
  decision_news: Greeted;
  information_requested: Greeted & { answerBy: string };
  /** The day on which the register now promises its answer. */
  information_answered: Greeted & { answerBy: string };
};

export const applicationMails: MailTexts<ApplicationMailParams> = {
  application_received: ({ answerBy }) => ({
    subject: 'We hebben je aanvraag ontvangen',
    paragraphs: [
      'Je aanvraag voor registratie is binnen. De beheerder van het register beoordeelt hem en kan navraag doen bij je werkgever.',
      `Uiterlijk op ${formatKeptDay(answerBy)} krijg je antwoord. We mailen je zodra het klaarstaat in Mijn LKLR.`,
      'Je kunt je aanvraag nalezen. Wil je toch niet verder, dan kun je hem daar ook intrekken.',
    ],
    button: { label: 'Bekijk je aanvraag', to: { path: '/mijn/aanvraag' } },
  }),
  application_withdrawn: () => ({
    subject: 'Je aanvraag is ingetrokken',
    paragraphs: [
      'Je hebt je aanvraag voor registratie ingetrokken. We beoordelen hem niet meer.',
      'Je account blijft bestaan. Wil je later alsnog geregistreerd worden, begin dan een nieuwe aanvraag in Mijn LKLR.',
      'Heb jij dit niet gedaan? Kies dan een nieuw wachtwoord en laat het ons weten.',
    ],
    button: { label: 'Bekijk je aanvraag', to: { path: '/mijn/aanvraag' } },
  }),
  decision_news: () => ({
    subject: 'Er is nieuws over je aanvraag',
    paragraphs: [
      'Er is nieuws over je aanvraag voor registratie. Log in en lees het in Mijn LKLR.',
      'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.',
    ],
    button: { label: 'Lees het in Mijn LKLR', to: { path: '/mijn/aanvraag' } },
  }),
  information_requested: ({ answerBy }) => ({
    subject: 'Er is een vraag over je aanvraag',
    paragraphs: [
      'De beheerder van het register wil nog iets van je weten over je aanvraag voor registratie. Wat de vraag is, lees je in Mijn LKLR.',
      `Antwoord uiterlijk op ${formatKeptDay(answerBy)}. Tot je antwoordt, ligt de beoordeling stil.`,
      'Klopt er iets niet in je aanvraag? Dan kun je het meteen aanpassen.',
    ],
    button: { label: 'Lees de vraag', to: { path: '/mijn/aanvraag/vragen' } },
  }),
  information_answered: ({ answerBy }) => ({
    subject: 'We hebben je antwoord ontvangen',
    paragraphs: [
      'Je antwoord over je aanvraag voor registratie is binnen. De beoordeling gaat nu verder.',
      `Uiterlijk op ${formatKeptDay(answerBy)} krijg je de beslissing. De dagen dat we op jou wachtten, zijn daarbij opgeteld.`,
    ],
    button: { label: 'Bekijk je aanvraag', to: { path: '/mijn/aanvraag' } },
  }),
};

export const applicationMailsExamples: ApplicationMailParams = {
  application_received: { name: 'Anna Visser', answerBy: '2026-12-21' },
  application_withdrawn: { name: 'Anna Visser' },
  decision_news: { name: 'Anna Visser' },
  information_requested: { name: 'Anna Visser', answerBy: '2027-01-04' },
  information_answered: { name: 'Anna Visser', answerBy: '2027-01-11' },
};
