import { plural } from '@/lib/text/nl/shared/format';

/** Why nothing was done in a group. */
export const groupRefusals = {
  group_unknown: 'Deze groep is er niet (meer), of je hoort er niet bij.',
  group_full: 'Deze groep is vol. Er kan niemand meer bij.',
  too_many_groups: 'Je zit al in zoveel groepen als kan. Verlaat er eerst een.',
  invitations_of_today_used:
    'Je hebt vandaag zoveel mensen uitgenodigd als op een dag mag. Probeer het morgen opnieuw.',
  meeting_unknown: 'Deze bijeenkomst is er niet (meer), of is door een ander genoteerd.',
  meeting_counts: 'Deze bijeenkomst staat al in een portfolio. Daarom kan de bijeenkomst niet meer weg.',
  entry_reviewed:
    'De activiteit die hieruit volgde, is al bekeken of beoordeeld. Klopt er iets niet? Open de activiteit dan in je portfolio.',
  not_in_register: 'Je staat niet in het register. Daarom kun je geen groep beginnen.',
};

/** /mijn/groepen */
export const groupsText = {
  title: 'Groepen',
  one: 'Een groep',
  lead: 'Heb je met collega’s intervisie of een teamdag? Begin een groep. Wie erbij was, geeft dat zelf aan. Zo hebben jullie samen het bewijs.',
  notDone: 'Er is niets veranderd aan je groepen',
  own: { heading: 'Je groepen', members: (count: number) => plural(count, 'lid', 'leden') },
  empty: { heading: 'Je hebt nog geen groep', text: 'Begin er een, of wacht tot een collega je uitnodigt.' },
  invited: {
    heading: 'Uitnodigingen',
    text: 'Bekijk wie erin zitten en zeg ja of nee. Je hoort er pas bij als je ja zegt.',
  },
  start: {
    heading: 'Een groep beginnen',
    fields: { name: { label: 'Naam van de groep' } },
    hint: 'Bijvoorbeeld: Intervisie regio Midden. De naam komt als organisator in het portfolio van de leden.',
    submit: 'Begin de groep',
  },
  after: {
    verlaten: 'Je hebt de groep verlaten. Wat in je portfolio staat, blijft.',
    nee: 'Je hebt nee gezegd. De uitnodiging is weg.',
  } as Record<string, string>,
};

/** /mijn/groepen/ID. Names, numbers, days and amounts are printed. */
export const groupText = {
  back: 'Terug naar je groepen',
  after: {
    begonnen: 'De groep is er. Nodig nu je collega’s uit. Dat doe je onderaan deze pagina.',
    ja: 'Je hoort nu bij deze groep.',
    uitgenodigd:
      'We sturen de uitnodiging als nummer en naam bij elkaar horen. Zegt je collega ja, dan staat die bij de leden.',
    genoteerd: 'De bijeenkomst is genoteerd. De andere leden krijgen bericht.',
    erbij: 'Je hebt aangegeven dat je erbij was.',
    'toch-niet':
      'Je hebt aangegeven dat je er niet bij was. Stond de bijeenkomst in je portfolio, dan is die activiteit ingetrokken.',
    weggehaald: 'De bijeenkomst is weggehaald.',
  } as Record<string, string>,
  answer: {
    heading: 'Doe je mee?',
    text: 'Je bent uitgenodigd. De leden zie je hieronder. Zeg je nee, dan verdwijnt de uitnodiging.',
    join: 'Ja, ik doe mee',
    decline: 'Nee',
  },
  meetings: {
    heading: 'Bijeenkomsten',
    lead: (quorum: number) =>
      `Geef zelf aan dat je erbij was. Vanaf ${quorum} leden komt de bijeenkomst in het portfolio van iedereen die dat deed. Het is dan een ingediende activiteit, met de groep als bewijs.`,
    empty: { heading: 'Er is nog geen bijeenkomst', text: 'Noteer er een, zodra jullie bij elkaar zijn geweest.' },
    title: (day: string, subject: string) => `${day}: ${subject}`,
    facts: (type: string, amount: string) => `${type}, ${amount}`,
    counts: (confirmed: number) => `Telt mee: ${plural(confirmed, 'lid was', 'leden waren')} erbij.`,
    tooFew: (confirmed: number, quorum: number) =>
      `Telt nog niet mee: er zijn ${quorum} leden nodig die aangeven dat ze erbij waren. Nu ${confirmed === 1 ? 'is' : 'zijn'} het er ${confirmed}.`,
    entry: 'Bekijk de activiteit in je portfolio',
    confirmed: 'Jij was erbij.',
    confirm: 'Ik was erbij',
    undo: 'Ik was er toch niet bij',
    withdraw: 'Haal deze bijeenkomst weg',
    of: (action: string, day: string) => `${action} (${day})`,
  },
  note: {
    heading: 'Een bijeenkomst noteren',
    fields: {
      day: { label: 'Datum' },
      type: { label: 'Soort' },
      units: { label: 'Aantal' },
      subject: { label: 'Onderwerp' },
      attended: { label: 'Ik was er zelf bij' },
    },
    hints: {
      day: 'Bijvoorbeeld 12-5-2026.',
      units: 'Het aantal uren, zonder pauzes. Bijvoorbeeld 2,5.',
      subject: 'Kort en in het algemeen. Zet er niets in over een kind, een ouder of een collega.',
    },
    chooseType: 'Kies een soort',
    submit: 'Noteer de bijeenkomst',
  },
  members: { heading: 'Leden', caption: 'Leden van de groep', name: 'Naam', number: 'Nummer', state: 'Status' },
  joined: 'Lid',
  invited: 'Uitgenodigd',
  you: 'jij',
  invite: {
    heading: 'Een collega uitnodigen',
    text: 'Vul het registratienummer en de naam in. We sturen de uitnodiging alleen als die twee bij elkaar horen.',
    fields: { number: { label: 'Registratienummer' }, name: { label: 'Naam' } },
    numberHint: 'Bijvoorbeeld LKLR-104233.',
    submit: 'Nodig uit',
  },
  leave: {
    heading: 'De groep verlaten',
    text: 'Je gaat er meteen uit. Wat in je portfolio staat, blijft. Ben je de laatste, dan wordt de groep gesloten.',
    submit: 'Verlaat de groep',
  },
};
