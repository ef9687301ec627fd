import { type Device, deviceFromCode } from '@/lib/shared/device-name';
import { type Field, formTroubleTexts } from '@/lib/text/nl/shared/forms';

type ReasonText = { heading: string; text: string };

const password = { label: 'Je wachtwoord', inSentence: 'je wachtwoord' } satisfies Field;
const appCode = {
  label: 'Code uit je app',
  inSentence: 'de code uit je app',
  hint: 'Zes cijfers. De code verandert steeds: neem de code die er nu staat.',
} satisfies Field;
const anyCode = {
  label: 'Code uit je app of herstelcode',
  inSentence: 'een code uit je app of een herstelcode',
  hint: 'Heb je je telefoon niet bij je? Vul dan een herstelcode in.',
} satisfies Field;

const { heading: changedHeading } = formTroubleTexts.stale();
const notDone = 'Er is niets gewijzigd';

/** The device of what a session kept: a code, or the words of before codes were kept. */
export function keptDeviceWords(kept: string): string {
  const device = deviceFromCode(kept);
  return device ? deviceWords(device) : kept;
}

/** "Firefox op Windows", as far as it is known; empty when nothing is. */
export function deviceWords({ browser, system }: Device): string {
  return browser && system ? `${browser} op ${system}` : (browser ?? system ?? '');
}

/** /account/sessies */
export const sessionsText = {
  title: 'Waar je bent ingelogd',
  lead: 'Dit zijn de apparaten waarop je nu bent ingelogd. Herken je er een niet? Log daar dan uit en kies een nieuw wachtwoord.',
  unknownDevice: 'Onbekend apparaat',
  thisSession: 'Deze sessie',
  facts: { begun: 'Ingelogd sinds', lastSeen: 'Laatst gebruikt', ends: 'Loopt af', lastEnds: 'Loopt uiterlijk af' },
  endsAt: (time: string) => `${time}, als je niets doet`,
  lastEndsAt: (time: string) => `${time}, ook als je bezig bent. Daarna log je opnieuw in.`,
  end: (device: string) => `Log uit op ${device}`,
  unknownDeviceInSentence: 'dit onbekende apparaat',
  stay: 'Blijf ingelogd',
  logOut: 'Log hier uit',
  others: {
    heading: 'Op andere apparaten uitloggen',
    text: 'Je logt uit op alle apparaten, behalve op het apparaat dat je nu gebruikt. Wat daar nog niet bewaard is, gaat verloren.',
    submit: 'Log uit op alle andere apparaten',
  },
  onlyThis: 'Je bent nergens anders ingelogd.',
  done: {
    beeindigd: 'Je bent daar uitgelogd.',
    'overal-anders': 'Je bent nu alleen nog hier ingelogd.',
    verlengd: 'Je blijft ingelogd.',
  } as Record<string, string>,
  refusals: {
    session_unknown: { heading: changedHeading, text: 'Deze sessie is er niet meer. Je hoeft niets te doen.' },
  } satisfies Record<string, ReasonText>,
};

/** What is said near a session's end, on every page. */
export const sessionEndText = {
  ending: (time: string) => `Je sessie eindigt om ${time}, omdat je een tijd niets hebt bewaard of geopend.`,
  /** When it can't be put off any more. */
  endingForGood: (time: string) =>
    `Je sessie eindigt om ${time}, ook als je bezig bent. Bewaar op tijd wat je typte. Daarna log je opnieuw in.`,
  stay: 'Blijf ingelogd',
  busy: 'Even wachten…',
  notStayed: 'Ingelogd blijven is niet gelukt. Probeer het nog eens, of bewaar eerst wat je typte.',
  stayed: (time: string) => `Je blijft ingelogd, nu tot ${time}.`,
  ended: 'Je bent uitgelogd, omdat je een tijd niets deed. Wat je typte, blijft op deze pagina staan.',
  endedForGood: 'Je bent uitgelogd, omdat je lang was ingelogd. Wat je typte, blijft op deze pagina staan.',
  logIn: 'Log opnieuw in (opent een nieuw venster)',
};

