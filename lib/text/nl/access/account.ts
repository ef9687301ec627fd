import { days, hours } from '@/lib/text/nl/shared/amounts';
import type { Field } from '@/lib/text/nl/shared/forms';

export type PasswordLength = { min: number; max: number };

const passwordHint = ({ min, max }: PasswordLength) =>
  `Gebruik ${min} tot ${max} tekens. Een paar losse woorden achter elkaar zijn sterk en makkelijk te onthouden. Hoofdletters, cijfers of leestekens mogen, maar hoeven niet.`;

export const accountText = { yourAddress: 'het adres dat je invulde' };

/** /aanmelden */
export const signUpText = {
  title: 'Maak een account',
  lead: 'Met een account vraag je je registratie aan. Je kunt stoppen wanneer je wilt en later verdergaan.',
  steps: {
    heading: 'Zo gaat het',
    items: [
      'Je maakt hier een account.',
      'Je krijgt een mail en bevestigt je account.',
      'Je vult je aanvraag in en dient hem in.',
      'De beheerder beoordeelt je aanvraag.',
    ],
  },
  alreadyAccount: 'Heb je al een account?',
  logIn: 'Log in',
  name: {
    label: 'Naam',
    inSentence: 'je naam',
    hint: 'Bijvoorbeeld A.B. de Vries. Hoe je naam in het register komt, kies je later.',
  } satisfies Field,
  email: {
    label: 'E-mailadres',
    inSentence: 'je e-mailadres',
    hint: 'Hiermee log je in. Neem een adres dat alleen jij leest.',
  } satisfies Field,
  password: { label: 'Kies een wachtwoord', inSentence: 'een wachtwoord' } satisfies Field,
  passwordHint,
  personalAddress: {
    heading: 'Waarom een adres van jou alleen?',
    text: 'Wie je mail kan lezen, kan je wachtwoord veranderen en in je account komen. Gebruik daarom geen mailbox die je met collega’s deelt. Met een privéadres houd je ook toegang als je ergens anders gaat werken.',
  },
  privacy: 'Lees wat we met je gegevens doen',
  submit: 'Account maken',
  sent: {
    title: 'Kijk in je mail',
    lead: (address: string) =>
      `We hebben een mail gestuurd naar ${address}. Open de link in die mail om verder te gaan.`,
    term: (linkDays: number) => `De link werkt ${days(linkDays)}.`,
    nothingHeading: 'Geen mail gekregen?',
    nothing: [
      'Wacht een paar minuten en kijk ook bij de ongewenste mail.',
      'Controleer of je adres hierboven klopt. Klopt het niet, maak dan opnieuw een account.',
      'Is er na een uur nog niets? Neem dan contact op.',
    ],
    again: 'Opnieuw een account maken',
  },
};

/** What a mailed link turns out to be: usable, or the reason why it can't be used (any more). */
export type ConfirmationState = 'valid' | 'expired' | 'newer_mail' | 'already_used' | 'unknown';

/** The state that a refusal of the link stands for. */
export const confirmationStateOf = {
  link_unknown: 'unknown',
  link_expired: 'expired',
  link_used: 'already_used',
  link_replaced: 'newer_mail',
} as const satisfies Record<string, ConfirmationState>;

/** /bevestigen/TOKEN */
export const confirmText = {
  states: {
    valid: {
      title: 'Bevestig je account',
      lead: 'Vul het wachtwoord in dat je bij het aanmelden hebt gekozen. Zo weten we dat jij het account hebt gemaakt.',
    },
    expired: {
      title: 'Deze link is te oud',
      lead: 'Je hebt te lang gewacht met bevestigen. Maak opnieuw een account, dan krijg je een nieuwe link.',
    },
    newer_mail: {
      title: 'Er is een nieuwere mail',
      lead: 'Je hebt je daarna nog een keer aangemeld. Gebruik de link in de laatste mail die je van ons kreeg.',
    },
    already_used: {
      title: 'Je account is al bevestigd',
      lead: 'Je hebt deze link al gebruikt. Log in om verder te gaan.',
    },
    unknown: {
      title: 'We kennen deze link niet',
      lead: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail, of kopieer hem helemaal.',
    },
  } satisfies Record<ConfirmationState, { title: string; lead: string }>,
  address: (address: string) => `Je bevestigt het account van ${address}.`,
  password: { label: 'Je gekozen wachtwoord', inSentence: 'het wachtwoord dat je hebt gekozen' } satisfies Field,
  submit: 'Account bevestigen',
  forgotten: {
    heading: 'Weet je het wachtwoord niet meer?',
    text: 'Maak dan opnieuw een account. Je krijgt een nieuwe mail en deze link werkt daarna niet meer.',
    link: 'Opnieuw beginnen',
  },
  notYou: 'Heb jij geen account gemaakt? Sluit dan deze pagina. Er gebeurt verder niets.',
  startAgain: 'Opnieuw een account maken',
  logIn: 'Log in',
};

