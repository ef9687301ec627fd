import type { Greeted, MailTexts } from './mail-body';

export type CaseMailParams = {
  case_assigned: Greeted & { casePath: string };
  case_moved: Greeted & { queuePath: string };
  registration_moved: Greeted;
};

export const caseMails: MailTexts<CaseMailParams> = {
  case_assigned: ({ casePath }) => ({
    subject: 'Je hebt een aanvraag gekregen om te behandelen',
    paragraphs: [
      'Een beheerder heeft je een aanvraag voor registratie gegeven. Vanaf nu behandel jij die; anderen kunnen er niet over beslissen.',
      'Log in en open de aanvraag. Lukt het je niet om die te behandelen, geef de aanvraag dan daar terug.',
    ],
    button: { label: 'Open de aanvraag', to: { path: casePath } },
  }),
  case_moved: ({ queuePath }) => ({
    subject: 'Een aanvraag die jij had, is nu bij een collega',
    paragraphs: [
      'Een collega behandelt nu een aanvraag voor registratie die bij jou was: overgenomen, of doorgegeven door een beheerder. Je hoeft er niets meer aan te doen.',
      'Log in om te zien wat er nog bij jou is.',
    ],
    button: { label: 'Bekijk je aanvragen', to: { path: queuePath } },
  }),
  registration_moved: () => ({
    subject: 'Je registratie hoort nu bij een ander account',
    paragraphs: [
      'De registratie die bij dit account hoorde, is gekoppeld aan een ander account. Dat doen we als iemand zich opnieuw aanmeldt die al in het register stond.',
      'Dit account bestaat nog, maar er hoort geen registratie meer bij. Je bent overal uitgelogd.',
      'Heb jij je niet opnieuw aangemeld? Neem dan meteen contact met ons op.',
    ],
    button: { label: 'Neem contact op', to: { path: '/contact' } },
  }),
};

export const caseMailsExamples: CaseMailParams = {
  case_assigned: { name: 'Berend Heer', casePath: '/beheer/aanvragen' },
  case_moved: { name: 'Berend Heer', queuePath: '/beheer/aanvragen' },
  registration_moved: { name: 'Anna Visser' },
};