/** /account/tweede-factor */
export const secondFactorText = {
  title: 'Inloggen in twee stappen',
  off: {
    lead: 'Na je wachtwoord vul je dan ook een code in van een app op je telefoon. Wie je wachtwoord kent, kan zonder je telefoon niet in je account.',
    needed:
      'Jij kunt bij gegevens van anderen. Daarom log je in twee stappen in. Stel dat hier in, dan kun je daarna verder.',
    app: 'Je hebt een app nodig die zulke codes maakt, zoals Aegis, 2FAS, Google Authenticator of Microsoft Authenticator. Veel wachtwoordkluizen kunnen het ook.',
    submit: 'Begin met instellen',
  },
  setup: {
    lead: 'Doe deze drie stappen na elkaar. Inloggen in twee stappen staat pas aan als je onderaan een code hebt ingevuld.',
    steps: ['1. Zet de sleutel in je app', '2. Bewaar je herstelcodes', '3. Vul een code uit je app in'],
    scan: 'Open de app op je telefoon, voeg een account toe en scan deze code.',
    type: 'Kun je niet scannen? Typ dan deze sleutel over in je app. De spaties hoef je niet te typen.',
    key: 'Sleutel',
    open: 'Open de sleutel in de app op dit apparaat',
    picture: 'De sleutel als QR-code',
    codes:
      'Heb je je telefoon niet bij je? Dan log je in met een herstelcode. Elke code werkt één keer. Schrijf ze op of druk ze af. Je ziet ze hierna niet meer terug.',
    submit: 'Zet inloggen in twee stappen aan',
  },
  on: {
    lead: 'Inloggen in twee stappen staat aan. Na je wachtwoord vragen we een code.',
    codesHeading: 'Herstelcodes',
    codes: 'Bekijk hoeveel herstelcodes je over hebt, of maak nieuwe',
    offHeading: 'Uitzetten',
    off: 'Zet je het uit, dan is je wachtwoord genoeg om in te loggen. Je herstelcodes werken dan niet meer.',
    submit: 'Zet inloggen in twee stappen uit',
    compulsory: 'Jij kunt bij gegevens van anderen. Daarom kun je dit niet uitzetten.',
    newPhone: (address: string) =>
      `Krijg je een andere telefoon? Zet de sleutel dan over van de oude app naar de nieuwe. Lukt dat niet, mail dan naar ${address}.`,
    goOn: 'Verder',
  },
  fields: { password, appCode, anyCode },
  done: {
    aan: 'Inloggen in twee stappen staat nu aan.',
    uit: 'Inloggen in twee stappen staat nu uit.',
  } as Record<string, string>,
  refusals: {
    second_factor_on: {
      heading: changedHeading,
      text: 'Inloggen in twee stappen staat al aan. Laad deze pagina opnieuw.',
    },
    second_factor_off: {
      heading: changedHeading,
      text: 'Inloggen in twee stappen staat niet aan. Laad deze pagina opnieuw.',
    },
    second_factor_compulsory: { heading: notDone, text: 'Voor jouw rol is inloggen in twee stappen verplicht.' },
    setup_gone: {
      heading: changedHeading,
      text: 'Deze sleutel en deze codes gelden niet meer. Misschien begon je in een ander venster opnieuw. Laad deze pagina opnieuw en gebruik wat er dan staat.',
    },
    code_wrong: {
      heading: notDone,
      text: 'Deze code klopt niet. Wacht op de volgende code in je app en vul die in. Blijft het misgaan, kijk dan of de klok van je telefoon goed staat.',
    },
    code_used_before: {
      heading: notDone,
      text: 'Deze code is al gebruikt. Wacht op de volgende code in je app en vul die in.',
    },
  } satisfies Record<string, ReasonText>,
};

/** /account/herstelcodes */
export const recoveryCodesText = {
  title: 'Herstelcodes',
  lead: 'Met een herstelcode log je in als je je telefoon niet bij je hebt. Elke code werkt één keer.',
  left: (count: number, total: number) =>
    count === 0 ? 'Je hebt geen herstelcodes meer over.' : `Je hebt nog ${count} van de ${total} herstelcodes over.`,
  none: {
    heading: 'Je hebt geen herstelcodes nodig',
    text: 'Je logt in met alleen je wachtwoord. Zet je inloggen in twee stappen aan, dan krijg je herstelcodes.',
    link: 'Naar inloggen in twee stappen',
  },
  renew: {
    heading: 'Nieuwe codes maken',
    text: 'Zijn je codes bijna op, of kwijt? Maak dan nieuwe. De oude blijven werken tot je de nieuwe hebt bewaard.',
    submit: 'Maak nieuwe herstelcodes',
  },
  fresh: {
    heading: 'Je nieuwe herstelcodes',
    text: 'Schrijf deze codes op of druk ze af. Je ziet ze hierna niet meer terug. Druk dan op de knop: vanaf dat moment gelden deze codes en werken de oude niet meer.',
    submit: 'Ik heb ze bewaard',
  },
  fields: { password },
  done: { nieuw: 'Je nieuwe herstelcodes gelden nu. Gooi de oude weg.' } as Record<string, string>,
  refusals: {
    second_factor_off: secondFactorText.refusals.second_factor_off,
    setup_gone: secondFactorText.refusals.setup_gone,
  },
};