/** /inloggen, and the page with the code */
export const logInText = {
  title: 'Inloggen',
  email: {
    label: 'E-mailadres of registratienummer',
    inSentence: 'je e-mailadres of je registratienummer',
  } satisfies Field,
  password: { label: 'Wachtwoord', inSentence: 'je wachtwoord' } satisfies Field,
  submit: 'Inloggen',
  forgotten: 'Wachtwoord vergeten',
  noAccount: 'Nog geen account?',
  signUp: 'Maak een account',
  /** One message for `unknown_or_wrong_password`, whatever the cause, so that nobody learns which accounts exist. */
  wrong: {
    heading: 'Inloggen is niet gelukt',
    text: 'Je e-mailadres of nummer hoort niet bij dit wachtwoord, of je account is nog niet bevestigd. Kijk of je alles goed hebt getypt. Je kunt ook een nieuw wachtwoord kiezen.',
  },
  needed: 'Log in om deze pagina te zien. Daarna kom je er vanzelf terug.',
  code: {
    title: 'Vul je code in',
    lead: 'Je logt in twee stappen in. Na je wachtwoord vragen we daarom ook een code.',
    field: {
      label: 'Code uit je app',
      inSentence: 'de code uit je app',
      hint: 'Zes cijfers. Heb je je telefoon niet bij je? Vul dan een van je herstelcodes in. Elke code werkt één keer.',
    } satisfies Field,
    submit: 'Verder',
    wrong:
      'Deze code werkt niet. Misschien was hij net verlopen of al gebruikt. Wacht op de volgende code in je app, of neem een andere herstelcode.',
    tooMany: {
      heading: 'Log opnieuw in',
      text: (most: number) => `Er is ${most} keer een code ingevuld die niet werkt. Begin daarom opnieuw met inloggen.`,
    },
    stop: 'Terug naar inloggen',
    lost: (address: string) => `Ben je je telefoon kwijt en ook je herstelcodes? Mail dan naar ${address}.`,
  },
};

/** /uitloggen */
export const logOutText = {
  title: 'Uitloggen',
  lead: 'Wil je uitloggen? Wat je hebt bewaard, blijft staan.',
  submit: 'Uitloggen',
  stay: 'Ingelogd blijven',
  done: { title: 'Je bent uitgelogd' },
  notLoggedIn: 'Je bent niet ingelogd.',
};

/** /wachtwoord-vergeten */
export const forgottenPasswordText = {
  title: 'Wachtwoord vergeten',
  lead: 'Vul je e-mailadres in. Je krijgt een mail waarmee je een nieuw wachtwoord kiest.',
  email: {
    label: 'E-mailadres',
    inSentence: 'je e-mailadres',
    hint: 'Het adres waarmee je een account hebt gemaakt.',
  } satisfies Field,
  imported: 'Stond je al in het register voordat deze website er was? Ook dan kies je hier je eerste wachtwoord.',
  submit: 'Stuur me een mail',
  back: 'Terug naar inloggen',
  sent: {
    title: 'Kijk in je mail',
    lead: (address: string) => `We hebben een mail gestuurd naar ${address}. Daarin staat wat je kunt doen.`,
    term: (linkHours: number) => `Staat er een link in om een wachtwoord te kiezen, dan werkt die ${hours(linkHours)}.`,
    nothing: 'Geen mail gekregen? Kijk bij de ongewenste mail en controleer of het adres klopt.',
    again: 'Een ander adres proberen',
  },
};

/** The page that the mail of /wachtwoord-vergeten leads to */
export const resetPasswordText = {
  states: {
    valid: {
      title: 'Kies een nieuw wachtwoord',
      lead: 'Hierna word je overal uitgelogd. Je logt in met het nieuwe wachtwoord.',
    },
    expired: {
      title: 'Deze link is te oud',
      lead: 'Vraag een nieuwe link aan. Je oude wachtwoord is niet veranderd.',
    },
    newer_mail: {
      title: 'Er is een nieuwere mail',
      lead: 'Je hebt daarna nog een link aangevraagd. Gebruik de link in de laatste mail.',
    },
    already_used: {
      title: 'Deze link is al gebruikt',
      lead: 'Met deze link is al een nieuw wachtwoord gekozen. Log daarmee in, of vraag een nieuwe link aan.',
    },
    unknown: {
      title: 'We kennen deze link niet',
      lead: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail, of vraag een nieuwe aan.',
    },
  } satisfies Record<ConfirmationState, { title: string; lead: string }>,
  password: { label: 'Nieuw wachtwoord', inSentence: 'een nieuw wachtwoord' } satisfies Field,
  passwordHint,
  submit: 'Wachtwoord opslaan',
  done: { title: 'Je wachtwoord is gewijzigd', lead: 'Log nu in met je nieuwe wachtwoord.' },
  askAgain: 'Vraag een nieuwe link aan',
};
