import type { StepCode } from '@/lib/application/steps';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { hours, weeks } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

const minutes = (count: number) => (count === 1 ? '1 minuut' : `${count} minuten`);

/** /mijn/aanvraag before, during and after: what one needs, what is done, what happens next. */
export const becomingText = {
  needs: {
    heading: 'Dit heb je nodig',
    items: (minimumHours: number) => [
      'Je naam zoals die in het register moet staan, en die van je partner als je die naam ook gebruikt.',
      'Een e-mailadres en een telefoonnummer van jezelf.',
      `Van elke aanstelling: de organisatie, je uren per week en de begindatum. Samen minstens ${hours(minimumHours)} per week.`,
      'Tijd om drie documenten te lezen: het competentieprofiel, de beroepscode en het addendum Meldcode.',
    ],
    duration: (count: number, answerWeeks: number) =>
      `Reken op ongeveer ${minutes(count)}. Wat je invult, wordt bewaard: je kunt stoppen en later verdergaan. Na het indienen krijg je binnen ${weeks(answerWeeks)} antwoord. Registratie kost je niets.`,
  },
  tasks: {
    left: (count: number) => `Je bent over ongeveer ${minutes(count)} klaar. Wat je invult, wordt bewaard.`,
    states: { done: 'Klaar', next: 'Hier ga je verder', todo: 'Nog te doen', waiting: 'Kan nog niet' },
    hints: {
      name: 'Zo kom je in het register te staan',
      contact: 'Waar de beheerder je bereikt',
      appointments: 'Waar je werkt, en hoeveel uur',
      documents: 'Lezen, en vier vinkjes zetten',
      overview: 'Nakijken en versturen',
    } satisfies Record<StepCode, string>,
  },
  sent: {
    panel: (answerBy: CalendarDate) => `Je krijgt uiterlijk op ${formatDate(answerBy)} antwoord.`,
    heading: 'Wat er nu gebeurt',
    received: (on: CalendarDate) =>
      `Op ${formatDate(on)} is je aanvraag binnengekomen. Je hebt een mail gekregen als bevestiging.`,
    waiting: 'Een beheerder controleert je aanvraag en kan op je werk navragen of je aanstelling klopt.',
    handled: 'Een beheerder heeft je aanvraag in behandeling, en kan op je werk navragen of je aanstelling klopt.',
    decided: (answerBy: CalendarDate) =>
      `Uiterlijk op ${formatDate(answerBy)} is er een beslissing. Je krijgt een mail; de beslissing lees je hier.`,
    decidedLate: 'Zodra er een beslissing is, krijg je een mail. De beslissing lees je hier.',
    nothing: 'Je hoeft zelf niets te doen. Heeft de beheerder een vraag, dan krijg je een mail.',
    pdf: 'Bewaar je aanvraag als PDF',
  },
  welcome: {
    title: 'Welkom in het register',
    lead: (number: string) => `Je aanvraag is goedgekeurd. Je registratienummer is ${number}.`,
    heading: 'Begin met je portfolio',
    points: (required: string, end: CalendarDate) =>
      `Tot en met ${formatDate(end)} verzamel je ${required} om gecertificeerd te worden. Veel van wat je toch al doet, telt mee. Zet daarom meteen je eerste activiteit in je portfolio.`,
    noPoints: 'Veel van wat je toch al doet, telt mee. Zet daarom meteen je eerste activiteit in je portfolio.',
    add: 'Voeg je eerste activiteit toe',
    rules: 'Lees wat meetelt',
    knowHeading: 'Goed om te weten',
  },
};
