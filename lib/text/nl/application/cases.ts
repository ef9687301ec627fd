import type { DuplicateReason } from '@/lib/application/duplicates';
import { days } from '@/lib/text/nl/shared/amounts';
import { counted } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';

export const handlingText = {
  heading: 'Wie behandelt deze aanvraag',
  nobody: 'Niemand heeft deze aanvraag opgepakt.',
  you: 'Jij behandelt deze aanvraag.',
  somebody: (who: string) => `${who} behandelt deze aanvraag.`,
  withSomebodyElse: (who: string) =>
    `${who} heeft deze aanvraag. Je kunt er niet over beslissen, niets vragen en geen notitie maken. Neem de aanvraag eerst over als dat nodig is.`,
  claim: 'Pak deze aanvraag op',
  takeOver: 'Neem over',
  release: 'Geef vrij',
  giveBack: 'Geef terug',
  assign: 'Geef aan deze persoon',
  fields: {
    assignee: {
      label: 'Geef aan een collega of beoordelaar',
      inSentence: 'aan wie je de aanvraag geeft',
      hint: 'Diegene krijgt een mail zonder namen erin.',
    },
  } satisfies Record<string, Field>,
  choose: 'Kies een persoon',
  worker: (name: string, isManager: boolean) => `${name} (${isManager ? 'beheerder' : 'beoordelaar'})`,
  nobodyElse: 'Er is nu niemand anders aan wie je deze aanvraag kunt geven.',
  done: {
    opgepakt: 'Jij behandelt deze aanvraag nu.',
    losgelaten: 'Je hebt de aanvraag vrijgegeven. Iedere beheerder kan hem oppakken.',
    teruggegeven: 'Je hebt de aanvraag teruggegeven. Je ziet hem niet meer; een beheerder gaat ermee verder.',
    gegeven: 'De aanvraag is doorgegeven. Diegene krijgt een mail.',
    notitie: 'Je notitie is bewaard.',
  },
  notDone: 'Er is niets veranderd aan de aanvraag',
};

/** Somebody who may be in the register already, or waits twice. */
export const duplicatesText = {
  heading: 'Mogelijk dezelfde persoon',
  lead: 'Kijk of het om dezelfde persoon gaat, voordat je beslist.',
  none: 'We vonden niemand anders met dezelfde naam, hetzelfde e-mailadres of hetzelfde telefoonnummer.',
  someFound: (count: number) =>
    `${count === 1 ? 'Er is 1 registratie of aanvraag' : `Er zijn ${count} registraties of aanvragen`} van misschien dezelfde persoon. Vraag een beheerder om te kijken voordat je beslist; alleen een beheerder kan koppelen.`,
  registrations: 'In het register, nu of vroeger',
  weak: (count: number) => `Alleen de achternaam is gelijk (${count})`,
  despite: (count: number) =>
    `, met een nieuw nummer ondanks ${count} mogelijk dezelfde ${count === 1 ? 'persoon' : 'personen'}`,
  applications: 'Andere aanvragen die wachten',
  columns: { number: 'Nummer', name: 'Naam', state: 'Status', submittedOn: 'Ingediend', why: 'Waarom' },
  shielded: 'afgeschermd',
  barred: (until: string) => `geen nieuwe aanvraag tot en met ${until}`,
  reasons: {
    same_email: 'zelfde e-mailadres',
    same_phone: 'zelfde telefoonnummer',
    same_name: 'zelfde achternaam en voorletters',
  } satisfies Record<DuplicateReason, string>,
  own: (number: string, state: string) =>
    `Deze persoon heeft al een registratie: ${number} (${state}). Bij goedkeuren blijft dat nummer.`,
  barredOwn: (until: string) => `Na een doorhaling is er geen nieuwe registratie mogelijk tot en met ${until}.`,
};

export const earlierText = {
  heading: 'Eerdere beslissingen',
  approved: (when: string) => `Goedgekeurd op ${when}`,
  rejected: (when: string) => `Afgewezen op ${when}`,
  by: (who: string) => `Beslist door ${who}`,
  check: (way: string, date: string) => `Aanstelling gecontroleerd: ${way}, op ${date}`,
};

/** A manager's or assessor's own words beside a case. */
export const notesText = {
  heading: 'Notities',
  lead: 'Alleen beheerders en wie hierover beslist, lezen dit. De aanvrager, de eigenaar of de opleider ziet het nooit. Een notitie kun je niet meer wijzigen.',
  none: 'Er zijn nog geen notities.',
  by: (who: string, when: string) => `${who}, ${when}`,
  fields: {
    noteText: {
      label: 'Nieuwe notitie',
      inSentence: 'de notitie',
      hint: 'Schrijf op wat een collega of de beheerder moet weten.',
    },
  } satisfies Record<string, Field>,
  submit: 'Bewaar notitie',
};

export const decisionReasons = {
  with_somebody_else: (who: string) =>
    `${who} heeft deze aanvraag. Neem de aanvraag over als jij erover moet beslissen.`,
  barred: (until: string) => `Na een doorhaling kan deze persoon tot en met ${until} niet geregistreerd worden.`,
  has_registration: (number: string) =>
    `Deze persoon heeft al een registratie: ${number}. Bekijk de pagina opnieuw voordat je beslist.`,
};

export const unfinishedText = {
  title: 'Niet afgemaakt',
  lead: 'Deze mensen maakten een account en dienden geen aanvraag in. Je ziet alleen hun naam en hoelang het account er is. Wat iemand al invulde, zie je niet.',
  caption: 'Accounts zonder ingediende aanvraag, de oudste eerst',
  columns: { name: 'Naam', age: 'Account bestaat' },
  age: (count: number) => (count === 0 ? 'sinds vandaag' : days(count)),
  count: (count: number) => `${counted(count, 'account', 'accounts')}.`,
  empty: { heading: 'Iedereen is klaar', text: 'Er is geen account waarvan de aanvraag nog niet is ingediend.' },
};
