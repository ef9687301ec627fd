import type { CalendarDate } from '@/lib/shared/calendar-date';
import { formatDate } from '@/lib/text/nl/shared/format';

/** What members of a group read in Mijn LKLR. */
export const groupNews = {
  invited: (group: string) => ({
    subject: 'Je bent uitgenodigd voor een groep',
    body: `Collega’s uit het register vragen of je meedoet met de groep ‘${group}’. Je hoort er pas bij als je ja zegt. Zeg je nee, dan verdwijnt de uitnodiging.`,
  }),
  meetingNoted: (group: string, day: CalendarDate) => ({
    subject: 'Was je bij de bijeenkomst van je groep?',
    body: `In de groep ‘${group}’ is een bijeenkomst genoteerd op ${formatDate(day)}. Was je erbij? Geef dat dan zelf aan. Als genoeg leden dat doen, komt de bijeenkomst in je portfolio.`,
  }),
  meetingCounts: (title: string, group: string) => ({
    subject: 'Een bijeenkomst van je groep telt mee',
    body: `Genoeg leden van de groep ‘${group}’ hebben aangegeven dat ze bij ‘${title}’ waren. De bijeenkomst staat als ingediende activiteit in je portfolio. De groep is je bewijs: je hoeft niets toe te voegen.`,
  }),
  proofLost: (title: string, group: string) => ({
    subject: 'Een activiteit heeft geen bewijs meer',
    body: `Een lid van de groep ‘${group}’ was toch niet bij ‘${title}’. Daardoor waren er te weinig leden bij, en geldt de groep niet meer als bewijs. Je activiteit blijft staan. Voeg zelf een bewijs toe, of wacht tot meer leden aangeven dat ze er waren.`,
  }),
};
