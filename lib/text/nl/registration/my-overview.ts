import type { ApplicationState } from '@/lib/application/application-states';
import type { RegistrationState } from '@/lib/registration/registration-states';

type Words = { heading: string; text: string };

/** /mijn. Dates are printed, such as "23 november 2026". */
export const myOverviewText = {
  title: 'Mijn LKLR',
  statusHeading: 'Je status',
  askedHeading: 'Wat je nu kunt doen',
  nothingAsked: 'Je hoeft nu niets te doen.',
  moreHeading: 'Meer in Mijn LKLR',
  /** For those who never began an application, or whose registration ended. */
  noApplication: {
    heading: 'Je bent nog niet geregistreerd',
    text: 'Je hebt een account, maar nog geen aanvraag. Begin er nu aan; je kunt tussendoor stoppen.',
    action: 'Begin je aanvraag',
  },
  application: {
    draft: {
      heading: 'Je aanvraag is nog niet ingediend',
      text: 'Je bent eraan begonnen. Wat je hebt ingevuld, is bewaard. Maak de aanvraag af en dien hem in.',
    },
    submitted: {
      heading: 'Je aanvraag is ingediend',
      text: 'De beheerder beoordeelt je aanvraag. Je hoeft nu niets te doen.',
    },
    information_requested: {
      heading: 'Er is een vraag over je aanvraag',
      text: 'De beheerder heeft meer informatie nodig. Zonder jouw antwoord kan je aanvraag niet verder.',
    },
    approved: { heading: 'Je aanvraag is goedgekeurd', text: 'Je staat nu in het register.' },
    rejected: {
      heading: 'Je aanvraag is afgewezen',
      text: 'Lees waarom, en wat je nu kunt doen. Je mag later een nieuwe aanvraag doen.',
    },
    withdrawn: {
      heading: 'Je hebt je aanvraag ingetrokken',
      text: 'Je aanvraag wordt niet beoordeeld. Je kunt altijd een nieuwe beginnen.',
    },
  } satisfies Record<ApplicationState, Words>,
  registration: {
    registered: {
      heading: 'Je bent geregistreerd',
      text: 'Je voldeed bij je aanvraag aan de eisen van het beroep. Iedereen kan je naam en nummer in het register vinden.',
    },
    certified: {
      heading: 'Je bent gecertificeerd',
      text: 'Je bent geregistreerd en je hebt laten zien dat je je vak bijhoudt. Ook dat staat in het register.',
    },
    removed: {
      heading: 'Je registratie is doorgehaald',
      text: 'Je staat niet meer in het openbare register. Je nummer blijft van jou.',
    },
    deregistered: {
      heading: 'Je bent uitgeschreven',
      text: 'Je staat op eigen verzoek niet meer in het openbare register. Je nummer blijft van jou.',
    },
  } satisfies Record<RegistrationState, Words>,
  /** Somebody whom an earlier register brought: there was no application here. */
  imported: {
    since: (on: string) => `Je staat sinds ${on} in het register. Iedereen kan je naam en nummer vinden.`,
    certified: 'Je hebt laten zien dat je je vak bijhoudt. Ook dat staat in het register.',
    asked:
      'We hebben je gegevens overgenomen uit het register van vroeger. Kijk of ze kloppen en vul aan wat ontbreekt. Aan je plaats in het register verandert niets.',
  },
  number: (number: string) => `Je registratienummer is ${number}.`,
  certifiedUntil: (date: string) => `Je certificering geldt tot en met ${date}.`,
  submittedOn: (date: string) => `Ingediend op ${date}.`,
  answerBy: (date: string) => `Uiterlijk op ${date} krijg je antwoord.`,
  answerLate: (date: string) =>
    `We hadden je uiterlijk op ${date} antwoord beloofd. Dat is niet gelukt. Je mag ons bellen of mailen om te vragen hoe het staat.`,
  links: {
    goOn: 'Ga verder met je aanvraag',
    readApplication: 'Bekijk je aanvraag',
    readDecision: 'Lees de beslissing',
    newApplication: 'Begin een nieuwe aanvraag',
    publicPage: 'Bekijk hoe je in het register staat',
    details: 'Mijn gegevens',
  },
};
