import { answerField, FREE_POINTS, MOST_POINTS, questionField } from '@/lib/application/information-forms';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

const places = (count: number) => Array.from({ length: count }, (_, position) => position);

/** /mijn/aanvraag/vragen. Dates are printed. */
export const answerText = {
  title: 'Vragen over je aanvraag',
  lead: (count: number) =>
    count === 1
      ? 'De beheerder heeft een vraag over je aanvraag. Na je antwoord gaat de beoordeling verder.'
      : `De beheerder heeft ${count} vragen over je aanvraag. Beantwoord ze allemaal; daarna gaat de beoordeling verder.`,
  dueOn: (date: string) => `Antwoord uiterlijk op ${date}.`,
  termPassed: (date: string) =>
    `De termijn liep tot en met ${date}. Antwoorden kan nog, zolang er niet is beslist. Doe het zo snel mogelijk.`,
  waiting: 'Zolang we op je antwoord wachten, staat de tijd voor onze beslissing stil.',
  inSentence: (position: number) => `je antwoord op vraag ${position + 1}`,
  question: (position: number, question: string) => `Vraag ${position + 1}: ${question}`,
  later: 'Ik maak dit later af. Bewaar alleen wat ik heb getypt.',
  saved: 'Je antwoorden zijn bewaard en nog niet verstuurd.',
  submit: 'Verstuur je antwoorden',
  done: 'Je antwoorden zijn verstuurd. De beoordeling gaat verder.',
  call: 'Beantwoord de vragen',
  correctHeading: 'Klopt er iets niet in je aanvraag?',
  correct:
    'Je kunt je gegevens nu ook verbeteren. De beheerder ziet dan wat je hebt veranderd. Kom daarna hier terug om je antwoorden te versturen.',
  correctLead: 'Je verbetert je aanvraag omdat er een vraag over is. Wat je bewaart, ziet de beheerder meteen.',
  backToQuestions: 'Terug naar de vragen',
  notInOrder: {
    heading: 'Je aanvraag voldoet zo niet aan alle eisen',
    text: 'Verbeter dit voordat je je antwoorden verstuurt:',
  },
  refusals: {
    nothing_asked: 'Er staat geen vraag meer open. Bekijk hoe je aanvraag ervoor staat.',
    already_answered:
      'Je antwoorden zijn al verstuurd, misschien in een ander venster. Wat je hier typte, is er niet bij. Neem contact op als het er nog bij moet.',
  },
};

/** For those who can't begin a new application yet, after a removal. The date is printed. */
export const barText = {
  heading: 'Je kunt nu geen nieuwe aanvraag doen',
  text: (date: string) =>
    `Bij je doorhaling is bepaald dat je tot en met ${date} geen nieuwe aanvraag kunt doen. Daarna kun je een nieuwe beginnen.`,
};

/** What was asked and answered, for applicant and manager. Dates and times are printed. */
export const askedText = {
  heading: 'Vragen en antwoorden',
  askedOn: (date: string, who: string) => `Gevraagd op ${date} door ${who}`,
  askedOnDate: (date: string) => `Gevraagd op ${date}`,
  answeredOn: (date: string) => `Beantwoord op ${date}`,
  dueOn: (date: string) => `Wacht op antwoord, uiterlijk op ${date}`,
  termPassed: (date: string) => `Wacht op antwoord. De termijn liep tot en met ${date}.`,
  closedOn: (date: string) => `Niet beantwoord: de aanvraag is geëindigd op ${date}`,
  answer: 'Antwoord',
  notYet: 'nog geen antwoord',
};

export const askText = {
  heading: 'Een vraag stellen',
  lead: (most: number = MOST_POINTS) =>
    `Kies vragen uit de lijst, schrijf ze zelf, of allebei. Het mogen er hoogstens ${most} zijn. De aanvrager leest ze in Mijn LKLR.`,
  templates: 'Vragen die we vaker stellen',
  template: (title: string, question: string) => `${title}${/[?!.]$/.test(title) ? '' : ':'} ${question}`,
  own: (position: number) => `Eigen vraag ${position + 1}`,
  another: 'Nog een vraag',
  submit: 'Stel deze vragen',
  afterwards:
    'De aanvrager krijgt een mail dat er een vraag is, zonder de vraag zelf. Tot het antwoord er is, staat de tijd voor de beslissing stil.',
  done: (name: string) => `De vragen aan ${name} zijn gesteld. De aanvrager krijgt een mail.`,
  notDone: 'De vragen zijn niet gesteld',
  refusals: {
    application_unknown: 'Deze aanvraag is er niet, of is niet aan jou gegeven.',
    template_unknown: 'Een vraag uit de lijst bestaat niet meer. Laad de pagina opnieuw en kies nog eens.',
  },
  alreadyAsked: (who: string, when: string) =>
    `${who} heeft al vragen gesteld op ${when}. Jouw vragen zijn niet verstuurd; wat je typte, staat er nog.`,
};

export const questionFields: Record<string, FieldWords> = Object.fromEntries(
  places(FREE_POINTS).map((position) => [questionField(position), { label: askText.own(position) }]),
);

/** Whatever somebody typed on one of the two pages, by the name of its box. */
export const typedPointFields: Record<string, FieldWords> = {
  ...questionFields,
  ...Object.fromEntries(
    places(MOST_POINTS).map((position) => [answerField(position), { label: `Antwoord op vraag ${position + 1}` }]),
  ),
};
